import { divergences, type Divergence } from '../statistics/divergence';
import { expectedRanks } from '../statistics/expected-rank';
import { concordance, type Concordance } from '../statistics/kendall';
import { agreement, type Agreement } from '../statistics/krippendorff';
import { mean, tableOf, type Mark, type MarkTable } from '../statistics/marks';
import { severity, type Severity } from '../statistics/severity';
import { shown, type Size } from '../statistics/shown';
import { ranksIn, type Deliberation } from './deliberation';
import { marksIn, scoresIn } from './marks-of';
import { spreadsOf, type Spread, type Told } from './spreads';
import { undecidedPairs, type UndecidedPair } from './undecided';

/**
 * What a chair sees of how reliable a ranking is. It stands beside the ranking and decides nothing; it never goes into
 * the workbook, where it would be the loser's argument. From how many jurors and dossiers on each figure is shown is
 * ours (`statistics/shown.ts`).
 */
export interface Insights {
  /** Ranked dossiers, best first. */
  readonly spreads: readonly Spread[];
  /** Kendall's W. */
  readonly concordance: Told<Concordance>;
  /** Krippendorff's α for intervals. */
  readonly agreement: Told<Agreement>;
  readonly severity: Told<SeverityBesideRaw>;
  /** null: the marks do not say how precise they are, or there is no line. */
  readonly undecided: Told<readonly UndecidedPair[] | null>;
  /** Of ranked dossiers, 1 first, fractions; null: the marks do not say how precise they are. */
  readonly expectedRanks: Told<ReadonlyMap<string, number> | null>;
  /** null: the session sets no threshold. */
  readonly divergences: Told<readonly Divergence[] | null>;
}

/** What was reckoned, with the plain means beside it, in points of the scale. */
export interface SeverityBesideRaw {
  readonly fit: Severity;
  /** By juror's code: of the marks they gave. */
  readonly jurorMeans: ReadonlyMap<string, number>;
  /** By dossier: of the marks it was given. */
  readonly dossierMeans: ReadonlyMap<string, number>;
}

/**
 * All but what has to be tried out (`variations.ts`). With many jurors and few dossiers the chance behind W takes a
 * third of a second at most.
 */
export function insightsOf(deliberation: Deliberation): Insights {
  const marks = marksIn(deliberation.panel, deliberation.standings);
  const table = tableOf(marks);
  const fit = severity(marks);
  const size = { jurors: table.jurors.length, dossiers: table.rows.length };
  return {
    spreads: spreadsOf(deliberation.standings, marks),
    concordance: concordanceOf(marks),
    agreement: { shown: shown('agreement', comparable(table)), value: agreement(marks) },
    severity: {
      shown: shown('severity', size),
      value: { fit, jurorMeans: means(marks, 'juror'), dossierMeans: means(marks, 'dossier') },
    },
    undecided: { shown: shown('precision', size), value: undecidedIn(deliberation, fit) },
    expectedRanks: {
      shown: shown('expected-rank', size),
      value: expectedRanksIn(deliberation, fit),
    },
    divergences: divergencesIn(deliberation),
  };
}

function concordanceOf(marks: readonly Mark[]): Told<Concordance> {
  const value = concordance(marks);
  const { jurors, dossiers } = value;
  return { shown: shown('concordance', { jurors, dossiers: dossiers.length }), value };
}

/** A dossier with one mark has nothing to be compared with. */
const comparable = ({ jurors, rows }: MarkTable): Size => ({
  jurors: jurors.length,
  dossiers: rows.filter(({ byJuror }) => byJuror.size > 1).length,
});

function means(marks: readonly Mark[], by: 'juror' | 'dossier'): ReadonlyMap<string, number> {
  const keys = new Set(marks.map((mark) => mark[by]));
  const of = (key: string) => marks.flatMap((mark) => (mark[by] === key ? mark.value : []));
  return new Map([...keys].map((key) => [key, mean(of(key))]));
}

function undecidedIn(deliberation: Deliberation, fit: Severity): readonly UndecidedPair[] | null {
  if (!fit.computable || fit.precision === null || deliberation.envelope === null) return null;
  return undecidedPairs(deliberation, fit.precision, new Set(fit.adjustedMeans.keys()));
}

/** Those that are not ranked take nobody's rank. */
function expectedRanksIn(
  { standings }: Deliberation,
  fit: Severity,
): ReadonlyMap<string, number> | null {
  if (!fit.computable || fit.precision === null) return null;
  const ranks = ranksIn(standings);
  const ranked = [...fit.adjustedMeans].filter(([dossier]) => ranks.has(dossier));
  return expectedRanks(new Map(ranked), fit.precision.standardErrorOfDifference);
}

function divergencesIn({ standings, divergence }: Deliberation): Insights['divergences'] {
  const scores = scoresIn(standings);
  const jurors = new Set(scores.map(({ juror }) => juror)).size;
  const dossiers = new Set(scores.map(({ dossier }) => dossier)).size;
  return {
    shown: shown('range', { jurors, dossiers }),
    value: divergence === null ? null : divergences(scores, divergence),
  };
}
