import { Computation } from '../../formulas/evaluator/compute';
import type { Cells, Instead } from '../../formulas/evaluator/compute';
import type { FormulaSheet } from '../../formulas/evaluator/sheet';
import type { Expression } from '../../formulas/parse';
import type { CellResult } from '../../workbook/alterations';
import { attempt } from './attempt';
import type { Scalar } from '../../workbook/scalar';
import type { FileCell } from './layout';
import { isSameResult } from './same-result';

/** Two formulas that agree on what the file holds, ours and the one that stands in its place. */
export interface Suspect {
  readonly theirs: Expression;
  readonly ours: Expression;
  readonly cell: FileCell;
}

/** agrees: on all inputs that were tried · diverges: on one at least · unknown: none could be computed */
export type Trial = 'agrees' | 'diverges' | 'unknown';

const TRIES = 20;
/** In long budgets each try computes tens of thousands of cells. */
const TRIES_OF_MANY = 4;
const MANY_ROWS = 1_000;

/**
 * Tries formulas on other inputs than those of the file: one that was made for today’s figures alone gives itself away.
 * Every number that somebody typed is another one in each try; what stands in the sheets of lists is not.
 *
 * @param lists the sheets of lists, in which formulas look up what they count
 */
export function tried(
  suspects: readonly Suspect[],
  cells: Cells,
  lists: ReadonlySet<FormulaSheet>,
): readonly Trial[] {
  const trials: Trial[] = suspects.map(() => 'unknown');
  const places = suspects.map(({ cell }) => cell);
  for (const computation of inputsTried(places, cells, lists)) {
    suspects.forEach(({ theirs, ours, cell }, index) => {
      if (trials[index] === 'diverges') return;
      const one = attempt(() => computation.resultOf(theirs, cell));
      const other = attempt(() => computation.resultOf(ours, cell));
      // Where ours is an error there is nothing to hold against it.
      if (one === null || other === null || isError(other)) return;
      trials[index] = isNear(one, other) ? 'agrees' : 'diverges';
    });
  }
  return trials;
}

/** The workbook with other inputs, again and again; less often where those cells stand in a long budget. */
export function* inputsTried(
  places: readonly FileCell[],
  cells: Cells,
  lists: ReadonlySet<FormulaSheet>,
  instead: Instead = () => undefined,
): Generator<Computation, void, undefined> {
  const isLong = places.some(({ sheet }) => sheet.rows > MANY_ROWS);
  for (let round = 0; round < (isLong ? TRIES_OF_MANY : TRIES); round += 1) {
    yield new Computation(cells, either(otherNumbers(round, lists), instead));
  }
}

/** The workbook with faults at which checks speak up; what `instead` replaces has none. */
export function* faultsTried(
  cells: Cells,
  lists: ReadonlySet<FormulaSheet>,
  instead: Instead,
): Generator<Computation, void, undefined> {
  for (const fault of FAULTS) {
    for (let round = 0; round < TRIES_OF_MANY; round += 1) {
      yield new Computation(cells, either(instead, faulty(fault, round, lists)));
    }
  }
}

type Fault = (value: Scalar, isComputed: boolean) => number | string | undefined;

/** Below zero, a word for a number, a word that no list holds, nothing at all, an amount typed over a formula. */
const FAULTS: readonly Fault[] = [
  (value, isComputed) => (typeof value === 'number' && !isComputed ? -value : undefined),
  (value, isComputed) => (typeof value === 'number' && !isComputed ? '?' : undefined),
  (value, isComputed) => (typeof value === 'string' && !isComputed ? `? ${value}` : undefined),
  (_, isComputed) => (isComputed ? undefined : ''),
  (_, isComputed) => (isComputed ? 1_234.56 : undefined),
];

const either =
  (one: Instead, other: Instead): Instead =>
  (sheet, row, column) =>
    one(sheet, row, column) ?? other(sheet, row, column);

/** In every second cell. */
const faulty =
  (fault: Fault, round: number, lists: ReadonlySet<FormulaSheet>): Instead =>
  (sheet, row, column) => {
    if (lists.has(sheet) || chance(round, row, column) % 2 === 1) return undefined;
    const value = fault(sheet.value(row, column), sheet.formula(row, column) !== null);
    return value === undefined ? undefined : { kind: 'value', value };
  };

const otherNumbers =
  (round: number, lists: ReadonlySet<FormulaSheet>): Instead =>
  (sheet, row, column) => {
    if (lists.has(sheet) || sheet.formula(row, column)) return undefined;
    const value = sheet.value(row, column);
    return typeof value === 'number'
      ? { kind: 'value', value: changed(value, chance(round, row, column)) }
      : undefined;
  };

/** Orders of magnitude: what binds in a small project is not what binds in a large one. */
const SCALES = [1, 0.01, 100, 0.1, 10] as const;

/** Some are 0, nearly all have cents. */
function changed(value: number, draw: number): number {
  if (draw % 11 === 0) return 0;
  const scale = SCALES[draw % SCALES.length] ?? 1;
  const factor = 0.25 + ((draw >>> 8) % 1_000) / 250;
  const step = ((draw >>> 4) % 97) / 100;
  return Math.round((value * scale * factor + step) * 10_000) / 10_000;
}

/** The same for the same cell in the same try, so that a file is judged alike each time. */
function chance(round: number, row: number, column: number): number {
  let mixed = (round + 1) * 0x9e3779b1 + row * 0x85ebca6b + column * 0xc2b2ae35;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Of large numbers the last digits are those of the computation. */
function isNear(one: CellResult, other: CellResult): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-5 + 1e-9 * Math.max(Math.abs(one), Math.abs(other));
  }
  return isSameResult(one, other);
}

const isError = (value: CellResult): boolean => typeof value === 'string' && value.startsWith('#');
