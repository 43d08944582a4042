/**
 * A cell and what stands before it. Excel puts quotes around a cell that holds some, or a new line, and doubles those
 * within; quotes that do not end where the cell does are part of it.
 */
const CELLS = {
  '\t': /(\t|\n)(?:[ ]*"((?:[^"]|"")*)"[ ]*(?=\t|\r?\n|$)|([^\t\n]*))/g,
  ';': /(;|\n)(?:[ ]*"((?:[^"]|"")*)"[ ]*(?=;|\r?\n|$)|([^;\n]*))/g,
  ',': /(,|\n)(?:[ ]*"((?:[^"]|"")*)"[ ]*(?=,|\r?\n|$)|([^,\n]*))/g,
} as const;

export type Separator = keyof typeof CELLS;

/** The rows of a text that was copied from cells, or written as such. */
export function cellsOf(text: string, separator: Separator): readonly (readonly string[])[] {
  const lines: string[][] = [];
  for (const [, before, quoted, plain = ''] of `\n${text}`.matchAll(CELLS[separator])) {
    const cell = quoted?.replaceAll('""', '"').replaceAll(/\s+/g, ' ') ?? plain;
    if (before === '\n') lines.push([]);
    lines.at(-1)?.push(cell.trim());
  }
  return lines;
}
