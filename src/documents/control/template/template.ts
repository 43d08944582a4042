import { part } from '../../../workbook/slots';
import type { Template } from '../../../workbook/template';
import { BOUND_FIELDS, CARRIED_BY_CONTROL, CONTROL_FIELDS, TITLE_FIELDS } from './fields';
import { TABLES } from './tables';

/** Every sheet of a control but its lists and the comparison of versions, in which nothing is computed. */
export const CONTROL: Template = [
  part('control', {
    fields: [...Object.values(CONTROL_FIELDS), ...BOUND_FIELDS],
    texts: [CARRIED_BY_CONTROL],
  }),
  part('control-lines', { tables: [TABLES.lines] }),
  part('control-points', { tables: [TABLES.points] }),
  part('control-report', { fields: [TITLE_FIELDS.report] }),
  part('control-requests', { fields: [TITLE_FIELDS.requests] }),
  part('control-sealed', { tables: [TABLES.sealed] }),
];
