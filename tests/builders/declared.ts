import { TABLES } from '../../src/documents/dossier/template/fields';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { RawRange, RawTable } from '../../src/workbook/range';
import type { Scalar } from '../../src/workbook/scalar';
import type {
  CellContent,
  SheetDeclaration,
  WorkbookDeclaration,
} from '../../src/sheets/declaration';
import type { Area } from '../../src/workbook/area';

type OurSheet = SheetDeclaration;

/** What would be read of a workbook into which the declaration was just written, formulas showing nothing. */
export function snapshotOfDeclaration(
  { sheets }: WorkbookDeclaration,
  asked: 'values' | 'with-formulas' = 'values',
  isOurs = (table: string): boolean => Object.values<string>(TABLES).includes(table),
): WorkbookSnapshot {
  const names = sheets.flatMap((sheet) =>
    sheet.names.map(({ name, area }): [string, RawRange] => [name, namedRange(sheet, area, asked)]),
  );
  const tables = sheets.flatMap((sheet) => tablesOf(sheet, asked));
  return {
    names: Object.fromEntries(names),
    tables: Object.fromEntries(
      tables.filter(({ name }) => isOurs(name)).map((table) => [table.name, table]),
    ),
  };
}

function contentAt({ contents }: OurSheet, row: number, column: number): CellContent {
  const holder = contents.find(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  return holder?.cells[row - holder.area.row]?.[column - holder.area.column] ?? null;
}

const isFormula = (content: CellContent): content is { readonly formula: string } =>
  typeof content === 'object' && content !== null;

const shown = (content: CellContent): Scalar => (isFormula(content) ? '' : (content ?? ''));

type Asked = 'values' | 'with-formulas';

const formulaOf = (content: CellContent): string | null =>
  isFormula(content) ? content.formula : null;

/** Values and, where they are asked for, formulas. */
const read = (
  cells: readonly (readonly CellContent[])[],
  asked: Asked,
): Pick<RawRange, 'values' | 'formulas'> => ({
  values: cells.map((row) => row.map(shown)),
  ...(asked === 'with-formulas' ? { formulas: cells.map((row) => row.map(formulaOf)) } : {}),
});

function namedRange(sheet: OurSheet, area: Area, asked: Asked): RawRange {
  const cells = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      contentAt(sheet, area.row + row, area.column + column),
    ),
  );
  const range = { sheet: sheet.name, row: area.row, column: area.column, ...read(cells, asked) };
  const isSingle = area.rows === 1 && area.columns === 1;
  return isSingle
    ? { ...range, hasFormula: isFormula(contentAt(sheet, area.row, area.column)) }
    : range;
}

function tablesOf(sheet: OurSheet, asked: Asked): RawTable[] {
  return sheet.tables.map(({ name, area, columns }) => {
    const rows = Array.from({ length: area.rows - 1 }, (_, row) =>
      columns.map(({ values }): CellContent => values?.[row] ?? null),
    );
    const at = { sheet: sheet.name, column: area.column };
    return {
      name,
      header: { ...at, row: area.row, values: [columns.map(({ header }) => header)] },
      body: { ...at, row: area.row + 1, ...read(rows, asked) },
      overwritten: [],
    };
  });
}
