import { part } from '../../../workbook/slots';
import type { Template } from '../../../workbook/template';
import { RANKING_FIELDS, SESSION_FIELDS } from './fields';
import { TABLES } from './tables';

/** Every sheet that a session may have, one for each juror and each closing among them. */
export const JURY: Template = [
  part('jury', {
    fields: Object.values(SESSION_FIELDS),
    tables: [TABLES.criteria, TABLES.levels, TABLES.jurors, TABLES.closings, TABLES.log],
  }),
  part('jury-dossiers', { tables: [TABLES.dossiers] }),
  part('jury-juror', { tables: [TABLES.scores] }),
  part('jury-consolidation', { tables: [TABLES.consolidation] }),
  part('jury-totals', { tables: [TABLES.totals] }),
  part('jury-ranking', { fields: Object.values(RANKING_FIELDS) }),
  part('jury-seal', { tables: [TABLES.seals] }),
  part('jury-minutes', { tables: [TABLES.minutes] }),
  part('jury-feedback', { tables: [TABLES.feedback] }),
];
