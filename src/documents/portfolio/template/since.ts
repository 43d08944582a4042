import { PORTFOLIO_FIELDS } from './fields';
import { TABLES, type ComputedKey, type OpinionColumnKey, type SaidKey } from './tables';

const LATER_COLUMNS = [
  'procedureState',
  'completeProposed',
  'source',
  'otherCheck',
] satisfies readonly (SaidKey | OpinionColumnKey | ComputedKey)[];

/** Names of cells and of tables, and keys of columns, that sheets of the first version did not have. */
const SINCE: ReadonlyMap<string, number> = new Map([
  [PORTFOLIO_FIELDS.columns.name, 2],
  [TABLES.procedure.name, 2],
  ...LATER_COLUMNS.map((key) => [key, 2] as const),
]);

/** The version of the sheets from which on they have that cell, table or column. */
export const sinceVersion = (name: string): number => SINCE.get(name) ?? 1;
