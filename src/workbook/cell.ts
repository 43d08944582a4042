import type { NumberProposal } from '../money/proposal';
import type { Localized } from '../language/language';
import type { Place } from './scalar';

/** Why a cell could not be understood. The text is what the cell holds, for the message. */
export type CellProblem =
  /** An Excel error: `#REF!`, `#N/A`… */
  | { readonly kind: 'error-value'; readonly text: string }
  | {
      readonly kind: 'not-a-number';
      readonly text: string;
      readonly proposal: NumberProposal | null;
    }
  /** Beyond ten billion: no amount of a call, and cents would no longer be exact. */
  | { readonly kind: 'too-large'; readonly text: string }
  | { readonly kind: 'not-whole'; readonly text: string }
  | {
      readonly kind: 'unknown-choice';
      readonly text: string;
      /** The choice that differs only in accents, case or spaces. */
      readonly proposal: Localized | null;
    }
  /** `proposal` is an ISO day. */
  | { readonly kind: 'not-a-date'; readonly text: string; readonly proposal: string | null };

/**
 * A value and where it stands; or nothing typed yet; or a content that cannot be understood. `value` is
 * null in the two last cases, so that a rule that only needs the value need not tell them apart.
 */
export type Cell<T> =
  | { readonly kind: 'value'; readonly value: T; readonly place: Place }
  /** `place` is null where the cell itself is gone: a deleted column, a name deleted or foreign to the call. */
  | { readonly kind: 'blank'; readonly value: null; readonly place: Place | null }
  | {
      readonly kind: 'problem';
      readonly value: null;
      readonly place: Place;
      readonly problem: CellProblem;
    };

export const GONE: Cell<never> = { kind: 'blank', value: null, place: null };

/** Whether a person has put something into the cell. */
export const isFilled = (cell: Cell<unknown>): boolean => cell.kind !== 'blank';
