import type { AnyFinding } from '../findings/finding';
import type { Language } from '../language/language';
import type { Cents } from '../money/cents';

/** What can mislead the reader of a workbook, whichever of its documents it is in. */
export interface AuditFinding extends Pick<AnyFinding, 'rule' | 'severity' | 'place'> {
  /**
   * What the document counts in the cells concerned, or by how much a figure is off: TTC unless the cell holds an amount
   * HT; null: no amount, or none that is known.
   */
  readonly stake: Cents | null;
  /** What is there and why it matters. The sentences of that language have to be loaded. */
  readonly inWords: (language: Language) => string;
}
