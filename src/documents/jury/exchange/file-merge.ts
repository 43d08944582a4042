import type { Localized } from '../../../language/language';
import type { Session } from '../session';
import type { LineMerge } from './line-merge';
import type { Message } from './messages/say';

/** A file that came back. */
export interface JurorFile {
  /** As the person who merges knows it: tells it from the others. */
  readonly name: string;
  readonly session: Session;
  /** What is to be said of cells that could not be read as they were meant, a sentence each. */
  readonly remarks: readonly Localized[];
}

/** What one file would bring. Nothing is written by it. */
export interface FileMerge {
  readonly name: string;
  /** null: nobody can say whose file it is. */
  readonly juror: string | null;
  /** Which of those sent to this juror; null: the one that everybody gets, or unknown. */
  readonly number: number | null;
  /** Why nothing of it is taken over; null: it may be. */
  readonly refusal: Message | null;
  /** As the file itself has them. */
  readonly remarks: readonly Localized[];
  /** What is left out of it, and what to look at before it is accepted. */
  readonly warnings: readonly Message[];
  /** In the order of its lines; none: the session says all of it already. */
  readonly lines: readonly LineMerge[];
}
