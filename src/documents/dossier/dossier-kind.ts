import { loadCatalogues } from '../../language/catalogue';
import { DOSSIER_CATALOGUES } from './catalogues';
import { isForeign } from './parse/identify';
import { DOSSIER } from './template/template';
import type { Kind } from '../kind';
import type { DossierVerdict } from './verdict';

/** A project's budget, who pays it, and its scoring grid, by the rules of one call. */
export const DOSSIER_KIND: Kind<DossierVerdict> = {
  id: 'dossier',
  name: { fr: 'Dossier', en: 'Dossier' },
  template: DOSSIER,
  reads: [],
  isIn: (snapshot) => !isForeign(snapshot),
  load: async () => {
    const [{ DOSSIER_READER }] = await Promise.all([
      import('./reader'),
      loadCatalogues(DOSSIER_CATALOGUES),
    ]);
    return DOSSIER_READER;
  },
};
