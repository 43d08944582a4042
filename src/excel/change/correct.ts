import { Anchors, type Anchor } from '../../workbook/anchor';
import { locate } from '../../workbook/locate';
import { withCells } from '../../workbook/patch';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Place } from '../../workbook/scalar';
import { findCells, wayFor, type FoundCells } from './find-cells';
import { hostCode, run, toHostError } from '../host-problems';
import { KeptRanges } from './kept-ranges';
import { reader } from '../read';
import { requestSnapshot } from '../request-snapshot';
import type { CorrectionOutcome, Rewrites, TextRewrite } from './rewrites';
import { emptyAgain, requestFilled } from './spread-back';
import { restoring, takeBack } from './take-back';
import { writeCells, type CellWrite } from './write-cells';

/** How often a workbook may move under the write before the person is told. */
const ATTEMPTS = 3;

/**
 * Writes over cells that a person saw: one round trip to find them again, wherever they went meanwhile, and
 * one to write, through the ranges that were found. All or nothing: where Excel refuses half-way, what was
 * written is taken back (which costs further round trips) and the error goes on. Where lines came, went or were
 * sorted between the two, nothing stays written, and the cells are looked for anew.
 *
 * Excel puts the write on its own undo stack, mostly; `undo` does not rely on it.
 *
 * Throws `HostError`, having changed nothing.
 */
export async function correct(rewrites: Rewrites): Promise<CorrectionOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await run((context) => attemptTo(context, rewrites));
    if (outcome.kind !== 'moved') return outcome;
    if (attempt === ATTEMPTS) return { kind: 'changed' };
  }
}

/** `moved`: the workbook did, between look and write. Nothing stays written. */
type Attempt = CorrectionOutcome | { readonly kind: 'moved' };

async function attemptTo(context: Excel.RequestContext, rewrites: Rewrites): Promise<Attempt> {
  const kept = new KeptRanges(context);
  try {
    return await attemptWith(context, rewrites, kept);
  } finally {
    await kept.letGoNow();
  }
}

async function attemptWith(
  context: Excel.RequestContext,
  rewrites: Rewrites,
  kept: KeptRanges,
): Promise<Attempt> {
  const found = await findCells(context, rewrites, kept);
  if (found.kind !== 'found') return found;
  const writes = [...found.cells, ...found.texts];
  const anchors = rewrites.cells.map(({ anchor }) => anchor);
  const reading = requestSnapshot(context, wayFor(rewrites));
  const held = restoring(found.cells);
  const heldTexts = restoring(found.texts);
  try {
    writeCells(context, writes, 'after');
    const filled = requestFilled(found, kept);
    await context.sync();
    const justBefore = reading();
    const texts = heldTexts();
    if (!isWhereItWas(found, justBefore, anchors) || !isWordForWord(found, texts)) {
      const back = await takeBack(context, [...held(), ...texts]);
      return halfWritten(back, 'Range') ?? { kind: 'moved' };
    }
    await emptyAgain(context, filled());
  } catch (error) {
    // While a cell is being edited Excel takes nothing of a request: there is nothing to take back.
    if (hostCode(error) === 'InvalidOperationInCellEditMode') throw toHostError(error);
    const half = halfWritten(await takeBack(context, writes), String(error));
    if (half) return half;
    // The size of a range that was looked at is no longer what it was.
    if (hostCode(error) === 'InvalidArgument') return { kind: 'moved' };
    throw toHostError(error);
  }
  await readAlong(context, kept);
  return { kind: 'done', undo: undoOf(rewrites, found) };
}

/**
 * What has been written is read in the request that lets go of the ranges, which would otherwise be one of its own. The
 * correction stands whatever comes of that.
 */
async function readAlong(context: Excel.RequestContext, kept: KeptRanges): Promise<void> {
  kept.letGo();
  try {
    await reader.readAlong(context);
  } catch {
    // The next reading meets what was in the way, and says so.
  }
}

const halfWritten = (places: readonly Place[], detail: string): CorrectionOutcome | null =>
  places.length === 0 ? null : { kind: 'half-written', places, detail };

/** Whether each cell was, just before it was written, what and where it was at the look. */
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
  return held.every(({ place, before }) => before.content === found.get(place));
}

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
function undoOf({ cells, texts }: Rewrites, found: FoundCells): Rewrites {
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
    texts: texts.map(reversed),
  };
}

const reversed = ({ sheet, from, to, rowHeight }: TextRewrite): TextRewrite => ({
  sheet,
  from: to,
  to: from,
  rowHeight: rowHeight && { from: rowHeight.to, to: rowHeight.from },
});
