import { formulaIn } from '../formula-in';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { KeptRanges } from './kept-ranges';
import { untracked } from '../untracked';
import { byRange } from './runs';
import type { CellWrite } from './cell-write';

/** Cells, one below the other, that were blank before a write, and which of them hold a formula since. */
export interface Filled {
  readonly range: Excel.Range;
  readonly isFilled: readonly boolean[];
}

/**
 * Asks in the request of a write whether blank cells of its columns have been filled: Excel takes a formula that
 * is put back for one of the whole column (office-js#1916). What is given back answers once the request has been
 * made.
 */
export function requestFilled(
  writes: readonly CellWrite[],
  snapshot: WorkbookSnapshot,
  kept: KeptRanges,
): () => readonly Filled[] {
  const written = writes.filter(
    ({ after }) => typeof after.content === 'object' && after.content !== null,
  );
  const blanks = [...byRange(written)].flatMap(([{ range }, writes]) =>
    stretches(blankRows(writes, snapshot)).map(({ first, count }) =>
      kept
        .keep(untracked(range.getCell(first, 0)).getResizedRange(count - 1, 0))
        .load('formulas,values'),
    ),
  );
  return () =>
    blanks
      .map((range) => ({
        range,
        isFilled: range.formulas.map(
          ([content], row) => formulaIn(content, range.values[row]?.[0]) !== null,
        ),
      }))
      .filter(({ isFilled }) => isFilled.includes(true));
}

function stretches(rows: readonly number[]): { readonly first: number; readonly count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last.first + last.count === row) last.count += 1;
    else found.push({ first: row, count: 1 });
  }
  return found;
}

/** Rows of a calculated column that a person had emptied, and that nobody asked to fill. */
function blankRows(writes: readonly CellWrite[], { tables }: WorkbookSnapshot): number[] {
  const [first] = writes;
  if (!first) return [];
  const { sheet, column } = first.place;
  const top = first.place.row - first.row;
  const asked = new Set(writes.map(({ place }) => place.row));
  return Object.values(tables).flatMap(({ body, overwritten }) =>
    (overwritten ?? [])
      .filter((cell) => cell.sheet === sheet && cell.column === column && !asked.has(cell.row))
      .filter((cell) => (body.values[cell.row - body.row]?.[column - body.column] ?? '') === '')
      .map((cell) => cell.row - top),
  );
}

/** Costs a round trip, where there are any. */
export async function emptyAgain(
  context: Excel.RequestContext,
  filled: readonly Filled[],
): Promise<void> {
  if (filled.length === 0) return;
  for (const { range, isFilled } of filled) {
    // One by one: a filter may hide some of the rows.
    isFilled.forEach((isOurs, row) => {
      if (isOurs) untracked(range.getCell(row, 0)).values = [['']];
    });
  }
  await context.sync();
}
