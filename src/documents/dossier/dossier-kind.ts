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
  load: async () => (await import('./reader')).DOSSIER_READER,
};
