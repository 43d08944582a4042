/** Calibri 11, on which widths in files are counted, draws a digit in 7 pixels and pads a cell by 5. */
const DIGIT = 7;
const PADDING = 5;
/** Of a column that nobody gave a width: 64 pixels. */
const DEFAULT_WIDTH = 64 / DIGIT;

/** A width in characters as files state it: padding included, in 256ths of a digit, cut off. */
export const columnWidth = (characters: number): number =>
  Math.trunc(((characters * DIGIT + PADDING) / DIGIT) * 256) / 256;

/** The width in characters of a column of that width in a file: by the whole pixels that Excel gives it. */
export function charactersOf(width = DEFAULT_WIDTH): number {
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
  return Math.max(0, (pixels - PADDING) / DIGIT);
}
