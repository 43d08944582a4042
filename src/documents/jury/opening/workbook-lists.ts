import type { Language } from '../../../language/language';
import type { Place, Scalar } from '../../../workbook/scalar';
import type { WholeWorkbook } from '../../../workbook/whole-sheet';
import { withoutCourtesies } from './courtesies';
import { AMOUNTS, dossierHeadings, type Key } from './dossier-headings';
import { amountOf, textOf, type ListCell } from './list-cell';
import type { Positions } from './list-headings';
import { listPlaces, type ListPlace } from './list-places';
import { listedBelow, type Listed } from './listed-dossiers';

type Rows = readonly (readonly ListCell[])[];

/** A list of dossiers that stands in a workbook. */
export interface WorkbookList {
  readonly sheet: string;
  /** Null: a plain block of cells. */
  readonly table: string | null;
  /** The row of its headings, from 0. */
  readonly start: number;
  /** The first of its columns, from 0, and how many it has. */
  readonly column: number;
  readonly width: number;
  /** From the first row of the sheet on, blank above the headings: a line of the list is a row of its sheet. */
  readonly rows: Rows;
  /** Its rows that nobody sees, from 0: hidden by hand, or by a filter. */
  readonly hidden: readonly number[];
  /** What is to be told of it besides what its lines say. */
  readonly remarks: readonly WorkbookRemark[];
}

export type WorkbookRemark =
  | { readonly kind: 'hidden-sheet' }
  /** Rows below it, counted from 1, that seem to be none of its own: what the first of them says. */
  | {
      readonly kind: 'below';
      readonly first: number;
      readonly last: number;
      readonly text: string;
    }
  /** Formulas that give something else by now than what the file has kept of them: the first one, and how many. */
  | { readonly kind: 'stale'; readonly first: StaleResult; readonly count: number }
  /** The sheet has more columns than are read. */
  | { readonly kind: 'wider' };

export interface StaleResult {
  /** Counted from 1. */
  readonly line: number;
  readonly column: string;
  readonly kept: ListCell;
  readonly now: ListCell;
}

/** The lists of dossiers that a workbook holds, that of a portfolio first. */
export async function listsIn(workbook: WholeWorkbook): Promise<readonly WorkbookList[]> {
  const lists: WorkbookList[] = [];
  for (const place of listPlaces(workbook.sheets)) lists.push(await listAt(place, workbook));
  return lists;
}

/** The dossiers of such a list, told as those of a list that is pasted; with the rows that nobody sees, or without. */
export function listedIn(
  { rows, start, width, hidden }: WorkbookList,
  language: Language,
  withHidden: boolean,
): Listed {
  const unseen = new Set(withHidden ? [] : hidden);
  const seen = rows.map((row, index) => (unseen.has(index) ? [] : row));
  const { rows: kept, remarks } = withoutCourtesies(seen);
  const listed = listedBelow(kept, start, language, width);
  return { ...listed, remarks: [...remarks, ...listed.remarks] };
}

async function listAt(place: ListPlace, workbook: WholeWorkbook): Promise<WorkbookList> {
  const { sheet, table, area } = place;
  const all = cellsAt(place);
  const positions = dossierHeadings(headingsAt(all[area.row] ?? []), area.columns).positions;
  // A table says itself where it ends.
  const { rows, below } =
    table === null ? cutBelow(all, area.row, positions) : { rows: all, below: [] };
  const isLast = area.column + area.columns === sheet.columns;
  const stale = await staleResults(place, rows, positions, workbook);
  const [firstStale] = stale;
  return {
    sheet: sheet.name,
    table,
    start: area.row,
    column: area.column,
    width: area.columns,
    rows,
    hidden: rows.flatMap((row, index) =>
      index > area.row && isFilled(row) && sheet.isRowHidden(index) ? index : [],
    ),
    remarks: [
      ...(sheet.isHidden ? [{ kind: 'hidden-sheet' } as const] : []),
      ...below,
      ...(firstStale ? [{ kind: 'stale', first: firstStale, count: stale.length } as const] : []),
      ...(isLast && sheet.isWider ? [{ kind: 'wider' } as const] : []),
    ],
  };
}

