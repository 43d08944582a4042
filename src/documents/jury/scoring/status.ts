import { SHEET_DECIMALS, fractionOf, roundedTo } from './fraction';
import type { Panel, PanelDossier } from './panel';
import { inHundredths } from './totals';
import type { CriterionScores, DossierTotals, Hundredths } from './totals';

/** Why a dossier has no rank: the first of these that holds. Criteria are given by their positions. */
export type Unranked =
  | { readonly status: 'not-receivable' }
  /** These criteria have neither a counted nor an agreed score; none is given where no criterion applies at all. */
  | { readonly status: 'incomplete'; readonly criteria: readonly number[] }
  /** These have fewer counted scores than the minimum, no agreed one, and the chair has not accepted it. */
  | { readonly status: 'below-minimum'; readonly criteria: readonly number[] }
  | {
      readonly status: 'below-threshold';
      /** Those whose retained score is below their own threshold. */
      readonly criteria: readonly number[];
      readonly isTotalBelow: boolean;
    };

export interface Rankable {
  readonly status: 'ranked';
  readonly total: Hundredths;
}

/** Whether a dossier is ranked, and if not, why. The thresholds and the minimum are the session's. */
export function statusOf(
  panel: Panel,
  dossier: PanelDossier,
  totals: DossierTotals,
): Rankable | Unranked {
  if (!dossier.isReceivable) return { status: 'not-receivable' };
  const { total } = totals;
  if (total === null) return { status: 'incomplete', criteria: positions(totals, lacksScore) };
  const few = dossier.isAcceptedBelowMinimum ? [] : positions(totals, hasFewerThan(panel.minimum));
  if (few.length > 0) return { status: 'below-minimum', criteria: few };
  const below = positions(totals, isBelowThresholdOf(panel));
  const isTotalBelow = isBelowOverall(panel, total);
  return below.length > 0 || isTotalBelow
    ? { status: 'below-threshold', criteria: below, isTotalBelow }
    : { status: 'ranked', total };
}

/** The positions of the criteria that apply and of which something holds. */
const positions = (
  { criteria }: DossierTotals,
  holds: (scores: CriterionScores, criterion: number) => boolean,
): number[] =>
  criteria.flatMap((scores, criterion) =>
    scores.applies && holds(scores, criterion) ? [criterion] : [],
  );

const lacksScore = ({ retained }: CriterionScores): boolean => retained === null;

const hasFewerThan =
  (minimum: number) =>
  ({ agreed, count }: CriterionScores): boolean =>
    agreed === null && count < minimum;

/** Both sides to nine decimals, as in the sheets, where a mean equal to its threshold may be a hair below it. */
const isBelowThresholdOf =
  (panel: Panel) =>
  ({ retained }: CriterionScores, criterion: number): boolean => {
    const threshold = panel.criteria[criterion]?.threshold ?? null;
    if (threshold === null || retained === null) return false;
    const needed = roundedTo(SHEET_DECIMALS, fractionOf(threshold));
    return roundedTo(SHEET_DECIMALS, retained) < needed;
  };

/** By the hundredths that are shown: a total of 2.996 reads 3.00, and is not below 3. */
const isBelowOverall = ({ overallThreshold }: Panel, total: Hundredths): boolean =>
  overallThreshold !== null && total < inHundredths(fractionOf(overallThreshold));
