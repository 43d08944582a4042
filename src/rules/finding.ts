import type { Place } from '../workbook/scalar';
import type { Quote } from '../calls/schema/theme';
import type { Localized } from '../language/language';
import type { Correction } from './corrections/correction';

export type Severity = 'error' | 'warning' | 'info';

/** Stable identifiers (they appear in the pane, in files and in reports). */
export type RuleId = `${string}.${string}`;

/** What a rule found. Each sentence stands in both languages, so that switching language reads nothing anew. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Where the person has to act; null when no single cell is at fault. */
  readonly place: Place | null;
  /** What is wrong and what would make it right, with the distance in figures: one or two sentences. */
  readonly message: Localized;
  /** The call's own sentence; null for the checks that are ours (a number is a number…). */
  readonly quote: Quote | null;
  /** What would put it right without a judgement: mostly none or one, two where a text has two readings. */
  readonly corrections: readonly Correction[];
}
