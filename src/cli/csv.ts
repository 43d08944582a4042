import type { Language } from '../language/language';
import { printable } from './printable';

/** So that Excel takes the file for UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet in that language takes for the end of a cell, and for the decimals of a number. */
const SIGNS: Readonly<Record<Language, { readonly cell: string; readonly decimal: string }>> = {
  fr: { cell: ';', decimal: ',' },
  en: { cell: ',', decimal: '.' },
};

export type CsvContent = string | number | null | undefined;

/** One line, its end included. */
export const csvLine = (cells: readonly CsvContent[], language: Language): string =>
  `${cells.map((cell) => written(cell, language)).join(SIGNS[language].cell)}\r\n`;

function written(content: CsvContent, language: Language): string {
  if (typeof content === 'number') return String(content).replace('.', SIGNS[language].decimal);
  return content === null || content === undefined ? '' : quoted(harmless(printable(content)));
}

/** Texts are other people's, and a spreadsheet computes one that begins like a formula. */
const harmless = (text: string): string => (/^\s*[=+\-@|%]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string =>
  /[";,]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
