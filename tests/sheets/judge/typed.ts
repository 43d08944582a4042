import type {
  Area,
  SheetDeclaration,
  TableDeclaration,
  WorkbookDeclaration,
} from '../../../src/sheets/declaration';
import type { TypedCell } from './inputs';

/** The declaration as if those cells had been typed into its sheets. */
export function withTyped(
  declaration: WorkbookDeclaration,
  typed: readonly TypedCell[],
): WorkbookDeclaration {
  const sheets = declaration.sheets.map((sheet) =>
    typedInto(
      sheet,
      typed.filter((one) => one.sheet === sheet.name),
    ),
  );
  return { ...declaration, sheets };
}

function typedInto(sheet: SheetDeclaration, typed: readonly TypedCell[]): SheetDeclaration {
  const outside = typed.filter((one) => !sheet.tables.some(({ area }) => isInside(area, one)));
  return {
    ...sheet,
    contents: [
      ...sheet.contents,
      ...outside.map(({ row, column, value }) => ({
        area: { row, column, rows: 1, columns: 1 },
        cells: [[value]],
      })),
    ],
    tables: sheet.tables.map((table) => typedIntoTable(table, typed)),
  };
}

const typedIntoTable = (
  table: TableDeclaration,
  typed: readonly TypedCell[],
): TableDeclaration => ({
  ...table,
  columns: table.columns.map((column, index) => ({
    ...column,
    values: Array.from({ length: table.area.rows - 1 }, (_, row) => {
      const place = { row: table.area.row + 1 + row, column: table.area.column + index };
      const found = typed.find((one) => one.row === place.row && one.column === place.column);
      return found?.value ?? column.values?.[row] ?? null;
    }),
  })),
});

const isInside = (area: Area, { row, column }: TypedCell): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;
