import type { Score } from './marks';

/** What would be different: one thing only, so that what follows from it can be told. */
export type Variant =
  | { readonly kind: 'without-juror'; readonly juror: string }
  | {
      readonly kind: 'coefficient';
      /** Its position. */
      readonly criterion: number;
      readonly change: CoefficientChange;
      /** Of all criteria: whole numbers without a common divisor. */
      readonly coefficients: readonly number[];
    }
  | ScoreVariant;

/** One score is another one. */
export interface ScoreVariant {
  readonly kind: 'score';
  readonly dossier: string;
  readonly juror: string;
  readonly criterion: number;
  readonly from: number;
  readonly to: number;
}

export type CoefficientChange = '+20 %' | '-20 %';

/** By how much a coefficient is varied (ours), in fifths. */
const FIFTHS: Readonly<Record<CoefficientChange, number>> = { '+20 %': 6, '-20 %': 4 };

const CHANGES: readonly CoefficientChange[] = ['+20 %', '-20 %'];

/** Each juror's scores left out in turn. A single juror cannot be left out: nothing would remain. */
export function withoutEachJuror(jurors: readonly string[]): readonly Variant[] {
  return jurors.length < 2 ? [] : jurors.map((juror) => ({ kind: 'without-juror', juror }));
}

/** Each coefficient a fifth more and a fifth less, where `changedCoefficients` is not null. */
export function eachCoefficientChanged(coefficients: readonly number[]): readonly Variant[] {
  return coefficients.flatMap((_, criterion) =>
    CHANGES.flatMap((change): Variant[] => {
      const changed = changedCoefficients(coefficients, criterion, change);
      return changed ? [{ kind: 'coefficient', criterion, change, coefficients: changed }] : [];
    }),
  );
}

/**
 * One criterion's percentage of the whole times 1.2 or 0.8, the others sharing what is left as they did before:
 * 40/30/30 becomes 48/26/26 (as 24/13/13) or 32/34/34 (as 16/17/17). Null where the others would be left with nothing:
 * with one criterion, or five sixths of the whole for it and more.
 *
 * The new shares are multiplied by 5 × whole × others, which makes them whole numbers as the coefficients are.
 *
 * @param coefficients whole numbers, 1 or more
 * @throws RangeError where they are not, or `criterion` is the position of none
 */
export function changedCoefficients(
  coefficients: readonly number[],
  criterion: number,
  change: CoefficientChange,
): readonly number[] | null {
  const own = coefficients[criterion];
  if (own === undefined) throw new RangeError(`no criterion: ${criterion}`);
  const wrong = coefficients.find((value) => !Number.isSafeInteger(value) || value < 1);
  if (wrong !== undefined) throw new RangeError(`no coefficient: ${wrong}`);
  const whole = coefficients.reduce((total, value) => total + value, 0);
  const left = 5 * whole - FIFTHS[change] * own;
  if (coefficients.length === 1 || left <= 0) return null;
  return inLowestTerms(
    coefficients.map((value, at) =>
      at === criterion ? FIFTHS[change] * own * (whole - own) : value * left,
    ),
  );
}

/** Each score one point more and one point less, where that is still on the scale. */
export function eachScoreChanged(
  scores: readonly Score[],
  scale: { readonly min: number; readonly max: number },
): readonly ScoreVariant[] {
  return scores.flatMap(({ score, ...where }) =>
    [score + 1, score - 1]
      .filter((to) => to >= scale.min && to <= scale.max)
      .map((to): ScoreVariant => ({ kind: 'score', ...where, from: score, to })),
  );
}

function inLowestTerms(values: readonly number[]): readonly number[] {
  const divisor = values.reduce(greatestCommonDivisor);
  return values.map((value) => value / divisor);
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);
