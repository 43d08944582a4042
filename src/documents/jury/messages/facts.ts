import type { Cells } from '../../../findings/cells';
import type { Localized } from '../../../language/language';

/** Typed where a score belongs. */
export interface BadScores {
  readonly cells: Cells;
  /** What the first of them holds; null: scoring is open, and somebody else may read this. */
  readonly text: string | null;
}

/** What the scale allows. */
export interface OnScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export type FigureOfTotals = 'total' | 'status' | 'rank' | 'position' | 'amount';

/** What Totaux shows of a dossier, and what is computed; null: nothing. Totals in hundredths, amounts in euros TTC. */
export interface ShownFigure {
  readonly id: string;
  readonly figure: FigureOfTotals;
  readonly shown: string | null;
  readonly expected: number | Localized | null;
}

/** An amount of the line that Classement shows, and the one that is computed. In euros TTC. */
export interface ShownAmount {
  readonly label: Localized;
  /** As it stands there: it need not be a number. */
  readonly shown: string;
  readonly expected: number;
}

/** A day of the session that stands oddly to the meeting of its jury; both ISO. */
export interface OddDateSaid {
  readonly field: 'audition' | 'lotDate' | 'retention' | 'purge';
  readonly label: Localized;
  readonly day: string;
  readonly meeting: string;
}

/** `C1`, and what it is called. */
export interface NamedCriterion {
  readonly code: string;
  readonly label: string;
}

/** A dossier, by its identifier and its title where it has one. */
export interface NamedDossier {
  readonly id: string;
  readonly title: string | null;
}
