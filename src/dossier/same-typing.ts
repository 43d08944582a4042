import { COMPUTED_HEADERS } from './columns';
import { FIELDS, TABLES, type TableKey } from './fields';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { RawRange, RawTable } from '../workbook/range';
import type { Scalar } from '../workbook/scalar';

/**
 * Whether nothing that a person filled in, and no cell of ours, has changed or moved between two readings of
 * a workbook. Results of formulas are not compared: they may change by themselves.
 */
export function sameTyping(a: WorkbookSnapshot, b: WorkbookSnapshot): boolean {
  return (
    sameKeys(a.names, b.names) &&
    sameKeys(a.tables, b.tables) &&
    Object.entries(a.names).every(([name, range]) => sameRange(name, range, b.names[name])) &&
    Object.entries(a.tables).every(([name, table]) => sameTable(table, b.tables[name]))
  );
}

const sameKeys = (a: object, b: object): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((key) => key in b);

const COMPUTED = new Set<string>(
  Object.values(FIELDS)
    .filter(({ role }) => role === 'computed')
    .map(({ name }) => name),
);

const samePlace = (a: RawRange, b: RawRange): boolean =>
  a.sheet === b.sheet &&
  a.row === b.row &&
  a.column === b.column &&
  a.values.length === b.values.length &&
  a.values[0]?.length === b.values[0]?.length;

function sameRange(name: string, a: RawRange, b: RawRange | undefined): boolean {
  if (!b || !samePlace(a, b) || a.hasFormula !== b.hasFormula) return false;
  return (COMPUTED.has(name) && a.hasFormula === true) || sameCells(a, b, () => true);
}

function sameTable(a: RawTable, b: RawTable | undefined): boolean {
  if (!b || !samePlace(a.body, b.body) || !sameCells(a.header, b.header, () => true)) return false;
  const key = (Object.keys(TABLES) as TableKey[]).find((one) => TABLES[one] === a.name);
  const computed = new Set(key ? COMPUTED_HEADERS[key] : []);
  const headers = a.header.values[0] ?? [];
  return (
    a.overwritten?.length === b.overwritten?.length &&
    sameCells(a.body, b.body, (column) => !computed.has(String(headers[column])))
  );
}

function sameCells(a: RawRange, b: RawRange, isTyped: (column: number) => boolean): boolean {
  return a.values.every((row, r) =>
    row.every((_, c) => !isTyped(c) || contentOf(a, r, c) === contentOf(b, r, c)),
  );
}

function contentOf({ values, formulas }: RawRange, row: number, column: number): Scalar {
  return formulas?.[row]?.[column] ?? values[row]?.[column] ?? null;
}
