import { Anchors } from '../dossier/anchor';
import { withCells } from '../dossier/patch';
import { findCells, type Found } from './find-cells';
import { hostCode, run, toHostError } from './host-problems';
import type { CorrectionOutcome, Rewrites, TextRewrite } from './rewrites';
import { takeBack, writeCells } from './write-cells';

/**
 * Writes over cells that a person saw: one round trip to find them again, wherever they went meanwhile, and
 * one to write. All or nothing: where Excel refuses half-way, what was written is taken back (which costs
 * further round trips) and the error goes on.
 *
 * Excel puts the write on its own undo stack, mostly; `undo` does not rely on it.
 *
 * Throws `HostError`, having changed nothing.
 */
export async function correct(rewrites: Rewrites): Promise<CorrectionOutcome> {
  return run(async (context): Promise<CorrectionOutcome> => {
    const found = await findCells(context, rewrites);
    if (found.kind !== 'found') return found;
    const writes = [...found.cells, ...found.texts];
    try {
      writeCells(context, writes, 'after');
      await context.sync();
    } catch (error) {
      // While a cell is being edited Excel takes nothing of a request: there is nothing to take back.
      if (hostCode(error) === 'InvalidOperationInCellEditMode') throw toHostError(error);
      const places = await takeBack(writes);
      if (places.length === 0) throw toHostError(error);
      return { kind: 'half-written', places, detail: String(error) };
    }
    return { kind: 'done', undo: undoOf(rewrites, found) };
  });
}

/** The same the other way round, the cells known by what they now hold. */
function undoOf({ cells, texts }: Rewrites, found: Extract<Found, { kind: 'found' }>): Rewrites {
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
