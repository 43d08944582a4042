import type { Area } from '../../../workbook/area';
import type { FoundCell, WholeSheet } from '../../../workbook/whole-sheet';
import { dossierHeadings, type Key } from './dossier-headings';
import { ENOUGH_HEADINGS, knownIn, type Headings, type Row } from './list-headings';

/** Where a list of dossiers stands in a workbook of which nothing is known beforehand. */
export interface ListPlace {
  readonly sheet: WholeSheet;
  /** Null: a plain block of cells. */
  readonly table: string | null;
  /** From its row of headings to the last row that may be its own. */
  readonly area: Area;
}

/** The table of a portfolio, a dossier a row: where there is one, it is the list that is meant more likely than others. */
const PORTFOLIO = /^bareme_portefeuille$/i;

/** Tables of other documents of ours: what they list was read from somewhere, and stays theirs. */
const OURS = /^bareme_/i;

/** Longer texts are no headings. */
const LONGEST = 100;

/**
 * The lists of dossiers of a workbook, known by their headings: a title and one more at least. Those that hold nothing
 * are passed over where others hold something.
 */
export function listPlaces(sheets: readonly WholeSheet[]): readonly ListPlace[] {
  const places = sheets.flatMap((sheet) => [...inTables(sheet), ...inCells(sheet)]);
  const filled = places.filter(({ sheet, area }) => isBodyFilled(sheet, area));
  const isFirst = ({ table }: ListPlace): boolean => table !== null && PORTFOLIO.test(table);
  return (filled.length > 0 ? filled : places).toSorted(
    (one, other) => Number(isFirst(other)) - Number(isFirst(one)),
  );
}

const isList = (headings: Headings<Key>): boolean =>
  headings.positions.has('title') && knownIn(headings) >= ENOUGH_HEADINGS;

const inTables = (sheet: WholeSheet): readonly ListPlace[] =>
  sheet.tables
    .filter(({ name, area }) => {
      if (OURS.test(name) && !PORTFOLIO.test(name)) return false;
      const titles = headingTexts(sheet, area.row).slice(area.column, area.column + area.columns);
      return isList(dossierHeadings(titles));
    })
    .map(({ name, area }) => ({ sheet, table: name, area }));

/** A sheet with a table of another document of ours is a sheet of that document. */
function inCells(sheet: WholeSheet): readonly ListPlace[] {
  if (sheet.tables.some(({ name }) => OURS.test(name) && !PORTFOLIO.test(name))) return [];
  const starts = rowsFrom(0, sheet.rows).filter((row) => {
    const texts = outsideTables(sheet, row, headingTexts(sheet, row));
    return texts.some((text) => text !== '') && isList(dossierHeadings(texts));
  });
  return starts.flatMap((row, index) => {
    const end = endOf(sheet, row, starts[index + 1] ?? sheet.rows);
    return columnsOf(sheet, row, end).map(({ column, columns }) => ({
      sheet,
      table: null,
      area: { row, column, rows: end - row, columns },
    }));
  });
}

/** A block ends where a table begins below it. */
const endOf = (sheet: WholeSheet, row: number, next: number): number =>
  Math.min(next, ...sheet.tables.flatMap(({ area }) => (area.row > row ? area.row : [])));

interface Columns {
  readonly column: number;
  readonly columns: number;
}

/**
 * The columns of the lists whose headings stand in that row. Blank columns part lists that stand side by side, each with
 * titles of its own; else they part columns of one.
 */
function columnsOf(sheet: WholeSheet, row: number, end: number): readonly Columns[] {
  const texts = outsideTables(sheet, row, headingTexts(sheet, row));
  const parts = partsBetweenBlanks(sheet, row, end).map((part) => ({
    ...part,
    headings: dossierHeadings(texts.slice(part.column, part.column + part.columns)),
  }));
  const titled = parts.filter(({ headings }) => headings.positions.has('title'));
  if (titled.length > 1) return titled.filter(({ headings }) => isList(headings));
  const known = parts.filter(({ headings }) => knownIn(headings) > 0);
  const [first, last] = [known[0], known.at(-1)];
  return first && last
    ? [{ column: first.column, columns: last.column + last.columns - first.column }]
    : [];
}

function partsBetweenBlanks(sheet: WholeSheet, row: number, end: number): readonly Columns[] {
  const isFilled = Array.from({ length: sheet.columns }, (_, column) =>
    rowsFrom(row, end).some(
      (one) => sheet.cell(one, column) !== '' && !isInTable(sheet, one, column),
    ),
  );
  const parts: { column: number; columns: number }[] = [];
  isFilled.forEach((filled, column) => {
    const last = parts.at(-1);
    if (!filled) return;
    if (last && last.column + last.columns === column) last.columns += 1;
    else parts.push({ column, columns: 1 });
  });
  return parts;
}

const rowsFrom = (first: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);

const headingTexts = (sheet: WholeSheet, row: number): Row =>
  Array.from({ length: sheet.columns }, (_, column) => headingOf(sheet.cell(row, column)));

const headingOf = (cell: FoundCell): string =>
  typeof cell === 'string' && cell.length <= LONGEST ? cell : '';

const outsideTables = (sheet: WholeSheet, row: number, texts: Row): Row =>
  texts.map((text, column) => (isInTable(sheet, row, column) ? '' : text));

const isInTable = ({ tables }: WholeSheet, row: number, column: number): boolean =>
  tables.some(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );

const isBodyFilled = (sheet: WholeSheet, { row, column, rows, columns }: Area): boolean =>
  rowsFrom(row + 1, row + rows).some((one) =>
    Array.from({ length: columns }, (_, index) => column + index).some(
      (at) => sheet.cell(one, at) !== '',
    ),
  );
