import { hostCode, run, toHostError } from '../host-problems';
import { reader } from '../read';
import { Portions } from '../write/portions';
import { findCells } from './find-in-portions';
import { KeptRanges } from './kept-ranges';
import type { CorrectionOutcome, Rewrites } from './rewrites';
import { CellsWriting, undoOf } from './write-found';
import type { Place } from '../../workbook/scalar';

/** How often a workbook may move under the write before the person is asked to try again. */
export const ATTEMPTS = 3;

/**
 * Writes over cells that a person saw: one round trip to find them again, wherever they went meanwhile, and
 * one to write, through the ranges that were found; more of either where they are too large for one. All or nothing: where Excel refuses half-way, what was
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

type HalfWritten = Extract<CorrectionOutcome, { kind: 'half-written' }>;

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
  const writing = new CellsWriting(context, rewrites, found, kept);
  const portions = new Portions(context);
  let isWritten = false;
  try {
    await writing.request(portions);
    await context.sync();
    isWritten = true;
    if (!writing.hitTheirMark()) {
      return halfWritten(await writing.takeBack(), 'Range') ?? { kind: 'moved' };
    }
    await writing.emptyFilled();
  } catch (error) {
    // While a cell is being edited Excel takes nothing of a request: there is nothing to take back.
    const isEdited = hostCode(error) === 'InvalidOperationInCellEditMode';
    if (isEdited && !isWritten && !portions.wereSent) throw toHostError(error);
    const half = halfWritten(await writing.takeBack(), String(error));
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
 *
 * @param brought tables of sheets that have come: not all stands any more where it was read last; null: no sheet has
 */
export async function readAlong(
  context: Excel.RequestContext,
  kept: KeptRanges,
  brought: readonly string[] | null = null,
): Promise<void> {
  kept.letGo();
  try {
    await reader.readAlong(context, brought);
  } catch {
    // The next reading meets what was in the way, and says so.
  }
}

export const halfWritten = (places: readonly Place[], detail: string): HalfWritten | null =>
  places.length === 0 ? null : { kind: 'half-written', places, detail };
