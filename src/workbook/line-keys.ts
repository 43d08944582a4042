import type { RawTable } from './range';
import { isBlank } from './scalar';
import type { Scalar } from './scalar';
import { columnsByPosition } from './table-columns';
import type { Table } from './template';

/** What tells a line of a table from all others, wherever it is moved or sorted to. */
export interface LineKey {
  /** The same for lines that say the same, in every reading and in every language of the headers. */
  readonly key: string;
  /** Among lines of the same key, from 0 in the table's order: they are interchangeable, and not one and the same. */
  readonly rank: number;
}

/**
 * The key of each line of a table: by the columns that its template names, else by all that is typed in it, so that
 * whoever decided on a line finds it again as long as nobody has changed it. Columns are known by their keys: a person
 * may move them, or have the sheets in the other language. Null for a line in which nothing of that is typed.
 */
export function lineKeys(
  { header, body }: RawTable,
  { columns, lineKey = 'content' }: Table,
): readonly (LineKey | null)[] {
  const found = [...columnsByPosition(columns, header.values[0] ?? [])]
    .filter(([, { key, role }]) =>
      lineKey === 'content' ? role === 'input' : lineKey.includes(key),
    )
    .sort(([, one], [, other]) => (one.key < other.key ? -1 : 1));
  const counts = new Map<string, number>();
  return body.values.map((row) => {
    const key = keyOf(found.map(([position, slot]) => [slot.key, row[position] ?? null]));
    if (key === null) return null;
    const rank = counts.get(key) ?? 0;
    counts.set(key, rank + 1);
    return { key, rank };
  });
}

/** The key of a line that says this, by the keys of columns; null for one that says nothing. */
export const lineKeyOf = (said: Readonly<Record<string, Scalar>>): string | null =>
  keyOf(Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1)));

function keyOf(said: readonly (readonly [key: string, value: Scalar])[]): string | null {
  const found = said
    .filter(([, value]) => !isBlank(value))
    .map(([key, value]) => [key, comparableValue(value)]);
  return found.length === 0 ? null : JSON.stringify(found);
}

/**
 * Spaces around a text say nothing, nor whether Excel took a code of digits for a number: `12` is the line `'12`. Texts of
 * other spellings stay others, `012` among them.
 */
const comparableValue = (value: Scalar): Scalar =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).normalize('NFC').trim()
    : value;
