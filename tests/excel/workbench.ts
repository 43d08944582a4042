import { templateOf } from '../../src/documents/open';
import { KINDS } from '../../src/documents/registry';
import { lookFor } from '../../src/excel/looked-for';
import type { Book, BookScalar, BookSheet, Rect } from '../../src/standin/book/book';
import { createUniverBook } from '../../src/standin/book/univer-book';
import type { HostOptions } from '../../src/standin/host';
import { type NodeHost, startNodeHost } from '../../src/standin/wire/node-transport';

lookFor(templateOf(KINDS));

/** An Excel with a workbook in which a person has already worked. */
export async function excelWithWork(options: HostOptions = {}): Promise<NodeHost> {
  const book = createUniverBook({ sheetNames: ['Notes', 'Suivi'] });
  sheetOf(book, 'Notes').write({ row: 0, column: 0, rows: 1, columns: 2 }, [['à garder', 42]]);
  book.addName('mon_total', "='Notes'!$B$1");
  book.calculate();
  return startNodeHost({ book, ...options });
}

export function sheetOf(book: Book, name: string): BookSheet {
  const sheet = book.sheets().find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`No sheet ${name} among ${sheetNames(book).join(', ')}`);
  return sheet;
}

export const sheetNames = (book: Book): string[] => book.sheets().map((sheet) => sheet.name);

/** All that a person could miss: sheets and their cells, names, tables, the active sheet. */
export function contentsOf(book: Book): unknown {
  return {
    sheets: book.sheets().map((sheet) => [sheet.name, sheet.id, cellsOf(sheet)]),
    names: book.names().map(({ name, formula }) => [name, formula]),
    tables: book.tables().map(({ name, rect }) => [name, rect]),
    active: book.activeSheetId,
  };
}

function cellsOf(sheet: BookSheet): BookScalar[][] | null {
  const used = sheet.usedRange(true);
  return used && sheet.formulas(used);
}

/** The cell that a defined name stands for, by its formula. */
function placeNamed(book: Book, name: string): { sheet: BookSheet; rect: Rect } {
  const formula = book.names().find((candidate) => candidate.name === name)?.formula ?? '';
  const match = /^='?(.+?)'?!\$([A-Z])\$(\d+)$/.exec(formula);
  if (!match) throw new Error(`${name} refers to ${formula || 'nothing'}`);
  const [, sheet = '', letter = '', row = ''] = match;
  const rect = { row: Number(row) - 1, column: letter.charCodeAt(0) - 65, rows: 1, columns: 1 };
  return { sheet: sheetOf(book, sheet), rect };
}

/** What stands in the cell of a defined name. */
export function cellNamed(book: Book, name: string): BookScalar {
  const { sheet, rect } = placeNamed(book, name);
  return sheet.values(rect)[0]?.[0] ?? null;
}

/** A person types it into the cell of a defined name. */
export function typeNamed(book: Book, name: string, value: BookScalar): void {
  const { sheet, rect } = placeNamed(book, name);
  book.asPerson(() => sheet.write(rect, [[value]]));
}

/** A colleague does this between the add-in's look and its write: before its second request from now on. */
export const betweenLookAndWrite = (host: NodeHost, change: () => void): void =>
  beforeRequest(host, 1, change);

/** A colleague does this before a request of the add-in; the next one is number 0. */
export function beforeRequest(host: NodeHost, number: number, change: () => void): void {
  const { roundTrips } = host.traffic;
  const answer = host.answer.bind(host);
  host.answer = (request) => {
    if (host.traffic.roundTrips === roundTrips + number) {
      host.answer = answer;
      host.book.asCoauthor(change);
    }
    return answer(request);
  };
}
