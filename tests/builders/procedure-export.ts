import ExcelJS from 'exceljs';
import type { PlainSheet } from '../../src/workbook/plain-sheet';
import type { FoundCell } from '../../src/workbook/whole-sheet';

/**
 * Exports of démarches-simplifiées as its exporter makes them: sheets for the reader, or files. Whoever asks for a
 * dossier says what is of interest; the rest is as usual.
 */
export type Typed = string | number | boolean | Date | null | FoundCell;

/** The cells of one dossier, by heading. */
export type Fields = Readonly<Record<string, Typed>>;

/** What is planted in every export: none of it may come through unless it is asked for. */
export const EMAIL = 'camille.martin@exemple.fr';
export const OFFICER = 'instruction@exemple.gouv.fr';

/** The columns of an export without template, of a procedure whose carriers are organisations. */
export const defaultDossier = (number: number, fields: Fields = {}): Fields => ({
  ID: String(number),
  Email: EMAIL,
  'FranceConnect ?': 'false',
  'Entreprise raison sociale': 'Ville de Brest',
  'À archiver': 'false',
  'État du dossier': 'En instruction',
  'Dernière mise à jour le': day('2026-01-20'),
  'Dernière mise à jour du dossier le': day('2026-01-19'),
  'Déposé le': day('2026-01-10'),
  'Passé en instruction le': day('2026-01-12'),
  'Traité le': '',
  'Motivation de la décision': '',
  Instructeurs: OFFICER,
  ...fields,
});

/** Those of a template: other headings, numbers that are numbers, blanks that are blank. */
export const templateDossier = (number: number, fields: Fields = {}): Fields => ({
  'N° dossier': number,
  'Adresse électronique': EMAIL,
  SIRET: '21290019700014',
  'État du dossier': 'Accepté',
  'Déposé le': day('2026-01-10'),
  ...fields,
});

export const day = (iso: string): FoundCell => ({ kind: 'date', day: iso });
export const number = (value: number): FoundCell => ({ kind: 'number', value });
/** A number as the exporter writes decimals: `0.0`, `1500.0`. */
export const decimals = (value: number): FoundCell => ({
  kind: 'number',
  value,
  withDecimals: true,
});

/** Rows under the headings of the first; `headings` where an export has several of one name, or another order. */
export function sheet(name: string, lines: readonly Fields[], headings = headingsOf(lines)) {
  const rows = lines.map((fields) => headings.map((heading) => found(fields[heading] ?? null)));
  return { name, rows: lines.length > 0 ? [headings, ...rows] : [], isWider: false };
}

/** The same from rows as they stand, where headings repeat. */
export const sheetOfRows = (name: string, rows: readonly (readonly Typed[])[]): PlainSheet => ({
  name,
  rows: rows.map((row) => row.map(found)),
  isWider: false,
});

const headingsOf = (lines: readonly Fields[]): readonly string[] => [
  ...new Set(lines.flatMap((fields) => Object.keys(fields))),
];

function found(typed: Typed): FoundCell {
  if (typed === null) return '';
  if (typeof typed === 'number') return number(typed);
  if (typeof typed === 'boolean') return { kind: 'truth', value: typed };
  return typed instanceof Date ? day(typed.toISOString().slice(0, 10)) : typed;
}

/** A workbook of such sheets, as a file. */
export async function asWorkbook(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) {
    const made = book.addWorksheet(name);
    for (const row of rows) made.addRow(row.map(written));
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function written(cell: FoundCell): ExcelJS.CellValue {
  if (typeof cell === 'string') return cell === '' ? null : cell;
  switch (cell.kind) {
    case 'number':
    case 'truth':
      return cell.value;
    case 'date':
      return new Date(cell.day);
    case 'error':
    case 'no-result':
      return null;
  }
}

/** A sheet as csv: commas, UTF-8 without a mark, system dates with their time. */
export const asCsv = ({ rows }: PlainSheet): Uint8Array =>
  Buffer.from(
    rows.length === 0 ? '\n' : rows.map((row) => `${row.map(csvCell).join(',')}\n`).join(''),
  );

function csvCell(cell: FoundCell): string {
  const text = csvText(cell);
  return /[",\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csvText(cell: FoundCell): string {
  if (typeof cell === 'string') return cell;
  switch (cell.kind) {
    case 'number':
      return cell.withDecimals ? cell.value.toFixed(1) : String(cell.value);
    case 'truth':
      return String(cell.value);
    case 'date':
      return `${cell.day} 09:12:33 +0100`;
    case 'error':
    case 'no-result':
      return '';
  }
}
