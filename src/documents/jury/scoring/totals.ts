import type { Scalar } from '../../../workbook/scalar';
import { countedScore, scoreOnScale } from './counted-score';
import {
  NOTHING,
  dividedBy,
  fractionOf,
  plus,
  ratio,
  sheetInteger,
  sumOf,
  times,
} from './fraction';
import type { Fraction } from './fraction';
import type { Panel, PanelDossier } from './panel';

/** Hundredths of a point of the scale: a total of 3.40 is 340. An integer, so that equal totals are equal. */
export type Hundredths = number & { readonly __brand: 'Hundredths' };

/** What the jurors' scores of one dossier come to under one criterion. */
export interface CriterionScores {
  readonly applies: boolean;
  /** The scores that count, by juror's code. */
  readonly byJuror: Readonly<Record<string, number>>;
  readonly count: number;
  /** Exact, as are the next ones; null where no score counts. */
  readonly mean: Fraction | null;
  readonly median: Fraction | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Agreed on in deliberation; null where nothing was, where that is no number on the scale, or under N/A. */
  readonly agreed: number | null;
  /** What the total rests on: the agreed score, else the mean. */
  readonly retained: Fraction | null;
}

export interface DossierTotals {
  readonly id: string;
  /** In the order of the panel's criteria. */
  readonly criteria: readonly CriterionScores[];
  /** Null where a criterion that applies has no retained score, or where none applies. */
  readonly total: Hundredths | null;
  /** The total that medians would give; an agreed score stands in for the median that a criterion lacks. */
  readonly medianTotal: Hundredths | null;
}

/** What the scores of every dossier come to, in the order of the panel, whether or not it will be ranked. */
export const totalsOf = (panel: Panel): DossierTotals[] =>
  panel.dossiers.map((dossier) => totalsOfDossier(panel, dossier));

/**
 * Criterion first: each criterion's mean over the scores that count, then the means by their coefficients. Juror by
 * juror gives another figure as soon as a score is missing.
 */
export function totalsOfDossier(panel: Panel, dossier: PanelDossier): DossierTotals {
  const criteria = panel.criteria.map((_, criterion) => scoresOf(panel, dossier, criterion));
  return {
    id: dossier.id,
    criteria,
    total: weighted(panel, criteria, ({ retained }) => retained),
    medianTotal: weighted(panel, criteria, ({ median, retained }) => median ?? retained),
  };
}

function scoresOf(panel: Panel, dossier: PanelDossier, criterion: number): CriterionScores {
  const byJuror: Record<string, number> = {};
  for (const juror of panel.jurors) {
    const score = countedScore(panel.scale, dossier, juror, criterion);
    if (score !== null) byJuror[juror.code] = score;
  }
  const sorted = Object.values(byJuror).sort((a, b) => a - b);
  const applies = dossier.applies[criterion] === true;
  const agreed = applies ? scoreOnScale(panel.scale, agreedCell(dossier, criterion)) : null;
  const mean = meanOf(sorted);
  return {
    applies,
    byJuror,
    count: sorted.length,
    mean,
    median: medianOf(sorted),
    lowest: sorted[0] ?? null,
    highest: sorted.at(-1) ?? null,
    agreed,
    retained: agreed === null ? mean : fractionOf(agreed),
  };
}

const agreedCell = (dossier: PanelDossier, criterion: number): Scalar =>
  dossier.agreed[criterion] ?? null;

const meanOf = (scores: readonly number[]): Fraction | null =>
  scores.length === 0 ? null : dividedBy(sumOf(scores), scores.length);

/** The middle one, or the mean of the two in the middle; the scores come sorted. */
function medianOf(sorted: readonly number[]): Fraction | null {
  const half = sorted.length / 2;
  return meanOf(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
}

/** Σ coefficient × score ÷ Σ coefficient over the criteria that apply, in hundredths. */
function weighted(
  panel: Panel,
  criteria: readonly CriterionScores[],
  scoreOf: (scores: CriterionScores) => Fraction | null,
): Hundredths | null {
  let points = NOTHING;
  let base = NOTHING;
  for (const [index, scores] of criteria.entries()) {
    if (!scores.applies) continue;
    const score = scoreOf(scores);
    if (score === null) return null;
    const coefficient = fractionOf(panel.criteria[index]?.coefficient ?? 0);
    points = plus(points, times(coefficient, score));
    base = plus(base, coefficient);
  }
  return base.numerator === 0n ? null : inHundredths(ratio(points, base));
}

/** Points of the scale in hundredths, rounded as the sheets round a total. */
export const inHundredths = (points: Fraction): Hundredths =>
  sheetInteger(100, points) as Hundredths;
