import { computedColumns } from './table-columns';
import { fieldsIn, tableNamed, type Template } from './template';
import type { WorkbookSnapshot } from './snapshot';
import type { RawRange, RawTable } from './range';
import type { Scalar } from './scalar';

/**
 * Whether nothing that a person filled in, and no cell of ours, has changed or moved between two readings of
 * a workbook. Results of formulas are not compared: they may change by themselves.
 */
export function sameTyping(a: WorkbookSnapshot, b: WorkbookSnapshot, template: Template): boolean {
  const computed = new Set(
    fieldsIn(template).flatMap(({ name, role }) => (role === 'computed' ? name : [])),
  );
  const isComputed = (name: string): boolean => computed.has(name);
  return (
    sameKeys(a.names, b.names) &&
    sameKeys(a.tables, b.tables) &&
    Object.entries(a.names).every(([name, range]) =>
      sameRange(range, b.names[name], isComputed(name)),
    ) &&
    Object.entries(a.tables).every(([name, table]) => sameTable(table, b.tables[name], template))
  );
}

const sameKeys = (a: object, b: object): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((key) => key in b);

const samePlace = (a: RawRange, b: RawRange): boolean =>
  a.sheet === b.sheet &&
  a.row === b.row &&
  a.column === b.column &&
  a.values.length === b.values.length &&
  a.values[0]?.length === b.values[0]?.length;

function sameRange(a: RawRange, b: RawRange | undefined, isComputed: boolean): boolean {
  if (!b || !samePlace(a, b) || a.hasFormula !== b.hasFormula) return false;
  return (isComputed && a.hasFormula === true) || sameCells(a, b, () => true);
}

function sameTable(a: RawTable, b: RawTable | undefined, template: Template): boolean {
  if (!b || !samePlace(a.body, b.body) || !sameCells(a.header, b.header, () => true)) return false;
  const table = tableNamed(template, a.name);
  const computed = table ? computedColumns(table, a.header.values[0] ?? []) : new Set<number>();
  return (
    a.overwritten?.length === b.overwritten?.length &&
    sameCells(a.body, b.body, (column) => !computed.has(column))
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
