import type { Scalar } from '../../workbook/scalar';

/** A score that is not the one that was closed. */
export interface ScoreChange {
  /** `D001`. */
  readonly dossier: string;
  /** `C1`. */
  readonly criterion: string;
  /** `J01`; null: the score is one that was agreed on. */
  readonly juror: string | null;
  /** It stands in the column for scores after audition. */
  readonly isAfterAudition: boolean;
  /** null: none, before or now. */
  readonly before: Scalar;
  readonly now: Scalar;
}
