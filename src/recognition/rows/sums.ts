import type { Cents } from '../../money/cents';
import type { Kind } from './kind';
import { amountOf, hasFactors, type BudgetRow } from './read-row';

/** Rows whose amount is the sum of others, though no word says so. By their position among the rows. */
export interface Sums {
  /** They are no lines. */
  readonly out: ReadonlySet<number>;
  /** They count as lines, and may be none; which rows they would be the sum of. */
  readonly doubtful: ReadonlyMap<number, readonly [first: number, last: number]>;
}

interface Candidate {
  readonly at: number;
  /** Positions of the rows that it is the sum of. */
  readonly parts: readonly number[];
  readonly isLabelled: boolean;
}

export function rowsThatAreSums(rows: readonly BudgetRow[], kinds: readonly Kind[]): Sums {
  const amounts = rows.map((row, at) => (kinds[at] === 'line' ? amountOf(row) : null));
  const candidates = rows.flatMap((row, at) => candidate(rows, kinds, amounts, row, at) ?? []);
  const labelled = candidates.filter(({ isLabelled }) => isLabelled);
  const unnamed = candidates.filter(({ isLabelled }) => !isLabelled).map(({ at }) => at);
  if (labelled.length === 0) return { out: new Set(unnamed), doubtful: new Map() };
  const lines = rows.flatMap((_, at) =>
    kinds[at] === 'line' && !unnamed.includes(at) ? [at] : [],
  );
  const stated = rows.flatMap((row, at) =>
    kinds[at] === 'total' || unnamed.includes(at) ? (amountOf(row) ?? []) : [],
  );
  const taken = byTotals(amounts, lines, labelled, stated) ?? byMake(rows, lines, labelled);
  const doubtful = taken ? [] : labelled;
  return {
    out: new Set([...unnamed, ...(taken ?? []).map(({ at }) => at)]),
    doubtful: new Map(doubtful.map(({ at, parts }) => [at, extentOf(rows, at, parts)])),
  };
}

function extentOf(
  rows: readonly BudgetRow[],
  at: number,
  parts: readonly number[],
): readonly [number, number] {
  const rowOf = (position: number | undefined): number => rows[position ?? at]?.row ?? at;
  return [rowOf(parts[0]), rowOf(parts.at(-1))];
}

/** Sums of rows above it, back to where they begin; or of rows below it, as titles of sections have them. */
function candidate(
  rows: readonly BudgetRow[],
  kinds: readonly Kind[],
  amounts: readonly (Cents | null)[],
  row: BudgetRow,
  at: number,
): Candidate | null {
  const amount = amounts[at] ?? null;
  if (kinds[at] !== 'line' || amount === null || amount === 0) return null;
  if (hasFactors(row) && row.price !== null) return null;
  const isLabelled = row.label !== '';
  const above = runFrom(kinds, at, -1);
  // Without a name it may be the sum of one line; with one it would be a line like that.
  const least = isLabelled ? 2 : 1;
  if (above.length >= least && total(amounts, above) === amount) {
    return { at, parts: above.toReversed(), isLabelled };
  }
  if (!isLabelled) return null;
  const below = prefixThatIs(amounts, runFrom(kinds, at, 1), amount);
  return below && { at, parts: below, isLabelled };
}

/** The lines next to it, up to a total, a title or the end. */
function runFrom(kinds: readonly Kind[], at: number, step: 1 | -1): readonly number[] {
  const run: number[] = [];
  for (let next = at + step; next >= 0 && next < kinds.length; next += step) {
    const kind = kinds[next];
    if (kind === 'line') run.push(next);
    else if (kind !== 'blank' && kind !== 'nothing') break;
  }
  return run;
}

const total = (amounts: readonly (Cents | null)[], parts: readonly number[]): number =>
  parts.reduce((sum, part) => sum + (amounts[part] ?? 0), 0);

function prefixThatIs(
  amounts: readonly (Cents | null)[],
  run: readonly number[],
  amount: Cents,
): readonly number[] | null {
  let sum = 0;
  for (const [index, part] of run.entries()) {
    sum += amounts[part] ?? 0;
    if (index > 0 && sum === amount) return run.slice(0, index + 1);
  }
  return null;
}

/** More than so many are not tried in all their combinations. */
const MOST_TRIED = 12;

/** Those without which the lines come to a total that is stated, where that is so of one choice alone; null: it is not. */
function byTotals(
  amounts: readonly (Cents | null)[],
  lines: readonly number[],
  candidates: readonly Candidate[],
  stated: readonly Cents[],
): readonly Candidate[] | null {
  if (candidates.length > MOST_TRIED || stated.length === 0) return null;
  const whole = total(amounts, lines);
  const wanted = new Set<number>(stated);
  const fitting: (readonly Candidate[])[] = [];
  for (let choice = 0; choice < 2 ** candidates.length; choice += 1) {
    const out = candidates.filter((_, index) => (choice & (1 << index)) !== 0);
    const left =
      whole -
      total(
        amounts,
        out.map(({ at }) => at),
      );
    if (wanted.has(left)) fitting.push(out);
  }
  const [only, another] = fitting;
  return another ? null : (only ?? null);
}

/** Those that are of another make than all lines, or that take all lines in between them; null: there are none. */
function byMake(
  rows: readonly BudgetRow[],
  lines: readonly number[],
  labelled: readonly Candidate[],
): readonly Candidate[] | null {
  // What is a part of one is no sum of others itself.
  const apart = labelled.reduce<readonly Candidate[]>(
    (kept, one) => (kept.some(({ parts }) => parts.includes(one.at)) ? kept : [...kept, one]),
    [],
  );
  const isCandidate = new Set(apart.map(({ at }) => at));
  return isOfOtherMake(rows, lines, isCandidate) || coversAll(lines, apart) ? apart : null;
}

/** All lines have a price of their own, and these rows have none. */
function isOfOtherMake(
  rows: readonly BudgetRow[],
  lines: readonly number[],
  candidates: ReadonlySet<number>,
): boolean {
  return lines.every((at) => {
    const row = rows[at];
    return row === undefined || hasFactors(row) !== candidates.has(at);
  });
}

/** Several of them, and every line is one of them or a part of one. */
function coversAll(lines: readonly number[], candidates: readonly Candidate[]): boolean {
  const covered = new Set(candidates.flatMap(({ at, parts }) => [at, ...parts]));
  return candidates.length > 1 && lines.every((at) => covered.has(at));
}
