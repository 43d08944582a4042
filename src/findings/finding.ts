import type { MessageData } from '../language/message';
import type { Place } from '../workbook/scalar';

/**
 * error: the call does not let it pass, or a figure would be wrong · warning: it has to be looked at · info: it is
 * good to know
 */
export type Severity = 'error' | 'warning' | 'info';

/** What is found in a document, whatever its kind. It is data: its sentence is worded late, in the reader's language. */
export interface AnyFinding<Id extends string = string, Said extends MessageData = MessageData> {
  /** Stable: it appears in the pane, in files and in reports. */
  readonly rule: Id;
  readonly severity: Severity;
  /** Where the person has to act; null when no single cell is at fault. */
  readonly place: Place | null;
  /** What is wrong and what would make it right, with the distance in figures: one or two sentences. */
  readonly message: Said;
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

type Graded = Pick<AnyFinding, 'severity'>;

/** Errors, then warnings, then information. */
export const bySeverity = (a: Graded, b: Graded): number => RANKS[a.severity] - RANKS[b.severity];

/**
 * By severity, each in the reading order of these sheets, findings without a cell last. A stable sort leaves findings
 * of one cell in the order in which they came.
 */
export function readingOrder(
  sheets: readonly string[],
): (a: Omit<AnyFinding, 'message'>, b: Omit<AnyFinding, 'message'>) => number {
  const ranks = new Map(sheets.map((sheet, index) => [sheet, index] as const));
  const sheetRank = (place: Place): number => ranks.get(place.sheet) ?? sheets.length;
  return (a, b) => {
    const graver = bySeverity(a, b);
    if (graver !== 0) return graver;
    if (a.place === null || b.place === null) {
      return Number(a.place === null) - Number(b.place === null);
    }
    return (
      sheetRank(a.place) - sheetRank(b.place) ||
      a.place.row - b.place.row ||
      a.place.column - b.place.column
    );
  };
}
