import { inverseOf } from './inverse';
import { mean, sum, tableOf } from './marks';
import type { Mark, MarkRow, MarkTable } from './marks';
import { partsOf } from './parts';
import type { Part } from './parts';

/** How much higher or lower each juror marks than the others, and each dossier's mean freed from it. */
export type Severity =
  | ({ readonly computable: true } & Fit)
  | { readonly computable: false; readonly why: 'no-marks' }
  | {
      readonly computable: false;
      readonly why: 'not-connected';
      /** Within each of them jurors can be compared, between them they cannot. */
      readonly parts: readonly Part[];
    };

interface Fit {
  /** By juror, in points of the scale: above zero marks higher than the others (mild), below lower (severe). */
  readonly severities: ReadonlyMap<string, number>;
  /** By dossier, on the scale; the plain mean of its marks where every juror marked every dossier. */
  readonly adjustedMeans: ReadonlyMap<string, number>;
  /** Marks less what was estimated from them. */
  readonly degreesOfFreedom: number;
  /** Null without a degree of freedom: the marks are then met exactly, and say nothing of how precise they are. */
  readonly precision: Precision | null;
}

/** Standard errors are in points of the scale; both throw a RangeError for a dossier without marks. */
export interface Precision {
  /** In points squared: what neither the dossier nor the juror accounts for. */
  readonly residualVariance: number;
  /** Of the dossier's adjusted mean. */
  readonly standardErrorOfMean: (dossier: string) => number;
  /** Of the difference of two adjusted means, with what both have in common; zero of a dossier with itself. */
  readonly standardErrorOfDifference: (a: string, b: string) => number;
}

/** Residuals this small, measured by the marks, are what the arithmetic leaves of zero. */
const LEFT_OF_ZERO = 1e-24;

/**
 * Least squares of mark = dossier + juror, the jurors' parts adding up to zero. Whatever juror a dossier happens to
 * lack, be it by recusal, its adjusted mean is what the whole jury would have been expected to give.
 *
 * @throws RangeError as `tableOf` does
 */
export function severity(marks: readonly Mark[]): Severity {
  const table = tableOf(marks);
  if (table.rows.length === 0) return { computable: false, why: 'no-marks' };
  const parts = partsOf(table.rows);
  if (parts.length > 1) return { computable: false, why: 'not-connected', parts };
  return { computable: true, ...fit(table) };
}

function fit({ jurors, rows }: MarkTable): Fit {
  const inverse = inverseOf(normalEquations(jurors, rows));
  const differences = jurors.map((juror) => sum(rows.map((row) => differenceFromMean(row, juror))));
  const severities = new Map(
    jurors.map((juror, at) => [juror, product(inverse[at] ?? [], differences)]),
  );
  const adjustedMeans = new Map(rows.map((row) => [row.dossier, adjustedMean(row, severities)]));
  const count = sum(rows.map(({ byJuror }) => byJuror.size));
  const degreesOfFreedom = count - rows.length - jurors.length + 1;
  const squares = residualSquares(rows, severities, adjustedMeans);
  const precision =
    degreesOfFreedom === 0
      ? null
      : precisionOf({ jurors, rows }, inverse, squares / degreesOfFreedom);
  return { severities, adjustedMeans, degreesOfFreedom, precision };
}

/**
 * The dossiers' parts are eliminated, which leaves one equation a juror. Adding 1 everywhere makes the parts of the
 * jurors add up to zero, and changes nothing else: right sides add up to zero already.
 */
function normalEquations(jurors: readonly string[], rows: readonly MarkRow[]): number[][] {
  return jurors.map((a) =>
    jurors.map((b) => {
      const shared = rows.filter(({ byJuror }) => byJuror.has(a) && byJuror.has(b));
      const own = a === b ? shared.length : 0;
      return 1 + own - sum(shared.map(({ byJuror }) => 1 / byJuror.size));
    }),
  );
}

function differenceFromMean({ byJuror }: MarkRow, juror: string): number {
  const mark = byJuror.get(juror);
  return mark === undefined ? 0 : mark - mean([...byJuror.values()]);
}

const adjustedMean = ({ byJuror }: MarkRow, severities: ReadonlyMap<string, number>): number =>
  mean([...byJuror].map(([juror, mark]) => mark - (severities.get(juror) ?? NaN)));

function residualSquares(
  rows: readonly MarkRow[],
  severities: ReadonlyMap<string, number>,
  adjustedMeans: ReadonlyMap<string, number>,
): number {
  const marks = rows.flatMap(({ dossier, byJuror }) =>
    [...byJuror].map(([juror, mark]) => ({ dossier, juror, mark })),
  );
  const squares = marks.map(
    ({ dossier, juror, mark }) =>
      (mark - (adjustedMeans.get(dossier) ?? NaN) - (severities.get(juror) ?? NaN)) ** 2,
  );
  const total = sum(squares);
  return total <= LEFT_OF_ZERO * sum(marks.map(({ mark }) => mark ** 2)) ? 0 : total;
}

/**
 * A dossier's adjusted mean is the mean of its marks less the mean of its jurors' parts; the first varies by 1/k, the
 * second as the inverse of the normal equations says, and the two are independent of each other.
 */
function precisionOf(
  { jurors, rows }: MarkTable,
  inverse: readonly (readonly number[])[],
  residualVariance: number,
): Precision {
  const loads = new Map(rows.map((row) => [row.dossier, loadOf(row, jurors, inverse)]));
  const of = (dossier: string): Load => {
    const load = loads.get(dossier);
    if (!load) throw new RangeError(`a dossier without marks: ${dossier}`);
    return load;
  };
  const ofJurors = (a: Load, b: Load) => product(a.shares, b.passedOn);
  return {
    residualVariance,
    standardErrorOfMean: (dossier) => {
      const load = of(dossier);
      // The 1 that the normal equations were given everywhere is taken out again.
      const shared = ofJurors(load, load) - 1 / jurors.length ** 2;
      return Math.sqrt(residualVariance * (load.own + shared));
    },
    standardErrorOfDifference: (a, b) => {
      const [one, other] = [of(a), of(b)];
      if (a === b) return 0;
      const shared = ofJurors(one, one) + ofJurors(other, other) - 2 * ofJurors(one, other);
      return Math.sqrt(residualVariance * (one.own + other.own + shared));
    },
  };
}

/** How a dossier's adjusted mean hangs on the jurors' parts. */
interface Load {
  /** The variance of the mean of its marks, in residual variances. */
  readonly own: number;
  /** By juror: the part of the mean that is theirs. */
  readonly shares: readonly number[];
  /** The shares through the inverse of the normal equations. */
  readonly passedOn: readonly number[];
}

function loadOf(
  { byJuror }: MarkRow,
  jurors: readonly string[],
  inverse: readonly (readonly number[])[],
): Load {
  const own = 1 / byJuror.size;
  const shares = jurors.map((juror) => (byJuror.has(juror) ? own : 0));
  return { own, shares, passedOn: inverse.map((row) => product(row, shares)) };
}

const product = (a: readonly number[], b: readonly number[]): number =>
  sum(a.map((value, at) => value * (b[at] ?? NaN)));