function cellsAt({ sheet, area }: ListPlace): Rows {
  return Array.from({ length: area.row + area.rows }, (_, row) =>
    row < area.row
      ? []
      : Array.from({ length: area.columns }, (__, index) =>
          tidy(sheet.cell(row, area.column + index)),
        ),
  );
}

/** A text in one line, as in a list that is pasted. */
const tidy = (cell: ListCell): ListCell =>
  typeof cell === 'string' ? cell.replaceAll(/\s+/g, ' ').trim() : cell;

const headingsAt = (row: readonly ListCell[]): readonly string[] =>
  row.map((cell) => (typeof cell === 'string' ? cell : ''));

const isFilled = (row: readonly ListCell[]): boolean => row.some((cell) => cell !== '');

/**
 * A block of cells without what stands below a blank row and seems to be none of its lines: a note, a list of another
 * kind. Its own lines are those among which an amount stands or, where it has no column of amounts, more than one cell.
 */
function cutBelow(
  all: Rows,
  start: number,
  positions: Positions<Key>,
): { readonly rows: Rows; readonly below: readonly WorkbookRemark[] } {
  const amounts = AMOUNTS.flatMap((key) => positions.get(key) ?? []);
  const isLine = (row: readonly ListCell[]): boolean =>
    amounts.length > 0
      ? amounts.some((at) => amountOf(row[at] ?? '', 'fr') !== null)
      : row.filter((cell) => cell !== '').length > 1;
  const [, ...later] = partsOf(all, start);
  const cut = later.filter((part) => !part.some((index) => isLine(all[index] ?? [])));
  const gone = new Set(cut.flat());
  return {
    rows: all.map((row, index) => (gone.has(index) ? [] : row)),
    below: cut.map((part) => ({
      kind: 'below',
      first: (part[0] ?? 0) + 1,
      last: (part.at(-1) ?? 0) + 1,
      text: firstText(all[part[0] ?? 0] ?? []),
    })),
  };
}

const firstText = (row: readonly ListCell[]): string =>
  row.map((cell) => textOf(cell, 'fr')).find((text) => text !== '') ?? '';

/** Rows that follow each other without a blank one, from that of the headings on. */
function partsOf(rows: Rows, start: number): readonly (readonly number[])[] {
  const parts: number[][] = [];
  rows.forEach((row, index) => {
    if (index < start || !isFilled(row)) return;
    const last = parts.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else parts.push([index]);
  });
  return parts;
}

/** Of the columns that are read. */
async function staleResults(
  { sheet, area }: ListPlace,
  rows: Rows,
  positions: Positions<Key>,
  workbook: WholeWorkbook,
): Promise<readonly StaleResult[]> {
  const cells = rows.flatMap((row, index) =>
    index > area.row && isFilled(row)
      ? [...positions.values()]
          .filter((at) => sheet.hasFormula(index, area.column + at))
          .map((at) => ({ index, at }))
      : [],
  );
  const places = cells.map(({ index, at }): Place => ({
    sheet: sheet.name,
    row: index,
    column: area.column + at,
  }));
  const now = await workbook.computed(places);
  return cells.flatMap(({ index, at }, order) => {
    const kept = rows[index]?.[at] ?? '';
    const result = foundIn(now[order] ?? null);
    if (result === null || !isOther(kept, result)) return [];
    const column = headingsAt(rows[area.row] ?? [])[at] ?? '';
    return [{ line: index + 1, column, kept, now: result }];
  });
}

/** Null where it cannot be computed. */
function foundIn(now: Scalar): ListCell | null {
  if (typeof now === 'number') return { kind: 'number', value: now };
  return typeof now === 'string' ? tidy(now) : null;
}

/** Half a cent makes no difference. Dates and truths are told as what they are, and what is missing as missing. */
function isOther(kept: ListCell, now: ListCell): boolean {
  if (typeof kept === 'string') return typeof now === 'string' ? kept !== now : true;
  switch (kept.kind) {
    case 'number':
      return (
        typeof now === 'string' ||
        now.kind !== 'number' ||
        Math.abs(kept.value - now.value) >= 0.005
      );
    case 'error':
      return now !== kept.text;
    case 'date':
    case 'truth':
    case 'no-result':
      return false;
  }
}
