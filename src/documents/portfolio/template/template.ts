import { part } from '../../../workbook/slots';
import type { Template } from '../../../workbook/template';
import { PORTFOLIO_FIELDS } from './fields';
import { TABLES } from './tables';

const { files, ...others } = PORTFOLIO_FIELDS;

/** Every sheet of a portfolio but its lists, in which nothing is computed. */
export const PORTFOLIO: Template = [
  part('portfolio', { fields: Object.values(others), tables: [TABLES.portfolio] }),
  part('portfolio-files', { fields: [files], tables: [TABLES.files] }),
  part('portfolio-opinion', { tables: [TABLES.opinions] }),
  part('portfolio-export', { tables: [TABLES.procedure] }),
];
