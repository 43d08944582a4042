import type { IUndoRedoItem } from '@univerjs/core';
import { LocalUndoRedoService } from '@univerjs/core';

/**
 * Univer's undo stack, with steps that gather several commands. Its own batching replays the undo of the first
 * command first; here the last done is the first undone.
 */
export class SteppedUndo extends LocalUndoRedoService {
  private gathering: IUndoRedoItem[] | null = null;

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.gathering) this.gathering.push(item);
    else super.pushUndoRedo(item);
  }

  /** Gathers all that is pushed during `work` into one step; `onto` the last step rather than a new one. */
  asOneStep<T>(work: () => T, placing: 'new' | 'onto-last'): T {
    if (this.gathering) return work();
    const items: IUndoRedoItem[] = (this.gathering = []);
    try {
      return work();
    } finally {
      this.gathering = null;
      this.place(items, placing);
    }
  }

  private place(items: readonly IUndoRedoItem[], placing: 'new' | 'onto-last'): void {
    const [first] = items;
    if (!first) return;
    const undoMutations = [...items].reverse().flatMap((item) => item.undoMutations);
    const redoMutations = items.flatMap((item) => item.redoMutations);
    const last = placing === 'onto-last' ? this.pitchTopUndoElement() : null;
    if (!last) {
      super.pushUndoRedo({ unitID: first.unitID, undoMutations, redoMutations });
      return;
    }
    last.undoMutations.unshift(...undoMutations);
    last.redoMutations.push(...redoMutations);
  }
}
