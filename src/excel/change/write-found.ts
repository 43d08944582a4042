import { Anchors, type Anchor } from '../../workbook/anchor';
import { locate } from '../../workbook/locate';
import { withCells } from '../../workbook/patch';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Place } from '../../workbook/scalar';
import type { ColumnChange, TextChange } from '../../sheets/change';
import type { CellContent } from '../../sheets/declaration';
import { hostCode } from '../host-problems';
import { requestSnapshot } from '../request-snapshot';
import { wayFor, type FoundCells } from './find-cells';
import type { KeptRanges } from './kept-ranges';
import type { Rewrites } from './rewrites';
import { emptyAgain, requestFilled, type Filled } from './spread-back';
import { restoring, takeBack } from './take-back';
import { writeCells, type CellWrite } from './write-cells';

/** Cells that are being written over: what can be known of it, and done about it, once the request has been made. */
export interface CellsWriting {
  /** Whether each cell was, just before it was written, what and where it was at the look. */
  readonly hitTheirMark: () => boolean;
  /** Puts back what the cells held just before, as the request has told; gives those that could not be. */
  readonly undo: () => Promise<readonly Place[]>;
  /** After a refusal, of which nobody knows how far it let things go: puts back what was found at the look. */
  readonly takeBack: () => Promise<readonly Place[]>;
  /** Empties the blank cells that Excel filled along; costs a round trip, where there are any. */
  readonly emptyFilled: () => Promise<void>;
}

/** Writes over cells that were found, through the ranges that they were found by. */
export function writeFound(
  context: Excel.RequestContext,
  rewrites: Rewrites,
  found: FoundCells,
  kept: KeptRanges,
): CellsWriting {
  const writes = [...found.cells, ...found.texts];
  const anchors = rewrites.cells.map(({ anchor }) => anchor);
  const reading = requestSnapshot(context, wayFor(rewrites));
  const held = restoring(found.cells);
  const heldTexts = restoring(found.texts);
  writeCells(context, writes, 'after');
  const filled = requestFilled(found, kept);
  return {
    hitTheirMark: () =>
      isWhereItWas(found, reading(), anchors) && isWordForWord(found, heldTexts()),
    undo: () => takeAllBack(context, [...held(), ...heldTexts()], filled),
    takeBack: () => takeAllBack(context, writes, filled),
    emptyFilled: () => emptyAgain(context, filled()),
  };
}

/** With what Excel filled along; where that cannot be emptied, the cells that were written say where to look. */
async function takeAllBack(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  filled: () => readonly Filled[],
): Promise<readonly Place[]> {
  const open = await takeBack(context, writes);
  if (open.length > 0) return open;
  try {
    await emptyAgain(context, filled());
    return [];
  } catch (error) {
    if (hostCode(error) === null) throw error;
    // Of a request that was not answered nobody knows what Excel filled.
    return isUnanswered(error) ? [] : writes.map(({ place }) => place);
  }
}

const isUnanswered = (error: unknown): boolean => hostCode(error) === 'PropertyNotLoaded';

function isWhereItWas(
  { snapshot, cells }: FoundCells,
  justBefore: WorkbookSnapshot | null,
  anchors: readonly Anchor[],
): boolean {
  if (justBefore === null) return false;
  const places = locate(justBefore, anchors);
  return cells.every(({ place }, index) => {
    const anchor = anchors[index];
    const now = places[index];
    if (!anchor || !now) return false;
    const rank = rankIn(snapshot, anchor, place);
    return rank !== null && rank === rankIn(justBefore, anchor, now);
  });
}

/** Whether each text of the sheets' own still stood there just before it was written over. */
function isWordForWord({ texts }: FoundCells, held: readonly CellWrite[]): boolean {
  const found = new Map(texts.map(({ place, before }) => [place, before.content] as const));
  return held.every(({ place, before }) => isSameContent(before.content, found.get(place) ?? null));
}

/** A formula that was found is not asked for again, and is the same one. */
const isSameContent = (now: CellContent, found: CellContent): boolean =>
  (now ?? '') === (found ?? '');

/** Rows from the first of the block or table; a block that moved whole has moved nothing. */
function rankIn(
  { names, tables }: WorkbookSnapshot,
  anchor: Anchor,
  { row }: Place,
): number | null {
  const block = anchor.kind === 'name' ? names[anchor.name] : tables[anchor.table]?.body;
  return block ? row - block.row : null;
}

/** The same the other way round, the cells known by what they now hold. */
export function undoOf({ cells, texts, columns = [] }: Rewrites, found: FoundCells): Rewrites {
  const written = found.cells.map(({ place, after }) => ({ place, content: after.content }));
  const anchors = new Anchors(withCells(found.snapshot, written));
  return {
    cells: found.cells.flatMap(({ place, before, after }, index) => {
      const rewrite = cells[index];
      if (!rewrite) return [];
      const anchor = anchors.again(rewrite.anchor, place);
      const isReformatted = before.numberFormat !== after.numberFormat;
      const numberFormat = isReformatted ? before.numberFormat : null;
      return { anchor, from: after.content, to: before.content, numberFormat };
    }),
    texts: texts.map(reversedText),
    columns: columns.map(reversedColumn),
  };
}

const reversedText = ({ sheet, from, to, rowHeight }: TextChange): TextChange => ({
  sheet,
  from: to,
  to: from,
  rowHeight: rowHeight && { from: rowHeight.to, to: rowHeight.from },
});

const reversedColumn = ({ table, header, from, to }: ColumnChange): ColumnChange => ({
  table,
  header,
  from: to,
  to: from,
});
