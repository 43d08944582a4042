/**
 * What a terminal obeys or reorders instead of showing: control characters, separators of lines, marks that
 * turn the direction of reading. Texts of other people’s files must not act on the reader’s screen.
 */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text as one line that is safe to show: `\u001b` for an escape, a space for a line break or a tab. */
export const printable = (text: string): string =>
  text.replace(/\r\n|[\n\r\t]/g, ' ').replace(UNPRINTABLE, escaped);

/** A value as JSON on one line, nothing in it raw that a terminal would obey. It reads back as the same value. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value).replace(UNPRINTABLE, escaped);
