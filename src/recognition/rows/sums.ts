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
  const out = new Set(candidates.filter(({ isLabelled }) => !isLabelled).map(({ at }) => at));
  const isOut = isBorneOut(rows, kinds, amounts, { labelled, out });
  const doubtful = new Map<number, readonly [number, number]>();
  if (isOut === true) for (const { at } of labelled) out.add(at);
  if (isOut === null) {
    for (const { at, parts } of labelled) {
      const [first, last] = [parts[0], parts.at(-1)];
      const [top, bottom] = [rows[first ?? at], rows[last ?? at]];
      if (top && bottom) doubtful.set(at, [top.row, bottom.row]);
    }
  }
  return { out, doubtful };
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

interface Split {
  readonly labelled: readonly Candidate[];
  readonly out: ReadonlySet<number>;
}

/** Whether rows that have a name and look like sums are sums; null: nothing tells. */
function isBorneOut(
  rows: readonly BudgetRow[],
  kinds: readonly Kind[],
  amounts: readonly (Cents | null)[],
  { labelled, out }: Split,
): boolean | null {
  if (labelled.length === 0) return false;
  const lines = rows.flatMap((_, at) => (kinds[at] === 'line' && !out.has(at) ? [at] : []));
  const isCandidate = new Set(labelled.map(({ at }) => at));
  const withThem = total(amounts, lines);
  const without = total(
    amounts,
    lines.filter((at) => !isCandidate.has(at)),
  );
  const stated = new Set<number | null>(
    rows.flatMap((row, at) => (kinds[at] === 'total' || out.has(at) ? [amountOf(row)] : [])),
  );
  if (stated.has(withThem) !== stated.has(without)) return stated.has(without);
  if (stated.has(withThem)) return null;
  return isOfOtherMake(rows, lines, isCandidate) || coversAll(lines, labelled) ? true : null;
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
