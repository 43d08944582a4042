import type {
  CellContent,
  SheetDeclaration,
  TableDeclaration,
  WorkbookDeclaration,
} from '../../src/sheets/declaration';
import type { Place, Scalar } from '../../src/workbook/scalar';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { tableNamed, type Table } from '../../src/workbook/template';
import { SESSION_FIELDS, type SessionFieldKey } from '../../src/documents/jury/template/fields';
import { CONTROL } from '../../src/documents/control/template/template';
import { JURY } from '../../src/documents/jury/template/template';
import { PORTFOLIO } from '../../src/documents/portfolio/template/template';
import { snapshotOfDeclaration } from './declared';

/** What somebody types into one cell of a table, or into a single cell of the Session sheet. */
export type Filling =
  | {
      /** Its name in the workbook: `Bareme_Notes_J01`. */
      readonly table: string;
      /** The identifier of the row (`D001`, `J02`; `D001/C2` where two columns make it), or its position from 0. */
      readonly line: string | number;
      /** The key of the column: `first1`, `participation`. */
      readonly column: string;
      readonly value: Scalar;
    }
  | { readonly field: SessionFieldKey; readonly value: Scalar }
  /** By the name of the cell: `brm_controle_par`. */
  | { readonly name: string; readonly value: Scalar };

/** The same sheets with cells filled in, as people type them; throws where there is no such cell. */
export const fill = (
  declaration: WorkbookDeclaration,
  fillings: readonly Filling[],
): WorkbookDeclaration => fillings.reduce(filledIn, declaration);

/** What is read of the workbook; formulas show nothing, since nobody has calculated them. */
export const snapshotOf = (declaration: WorkbookDeclaration): WorkbookSnapshot =>
  snapshotOfDeclaration(declaration, 'values', (name) => tableNamed(JURY, name) !== null);

/** Where a cell stands that a filling would change. */
export function placeOf(declaration: WorkbookDeclaration, filling: Filling): Place {
  if (!('table' in filling)) {
    const { sheet, area } = namedCell(declaration, nameIn(filling));
    return { sheet: sheet.name, row: area.row, column: area.column };
  }
  const { sheet, table } = tableIn(declaration, filling.table);
  const { row, column } = cellOf(declaration, filling);
  return { sheet: sheet.name, row: table.area.row + 1 + row, column: table.area.column + column };
}

function filledIn(declaration: WorkbookDeclaration, filling: Filling): WorkbookDeclaration {
  return 'table' in filling
    ? withCell(declaration, filling)
    : withField(declaration, nameIn(filling), filling.value);
}

const nameIn = (filling: Exclude<Filling, { readonly table: string }>): string =>
  'name' in filling ? filling.name : SESSION_FIELDS[filling.field].name;

const replaced = <T>(items: readonly T[], old: T, fresh: T): readonly T[] =>
  items.map((item) => (item === old ? fresh : item));

function withField(
  declaration: WorkbookDeclaration,
  wanted: string,
  value: Scalar,
): WorkbookDeclaration {
  const { sheet, area } = namedCell(declaration, wanted);
  const contents = sheet.contents.map((content) => {
    const [row, column] = [area.row - content.area.row, area.column - content.area.column];
    const isInside = row in content.cells && column in (content.cells[row] ?? []);
    return isInside ? { ...content, cells: withValue(content.cells, row, column, value) } : content;
  });
  const isThere = contents.some((content, index) => content !== sheet.contents[index]);
  const written = isThere ? contents : [...contents, { area, cells: [[value]] }];
  const fresh = { ...sheet, contents: written };
  return { ...declaration, sheets: replaced(declaration.sheets, sheet, fresh) };
}

const withValue = (
  cells: readonly (readonly CellContent[])[],
  row: number,
  column: number,
  value: CellContent,
): readonly (readonly CellContent[])[] =>
  cells.map((line, index) => (index === row ? line.with(column, value) : line));

type Named = SheetDeclaration['names'][number];

function namedCell(
  { sheets }: WorkbookDeclaration,
  wanted: string,
): Pick<Named, 'area'> & { readonly sheet: SheetDeclaration } {
  for (const sheet of sheets) {
    const named = sheet.names.find(({ name }) => name === wanted);
    if (named) return { sheet, area: named.area };
  }
  throw new Error(`No cell is called ${wanted}`);
}

type CellFilling = Extract<Filling, { readonly table: string }>;

function withCell(declaration: WorkbookDeclaration, filling: CellFilling): WorkbookDeclaration {
  const { sheet, table } = tableIn(declaration, filling.table);
  const { row, column } = cellOf(declaration, filling);
  const rows = table.area.rows - 1;
  const columns = table.columns.map((one, index) => {
    if (index !== column) return one;
    const values = Array.from({ length: rows }, (_, line) => one.values?.[line] ?? null);
    return { ...one, values: values.with(row, filling.value) };
  });
  const tables = replaced(sheet.tables, table, { ...table, columns });
  return { ...declaration, sheets: replaced(declaration.sheets, sheet, { ...sheet, tables }) };
}

function tableIn({ sheets }: WorkbookDeclaration, wanted: string) {
  for (const sheet of sheets) {
    const table = sheet.tables.find(({ name }) => name === wanted);
    if (table) return { sheet, table };
  }
  throw new Error(`There is no table ${wanted}`);
}

/** Its row and column within the table's body, from 0. */
function cellOf(
  declaration: WorkbookDeclaration,
  { table: name, line, column }: CellFilling,
): { readonly row: number; readonly column: number } {
  const { table } = tableIn(declaration, name);
  const known = tableNamed([...JURY, ...CONTROL, ...PORTFOLIO], name);
  if (!known) throw new Error(`${name} is no table of ours`);
  const position = (key: string): number => positionOf(declaration, table, known, key);
  const row = typeof line === 'number' ? line : rowOf(table, keysOf(known).map(position), line);
  if (row < 0 || row >= table.area.rows - 1) throw new Error(`${name} has no row ${line}`);
  return { row, column: position(column) };
}

const keysOf = ({ lineKey }: Table): readonly string[] =>
  typeof lineKey === 'object' ? lineKey : [];

function positionOf(
  { language }: WorkbookDeclaration,
  { name, columns }: TableDeclaration,
  known: Table,
  key: string,
): number {
  const header = known.columns.find((one) => one.key === key)?.label[language];
  // A column that a person has added has no key.
  const position = columns.findIndex((one) => one.header === (header ?? key));
  if (position === -1) throw new Error(`${name} has no column ${key}`);
  return position;
}

function rowOf({ columns, area }: TableDeclaration, keys: readonly number[], id: string): number {
  const rows = Array.from({ length: area.rows - 1 }, (_, row) =>
    keys.map((key) => textOf(columns[key]?.values?.[row])).join('/'),
  );
  return rows.indexOf(id);
}

const textOf = (content: CellContent | undefined): string =>
  typeof content === 'object' || content === undefined ? '' : String(content);
