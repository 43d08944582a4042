import type { Localized } from '../language/language';
import { frenchSpacing } from '../language/typography';
import type { Scalar } from '../workbook/scalar';
import { headersOf, isHeaderKey, type ClosingHeader } from './header';
import { isKey } from './key';
import { storedValue } from './stored-value';

/** What somebody closes: everything that the step rests on, a value by key. */
export type Closing = ClosingHeader & {
  /** In any order. */
  readonly entries: readonly ClosingEntry[];
};

export interface ClosingEntry {
  /** `D001/J01/C3`: see `isKey`. */
  readonly key: string;
  readonly value: Scalar;
}

/** A row of the sheet « Scellé n », both of its cells texts. */
export interface SealLine {
  readonly key: string;
  /** As `storedValue` spells it. */
  readonly value: string;
}

/** Excel offers to repair a file in which a cell holds more characters. */
const LONGEST = 32_767;

/**
 * A value too long for the cell that would keep it. It is refused rather than cut into several lines: whoever checks
 * a seal by hand would have to put the pieces together, and no comment is of that length by intention.
 */
export class LineTooLongError extends Error {
  readonly sentence: Localized;

  constructor(
    readonly key: string,
    /** In characters, escapes included. */
    readonly length: number,
  ) {
    const en = `“${key}” is ${length} characters long, new lines counted twice; a cell holds ${LONGEST}. Shorten this text, then close again.`;
    super(en);
    this.name = 'LineTooLongError';
    this.sentence = {
      fr: frenchSpacing(
        `« ${key} » compte ${length} caractères, retours à la ligne comptés double ; une cellule en contient ${LONGEST}. Raccourcissez ce texte, puis recommencez la clôture.`,
      ),
      en,
    };
  }
}

/**
 * The lines that are hashed and kept: those of the header in a fixed order, then the entries by key, in the order of
 * its characters' codes. That order is the same everywhere, where an alphabetical one depends on the language.
 *
 * Throws `LineTooLongError`, and `RangeError` for what no session can contain: a header out of shape, a key that is
 * none or stands twice, a number that is none.
 */
export function canonicalLines(closing: Closing): readonly SealLine[] {
  if ((closing.number === 1) !== (closing.previous === null)) {
    throw new RangeError(`Closing ${closing.number} follows ${closing.previous ?? 'none'}`);
  }
  const header = headersOf(closing.format).map(({ key, valueIn, isSound }) => {
    const value = valueIn(closing);
    if (!isSound(value)) throw new RangeError(`${closing.format}: ${key} cannot be “${value}”`);
    return fitting({ key, value });
  });
  return [...header, ...entryLines(closing.entries)];
}

/** The lines of entries alone, sorted. Throws as `canonicalLines` does. */
export function entryLines(entries: readonly ClosingEntry[]): readonly SealLine[] {
  const keys = new Set<string>();
  for (const { key } of entries) {
    if (!isKey(key) || isHeaderKey(key)) throw new RangeError(`Not the key of an entry: “${key}”`);
    if (keys.has(key)) throw new RangeError(`Two entries have the key ${key}`);
    keys.add(key);
  }
  return entries
    .map(({ key, value }) => fitting({ key, value: storedValue(value) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}

function fitting(line: SealLine): SealLine {
  if (line.value.length > LONGEST) throw new LineTooLongError(line.key, line.value.length);
  return line;
}

/** The text whose SHA-256 is the seal, in UTF-8: `key<TAB>value<LF>` a line, the last one too. */
export const textOf = (lines: readonly SealLine[]): string =>
  lines.map(({ key, value }) => `${key}\t${value}\n`).join('');

/**
 * The lines of such a text, unchecked: as they stand. Throws `RangeError` for a line without a tab or without its end.
 */
export function linesOf(text: string): readonly SealLine[] {
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new RangeError('The last line does not end with a line feed');
  return lines.map((line) => {
    const tab = line.indexOf('\t');
    if (tab < 0) throw new RangeError(`No tab in the line “${line}”`);
    return { key: line.slice(0, tab), value: line.slice(tab + 1) };
  });
}
