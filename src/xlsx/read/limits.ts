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
export const MAX_UNPACKED_BYTES = 2 ** 30;

/** Characters of one sheet once its empty cells are left out. */
export const MAX_SHEET_CHARACTERS = 128 * 2 ** 20;

/** Characters of any other part. */
export const MAX_PART_CHARACTERS = 32 * 2 ** 20;

/** Parts in the package: a workbook has dozens. */
export const MAX_PARTS = 20_000;

/** Filled rows of a sheet. */
export const MAX_FILLED_ROWS = 100_000;

/** Rows and columns in which anything of a sheet is looked at. */
export const MAX_READ_ROWS = 100_000;
export const MAX_READ_COLUMNS = 100;

/** Last rows of the sheets read, added up: memory is taken for each row above a filled one. */
export const MAX_ROWS_OF_ALL_SHEETS = 400_000;

/** Cells of one named range. */
export const MAX_NAMED_CELLS = 100_000;
