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

/** In what comes from Excel, cells stand between tabs, and a semicolon is part of a title. */
const linesOf = (text: string): readonly (readonly string[])[] => {
  const separator = text.includes('\t') ? '\t' : ';';
  return text.split(/\r?\n/).map((line) => line.split(separator).map(withoutQuotes));
};

/** Excel puts quotes around a cell that holds some, or a new line. */
const withoutQuotes = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1');
