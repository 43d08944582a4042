import { SAME, sum, tableOf } from './marks';
import type { Mark } from './marks';
import { chiSquareAbove } from './normal';
import { chanceOfAsMuch } from './permutations';

/** How far the jurors order the dossiers alike. */
export type Concordance =
  | {
      readonly computable: true;
      /** Kendall's W with the correction for ties, 0 (no common order) to 1 (the same order). */
      readonly w: number;
      /** Without that correction, for those who compare with a table or a program that lacks it. */
      readonly uncorrected: number;
      readonly chiSquare: number;
      readonly degreesOfFreedom: number;
      /** How often jurors who order at random, each with their own ties, would agree as much. */
      readonly p: { readonly value: number; readonly method: 'exact' | 'chi-square' };
      readonly jurors: number;
      readonly dossiers: readonly string[];
    }
  | {
      readonly computable: false;
      /** Two jurors are needed, two dossiers that all of them scored, and one juror who tells two of these apart. */
      readonly why: 'jurors' | 'dossiers' | 'all-tied';
      readonly jurors: number;
      readonly dossiers: readonly string[];
    };

/**
 * Kendall's W over the dossiers that every juror scored; a juror without any mark takes no part in it. Marks within a
 * billionth of each other are ties, and share the mean of their ranks.
 *
 * W = (12 ΣR² − 3 m² n (n+1)²) / (m² n (n²−1) − m Σ(t³−t)), χ² = m (n−1) W on n − 1 degrees of freedom. M. G. Kendall
 * and B. Babington Smith, "The problem of m rankings", 1939.
 *
 * @throws RangeError as `tableOf` does
 */
export function concordance(marks: readonly Mark[]): Concordance {
  const { jurors, rows } = tableOf(marks);
  const complete = rows.filter(({ byJuror }) => byJuror.size === jurors.length);
  const dossiers = complete.map(({ dossier }) => dossier);
  const over = { jurors: jurors.length, dossiers };
  if (jurors.length < 2) return { computable: false, why: 'jurors', ...over };
  if (dossiers.length < 2) return { computable: false, why: 'dossiers', ...over };
  const ranks = jurors.map((juror) =>
    doubledRanks(complete.map(({ byJuror }) => byJuror.get(juror) ?? NaN)),
  );
  const { agreement, most, mostUntied } = agreementOf(ranks);
  if (most === 0) return { computable: false, why: 'all-tied', ...over };
  const w = agreement / most;
  const degreesOfFreedom = dossiers.length - 1;
  const chiSquare = jurors.length * degreesOfFreedom * w;
  const p = significance(ranks, chiSquare, degreesOfFreedom);
  const uncorrected = agreement / mostUntied;
  return { computable: true, w, uncorrected, chiSquare, degreesOfFreedom, p, ...over };
}

/** Twice the ranks, whole numbers even where ties share one; lowest mark first, which W does not mind. */
function doubledRanks(values: readonly number[]): number[] {
  const whole = values.map((value) => Math.round(value / SAME));
  return whole.map((own) => {
    const below = whole.filter((other) => other < own).length;
    const equal = whole.filter((other) => other === own).length;
    return 2 * below + equal + 1;
  });
}

/** Both parts of W, as whole numbers. */
function agreementOf(ranks: readonly (readonly number[])[]) {
  const m = ranks.length;
  const n = ranks[0]?.length ?? 0;
  const doubledSums = Array.from({ length: n }, (_, dossier) =>
    sum(ranks.map((row) => row[dossier] ?? NaN)),
  );
  const mostUntied = m * m * n * (n * n - 1);
  return {
    agreement: 3 * sum(doubledSums.map((r) => r * r)) - 3 * m * m * n * (n + 1) ** 2,
    mostUntied,
    most: mostUntied - m * sum(ranks.map(tiesIn)),
  };
}

/** Σ(t³ − t) over the groups of t equal ranks. */
function tiesIn(ranks: readonly number[]): number {
  const groups = new Map<number, number>();
  for (const rank of ranks) groups.set(rank, (groups.get(rank) ?? 0) + 1);
  return sum([...groups.values()].map((t) => t ** 3 - t));
}

function significance(
  ranks: readonly (readonly number[])[],
  chiSquare: number,
  degreesOfFreedom: number,
): { value: number; method: 'exact' | 'chi-square' } {
  const exact = chanceOfAsMuch(ranks);
  if (exact !== null) return { value: exact, method: 'exact' };
  return { value: chiSquareAbove(chiSquare, degreesOfFreedom), method: 'chi-square' };
}
