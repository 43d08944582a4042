import type { AnyFinding } from '../findings/finding';
import type { Cents } from '../money/cents';
import type { Message } from './messages/say';

/** What can mislead the reader of a workbook, each under a stable identifier. */
export type IntegrityId =
  | 'integrity.sheets'
  | 'integrity.rows'
  | 'integrity.columns'
  | 'integrity.veiled'
  | 'integrity.masked'
  | 'integrity.links'
  | 'integrity.macros'
  | 'integrity.dates'
  | 'integrity.results'
  | 'integrity.respelled';

/** It says what is there and why it matters; whether somebody meant harm it cannot know, and does not say. */
export interface IntegrityFinding extends AnyFinding<IntegrityId, Message> {
  /** What the document counts in the cells concerned, TTC; null: no amount of it is at stake. */
  readonly stake: Cents | null;
}
