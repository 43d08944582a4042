import type { Place, Scalar } from '../dossier/snapshot';
import type { CellContent } from '../sheets/declaration';
import { everyCell } from './every-cell';
import { run } from './host-problems';
import { toCell } from './write-sheet';

/** What stands in a cell, or will. */
interface CellState {
  readonly content: CellContent;
  /** null: nobody touches it. */
  readonly numberFormat: string | null;
  /** Points of its row; absent: nobody touches it. */
  readonly rowHeight?: number;
}

export interface CellWrite {
  readonly place: Place;
  readonly before: CellState;
  readonly after: CellState;
}

/** Cells one below the other, which are written together. */
type Run = readonly [CellWrite, ...CellWrite[]];

function runsOf(writes: readonly CellWrite[]): Run[] {
  const sorted = [...writes].sort(
    (a, b) =>
      a.place.sheet.localeCompare(b.place.sheet) ||
      a.place.column - b.place.column ||
      a.place.row - b.place.row,
  );
  const runs: [CellWrite, ...CellWrite[]][] = [];
  for (const write of sorted) {
    const run = runs.at(-1);
    const above = run?.at(-1)?.place;
    const { sheet, row, column } = write.place;
    const follows = above?.sheet === sheet && above.column === column && above.row + 1 === row;
    if (run && follows) run.push(write);
    else runs.push([write]);
  }
  return runs;
}

const rangeOf = (context: Excel.RequestContext, [{ place }, ...others]: Run): Excel.Range =>
  context.workbook.worksheets
    .getItem(place.sheet)
    .getRangeByIndexes(place.row, place.column, 1 + others.length, 1);

/**
 * Writes one side of the cells. A number format comes before its content: into a cell that is formatted as text,
 * Excel writes a number as text and shows a formula as it is spelled. Formats that stay are not written, since a
 * protected sheet lets people fill in its cells and not format them.
 *
 * A formula put back into one cell of a calculated column is the column's own: should Excel fill the column
 * with it, every formula stays what it was, and where other cells hold constants Excel does not fill.
 * https://support.microsoft.com/office/use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8
 */
export function writeCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  side: 'before' | 'after',
): void {
  context.application.suspendApiCalculationUntilNextSync();
  for (const run of runsOf(writes)) {
    const range = rangeOf(context, run);
    if (run.some(({ before, after }) => before.numberFormat !== after.numberFormat)) {
      range.numberFormat = run.map((write) => [write[side].numberFormat]);
    }
    const contents = run.map((write) => rawContent(write[side]));
    const [first] = contents;
    const uniform = typeof first === 'string' && contents.every((content) => content === first);
    range.formulas = uniform ? everyCell(first) : contents.map((content) => [content]);
    for (const { place, [side]: state } of run) {
      if (state.rowHeight === undefined) continue;
      const { sheet, row, column } = place;
      const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
      cell.format.rowHeight = state.rowHeight;
    }
  }
}

/** In a cell formatted as text a text needs no apostrophe, and would show it. Null would leave the cell as it is. */
function rawContent({ content, numberFormat }: CellState): string | number | boolean {
  if (numberFormat === '@' && typeof content === 'string') return content;
  return toCell(content) ?? '';
}

/** Whether a cell holds this. Excel may space a formula otherwise than it was written. */
export function isSame(cell: Scalar | undefined, content: CellContent): boolean {
  if (typeof content === 'object' && content !== null) {
    return typeof cell === 'string' && spelling(cell) === spelling(content.formula);
  }
  return (cell ?? '') === (content ?? '');
}

const spelling = (formula: string): string => formula.replace(/\s+/g, '').toUpperCase();

/**
 * Takes back, after a refusal, what was written of the cells; those that a colleague has changed since stay
 * theirs. Gives the cells that could not be put back.
 */
export async function takeBack(writes: readonly CellWrite[]): Promise<readonly Place[]> {
  let open = writes;
  try {
    await run(
      async (context) => {
        const runs = runsOf(writes).map((cells) => ({
          cells,
          range: rangeOf(context, cells).load('formulas,numberFormat'),
        }));
        await context.sync();
        open = runs.flatMap(({ cells, range }) => {
          const formulas = range.formulas as Scalar[][];
          const formats = range.numberFormat as string[][];
          return cells.filter((write, row) =>
            wasWritten(write, formulas[row]?.[0] ?? '', formats[row]?.[0] ?? null),
          );
        });
        if (open.length === 0) return;
        writeCells(context, open, 'before');
        await context.sync();
        open = [];
      },
      { waitForCellEdit: true },
    );
  } catch {
    // What is still open is what the person has to be told; the first refusal says why.
  }
  return open.map(({ place }) => place);
}

function wasWritten({ before, after }: CellWrite, cell: Scalar, format: string | null): boolean {
  const isReformatted = before.numberFormat !== after.numberFormat && format === after.numberFormat;
  const isFormulaNow = typeof after.content === 'object' && String(cell).startsWith('=');
  const isOurs = isSame(cell, after.content) || isFormulaNow;
  return isReformatted || (isOurs && !isSame(cell, before.content));
}
