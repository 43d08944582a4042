import { loadCatalogues } from '../../language/catalogue';
import { memberIn } from '../../workbook/template';
import type { Kind } from '../kind';
import { JURY_SENTENCES } from './messages/in-words';
import { SESSION_FIELDS } from './template/fields';
import { TABLES } from './template/tables';
import { JURY } from './template/template';
import type { JuryVerdict } from './verdict';

/** A jury’s session on the dossiers of a call: who scores what, what the jury thinks, what is decided. */
export const JURY_KIND: Kind<JuryVerdict> = {
  id: 'jury',
  name: { fr: 'Session de jury', en: 'Jury session' },
  template: JURY,
  reads: [],
  isIn: ({ names, tables }) =>
    SESSION_FIELDS.mark.name in names ||
    Object.keys(tables).some((name) => memberIn(TABLES.scores, name) !== null),
  load: async () => {
    const [{ JURY_READER }] = await Promise.all([
      import('./reader'),
      loadCatalogues([JURY_SENTENCES]),
    ]);
    return JURY_READER;
  },
};
