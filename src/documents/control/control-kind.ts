import { loadCatalogues } from '../../language/catalogue';
import type { Kind } from '../kind';
import { CONTROL_SENTENCES } from './messages/in-words';
import { CONTROL_FIELDS } from './template/fields';
import { TABLES } from './template/tables';
import { CONTROL } from './template/template';
import type { ControlVerdict } from './verdict';

/** The control of a received dossier: what an officer accepts of it, and the grant that this comes to. */
export const CONTROL_KIND: Kind<ControlVerdict> = {
  id: 'control',
  name: { fr: 'Contrôle de l’instructeur', en: 'Control by the officer' },
  template: CONTROL,
  reads: [],
  isIn: ({ names, tables }) => CONTROL_FIELDS.mark.name in names || TABLES.lines.name in tables,
  load: async () => {
    const [{ CONTROL_READER }] = await Promise.all([
      import('./reader'),
      loadCatalogues([CONTROL_SENTENCES]),
    ]);
    return CONTROL_READER;
  },
};
