import { tooLarge } from '../file-error';

/**
 * What a file may cost to read. A dossier of 5,000 lines is 40 MB unpacked; beyond these bounds a file is a
 * mistake or an attack, and is refused in a sentence before memory or patience run out.
 */

/** Bytes of the file itself. */
export const MAX_FILE_BYTES = 256 * 2 ** 20;

/**
 * Bytes unpacked over all parts that are read. Wide, because a sheet formatted down to its last row unpacks
 * to hundreds of megabytes that hold nothing; it streams through, and only what holds something is kept.
 */
export const MAX_UNPACKED_BYTES = 512 * 2 ** 20;

/** Characters of any part but a sheet. */
export const MAX_PART_CHARACTERS = 32 * 2 ** 20;

/** Parts in the package: a workbook has dozens. */
export const MAX_PARTS = 20_000;

/** Sheets, and the tables of all of them: each is a part to unpack. */
export const MAX_SHEETS = 1000;

/** Filled rows of a sheet. */
export const MAX_FILLED_ROWS = 100_000;

/** Rows and columns in which anything of a sheet is looked at. */
export const MAX_READ_ROWS = 100_000;
export const MAX_READ_COLUMNS = 100;

/** The same in tables that another program exports: one column for each field of a form, of all its versions. */
export const MAX_EXPORT_COLUMNS = 2000;

/** Bytes of such a table as text. */
export const MAX_EXPORT_TEXT_BYTES = 64 * 2 ** 20;

/** Signs of such a text that may end a cell: thousands of dossiers of hundreds of columns. */
export const MAX_EXPORT_MARKS = 4_000_000;

/** Cells of such a sheet, blank ones among them. */
export const MAX_EXPORT_CELLS = 10_000_000;

/** Cells of one named range. */
export const MAX_NAMED_CELLS = 100_000;

/** What is left of what one file may cost. Each method takes from it, and throws `FileError` when it is spent. */
export class Allowance {
  private xml = 128 * 2 ** 20;
  private cells = 3_000_000;
  private text = 64 * 2 ** 20;
  private merges = 200_000;

  /** Characters to parse. */
  takeXml(characters: number): void {
    this.xml -= characters;
    if (this.xml < 0) throw tooLarge();
  }

  /** One cell or several, or one shared string, to keep. */
  takeCell(count = 1): void {
    this.cells -= count;
    if (this.cells < 0) throw tooLarge();
  }

  /** Characters to keep. */
  takeText(characters: number): void {
    this.text -= characters;
    if (this.text < 0) throw tooLarge();
  }

  /** One merged area to keep. */
  takeMerge(): void {
    this.merges -= 1;
    if (this.merges < 0) throw tooLarge();
  }
}
