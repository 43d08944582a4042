/** Calibri 11, on which widths in files are counted, draws a digit in 7 pixels and pads a cell by 5. */
const DIGIT = 7;
const PADDING = 5;

/** A width in characters as files state it: padding included, in 256ths of a digit, cut off. */
export const columnWidth = (characters: number): number =>
  Math.trunc(((characters * DIGIT + PADDING) / DIGIT) * 256) / 256;
