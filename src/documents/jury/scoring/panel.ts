import type { Cents } from '../../../money/cents';
import type { Scalar } from '../../../workbook/scalar';

/**
 * All that scores, totals and ranks follow from. Cells are as they were read: whether a score counts is decided here
 * (`counted-score.ts`) and by the sheets' formulas, in the same cases.
 */
export interface Panel {
  readonly scale: Scale;
  /** In the order of the columns of scores. */
  readonly criteria: readonly PanelCriterion[];
  readonly jurors: readonly PanelJuror[];
  readonly dossiers: readonly PanelDossier[];
  /** So many scores must count for each criterion that applies, unless a score was agreed on. */
  readonly minimum: number;
  /** Out of the scale's top, as a total is; null: none. */
  readonly overallThreshold: number | null;
  /** By what dossiers of the same total are ordered, the first that tells them apart; those it leaves are ex aequo. */
  readonly tieKeys: readonly TieKey[];
  /** All numbers in the column of lots, those of rows that count nowhere too: see `lots.ts`. */
  readonly lots: readonly number[];
}

/** The ends belong to it. Scores between two steps count, and are reported. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: 0.5 | 1;
}

export interface PanelCriterion {
  /** A whole number, 1 or more: seven equal criteria have no exact percentages. */
  readonly coefficient: number;
  /** A retained score below it leaves the dossier out of the ranking; null: none. */
  readonly threshold: number | null;
}

export interface PanelJuror {
  /** `J01`, never given twice. */
  readonly code: string;
  /** Their scores count: false for one who has no say in them, or has withdrawn with all of them dropped. */
  readonly counts: boolean;
}

export interface PanelDossier {
  /** `D001`, never given twice. */
  readonly id: string;
  /** Whatever screening left out is neither ranked nor funded. */
  readonly isReceivable: boolean;
  /** By criterion; what the chair has set to N/A leaves the mean with its coefficient. */
  readonly applies: readonly boolean[];
  /** By juror; absent: their sheet has no line for it, or several, and nobody knows which one is meant. */
  readonly ballots: Readonly<Record<string, Ballot>>;
  /** By criterion, agreed on in deliberation: it takes the place of the mean. Blank: none. */
  readonly agreed: readonly Scalar[];
  /** The chair lets it be ranked with fewer scores than the minimum. */
  readonly isAcceptedBelowMinimum: boolean;
  /** The chair's order among dossiers that are ex aequo, 1 first; null: not given. */
  readonly chairOrder: number | null;
  /** Where a lot was drawn, its number in it, the lowest first. */
  readonly lot: number | null;
  /** What the jury thinks of it; null: nothing yet. */
  readonly isFavourable: boolean | null;
  /** In cents TTC; null: unknown. */
  readonly requested: Cents | null;
  readonly maximum: Cents | null;
  readonly proposed: Cents | null;
}

/** What one juror's line holds for one dossier. */
export interface Ballot {
  /** Both others leave every mean; why is nobody's business. */
  readonly participation: 'takes-part' | 'recused' | 'not-assigned';
  /** By criterion. */
  readonly first: readonly Scalar[];
  /** By criterion, after audition or deliberation; blank: unchanged. */
  readonly after: readonly Scalar[];
}

export type TieKey =
  /** Its retained score, highest first. `criterion` is its position. */
  | { readonly kind: 'criterion'; readonly criterion: number }
  /** The total that the criteria's medians would give, highest first. */
  | { readonly kind: 'median' }
  | { readonly kind: 'chair' }
  | { readonly kind: 'lot' };
