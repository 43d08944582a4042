import { budgetColumns, GRID_COLUMNS } from '../../../src/dossier/columns';
import {
  FIELDS,
  RANGES,
  TABLES,
  type BudgetColumnKey,
  type FieldKey,
  type GridColumnKey,
  type RangeKey,
} from '../../../src/dossier/fields';
import type { Scalar } from '../../../src/dossier/snapshot';
import type { Area, SheetDeclaration, WorkbookDeclaration } from '../../../src/sheets/declaration';
import type { Call } from '../../../src/themes/call';
import type { Language } from '../../../src/themes/language';

/** What a person types into freshly injected sheets. */
export interface Inputs {
  readonly fields?: Partial<Record<FieldKey, Scalar>>;
  readonly ranges?: Partial<Record<RangeKey, readonly (readonly Scalar[])[]>>;
  readonly lines?: readonly Partial<Record<BudgetColumnKey, Scalar>>[];
  readonly grid?: readonly Partial<Record<GridColumnKey, Scalar>>[];
}

/** A filled-in workbook for the judge. */
export interface JudgeCase {
  readonly title: string;
  readonly call: Call;
  readonly language: Language;
  readonly inputs: Inputs;
}

export interface PlacedArea {
  readonly sheet: SheetDeclaration;
  readonly area: Area;
}

export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
}

export function findName(declaration: WorkbookDeclaration, name: string): PlacedArea {
  for (const sheet of declaration.sheets) {
    const found = sheet.names.find((one) => one.name === name);
    if (found) return { sheet, area: found.area };
  }
  throw new Error(`${declaration.call} declares no ${name}`);
}

export function findTable(declaration: WorkbookDeclaration, name: string): PlacedArea {
  for (const sheet of declaration.sheets) {
    const found = sheet.tables.find((one) => one.name === name);
    if (found) return { sheet, area: found.area };
  }
  throw new Error(`${declaration.call} declares no table ${name}`);
}

/** Where each typed value goes, by the declaration's own names and tables. */
export function placeInputs(
  declaration: WorkbookDeclaration,
  call: Call,
  inputs: Inputs,
): readonly TypedCell[] {
  const fields = entries(inputs.fields).map(
    ([key, value]) => [FIELDS[key].name, [[value]]] as const,
  );
  const ranges = entries(inputs.ranges).map(([key, rows]) => [RANGES[key], rows] as const);
  const budget = budgetColumns(call).map(({ key }) => key);
  const grid = GRID_COLUMNS.map(({ key }) => key);
  return [
    ...[...fields, ...ranges].flatMap(([name, rows]) => block(findName(declaration, name), rows)),
    ...lines(findTable(declaration, TABLES.budget), budget, inputs.lines ?? []),
    ...lines(findTable(declaration, TABLES.grid), grid, inputs.grid ?? []),
  ].filter(({ value }) => value !== null);
}

function block({ sheet, area }: PlacedArea, rows: readonly (readonly Scalar[])[]): TypedCell[] {
  return rows.flatMap((cells, row) =>
    cells.map((value, column) => ({
      sheet: sheet.name,
      row: area.row + row,
      column: area.column + column,
      value,
    })),
  );
}

function lines<Key extends string>(
  { sheet, area }: PlacedArea,
  columns: readonly Key[],
  typed: readonly Partial<Record<Key, Scalar>>[],
): TypedCell[] {
  return typed.flatMap((line, index) =>
    entries(line).map(([key, value]) => ({
      sheet: sheet.name,
      row: area.row + 1 + index,
      column: area.column + columns.indexOf(key),
      value,
    })),
  );
}

function entries<Key extends string, Value>(
  record: Partial<Record<Key, Value>> | undefined,
): [Key, Value][] {
  return Object.entries(record ?? {}) as [Key, Value][];
}
