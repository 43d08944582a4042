import type { Place } from './scalar';

/** The letters of a zero-based column: 0 is `A`, 27 is `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A` is 0, `AB` is 27. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `A1`, `P13`: a zero-based cell as a formula names it. */
export const cellName = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;

/** `Budget!H12`, `'Plan d''appui'!A1`: a cell as Excel writes it in a formula of another sheet. */
export const cellReference = ({ sheet, row, column }: Place): string =>
  `${sheetReference(sheet)}!${cellName(row, column)}`;

/** Quotes too many do no harm, one missing gives another sheet or none: only plain words go without. */
const sheetReference = (sheet: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !looksLikeACell(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;

/** `AB12`, `R1C1`, `RC`, and the constants TRUE and FALSE. */
const looksLikeACell = (word: string): boolean =>
  /^([A-Z]{1,3}\d+|R\d*(C\d*)?|C\d*|TRUE|FALSE)$/i.test(word);
