import type { Entry } from '../../workbook/entry';
import type { BudgetColumnKey, FieldKey, RangeKey } from './template/fields';

/**
 * All that a person typed into a dossier, by field and column and not by cell: it can be put into fresh
 * sheets of the same call, of another one, or into a file. Nothing is interpreted, so nothing is lost: a
 * price of `250 k€` stays that text. Amounts are in euros, as typed.
 */
export interface Entries {
  /** Inputs only. */
  readonly fields: Partial<Record<FieldKey, Entry>>;
  /** Rows as they stand in the range, blank ones in between included. */
  readonly ranges: Partial<Record<RangeKey, readonly (readonly Entry[])[]>>;
  /** Input columns of the started lines, in the table's order. */
  readonly lines: readonly Partial<Record<BudgetColumnKey, Entry>>[];
  /** One row a criterion, known again by its label. */
  readonly grid: readonly GridEntry[];
}

export interface GridEntry {
  /** The criterion's label as the sheet shows it. */
  readonly criterion: string;
  readonly weight: Entry;
  readonly score: Entry;
  readonly comment: Entry;
}
