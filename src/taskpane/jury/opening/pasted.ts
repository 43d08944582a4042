import { listedDossiers, type Listed } from '../../../documents/jury/opening/listed-dossiers';
import { listedJurors, type ListedJurors } from '../../../documents/jury/opening/listed-jurors';
import type { Language } from '../../../language/language';

/** A list of dossiers as people paste it: one a line, cells between tabs or semicolons, with headings or without. */
export const dossiersIn = (text: string, language: Language): Listed =>
  listedDossiers(linesOf(text), language, false);

/**
 * A list of jurors, one a line.
 *
 * @param dossiers identifiers of those that can be assigned to them
 */
export const jurorsIn = (text: string, dossiers: readonly string[]): ListedJurors =>
  listedJurors(linesOf(text), dossiers);

/**
 * A cell and what stands before it. Excel puts quotes around a cell that holds some, or a new line, and doubles those
 * within; quotes that do not end where the cell does are part of it.
 */
const CELLS = {
  '\t': /(\t|\n)(?:[ ]*"((?:[^"]|"")*)"[ ]*(?=\t|\r?\n|$)|([^\t\n]*))/g,
  ';': /(;|\n)(?:[ ]*"((?:[^"]|"")*)"[ ]*(?=;|\r?\n|$)|([^;\n]*))/g,
} as const;

/** In what comes from Excel, cells stand between tabs, and a semicolon is part of a title. */
function linesOf(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  const cells = CELLS[text.includes('\t') ? '\t' : ';'];
  for (const [, before, quoted, plain = ''] of `\n${text}`.matchAll(cells)) {
    const cell = quoted?.replaceAll('""', '"').replaceAll(/\s+/g, ' ') ?? plain;
    if (before === '\n') lines.push([]);
    lines.at(-1)?.push(cell.trim());
  }
  return lines;
}
