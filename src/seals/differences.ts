import type { Scalar } from '../workbook/scalar';
import { entryLines, type ClosingEntry, type SealLine } from './canonical';
import { HEADER_LINES } from './header';
import { valueStoredAs } from './stored-value';

/** Where the workbook no longer says what was closed. */
export type Difference =
  | {
      readonly kind: 'changed';
      readonly key: string;
      readonly before: Scalar;
      readonly now: Scalar;
    }
  | { readonly kind: 'added'; readonly key: string; readonly now: Scalar }
  | { readonly kind: 'gone'; readonly key: string; readonly before: Scalar };

/**
 * In which keys the entries differ from a closing's lines, in the order of the keys. Values are compared as they are
 * stored, so that what a seal does not tell apart (the sixteenth digit, the spelling of an accent) is no difference, nor
 * is the last digit kept of a number; a line that is written as no value is gives its text.
 *
 * `closed` is taken at its word: whether it is intact, `verify` says.
 *
 * Throws as `canonicalLines` does for entries that cannot be closed.
 */
export function differences(
  closed: readonly SealLine[],
  entries: readonly ClosingEntry[],
): readonly Difference[] {
  const sealed = closed.slice(HEADER_LINES);
  const standing = entryLines(entries);
  // As a rule nothing has changed, and there are thousands of lines.
  if (areAlike(sealed, standing)) return [];
  const before = byKey(sealed);
  const now = byKey(standing);
  const keys = [...new Set([...before.keys(), ...now.keys()])].sort((one, other) =>
    one < other ? -1 : 1,
  );
  return keys.flatMap((key) => difference(key, before.get(key), now.get(key)));
}

const areAlike = (some: readonly SealLine[], others: readonly SealLine[]): boolean =>
  some.length === others.length &&
  some.every(({ key, value }, row) => key === others[row]?.key && value === others[row].value);

const byKey = (lines: readonly SealLine[]): ReadonlyMap<string, string> =>
  new Map(lines.map(({ key, value }) => [key, value]));

function difference(key: string, before?: string, now?: string): Difference[] {
  if (now === undefined) return [{ kind: 'gone', key, before: read(before) }];
  if (before === undefined) return [{ kind: 'added', key, now: read(now) }];
  if (before === now || areNear(before, now)) return [];
  return [{ kind: 'changed', key, before: read(before), now: read(now) }];
}

/**
 * openpyxl saves sixteen digits of a number: one time in twenty, the fifteenth of a mean is then another one by one.
 */
function areNear(before: string, now: string): boolean {
  const [one, other] = [read(before), read(now)];
  if (typeof one !== 'number' || typeof other !== 'number') return false;
  return Math.abs(one - other) <= NEAR * Math.abs(one);
}

/** Two units of the fifteenth digit at most. It is ours, and finer than a cent in a hundred billion euros. */
const NEAR = 2e-14;

function read(stored = ''): Scalar {
  const value = valueStoredAs(stored);
  return value === undefined ? stored : value;
}
