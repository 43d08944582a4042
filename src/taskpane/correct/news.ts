import type { Place } from '../../workbook/scalar';
import type { Rewrites } from '../../excel/change/rewrites';
import type { Message } from '../../documents/dossier/messages/say';
import type { Localized } from '../../language/language';
import type { Trouble } from '../live/state';

/** What became of the last click. */
export type CorrectionNews =
  | { readonly kind: 'none' }
  /** `undo` takes it back. `place`: the cell, where it is one alone. */
  | {
      readonly kind: 'done';
      readonly effect: Message | Localized;
      readonly place: Place | null;
      readonly undo: Rewrites;
    }
  /** `redo` would do it again. */
  | { readonly kind: 'undone'; readonly place: Place | null; readonly redo: Rewrites }
  /** `undoing`: it was the way back that found something else. */
  | { readonly kind: 'changed'; readonly undoing: boolean }
  | { readonly kind: 'formula'; readonly place: Place }
  | { readonly kind: 'half-written'; readonly places: readonly Place[]; readonly detail: string }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

export type Done = Extract<CorrectionNews, { kind: 'done' }>;
