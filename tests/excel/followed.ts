import { TABLES } from '../../src/documents/dossier/template/fields';
import { DOSSIER } from '../../src/documents/dossier/template/template';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { inject } from '../../src/excel/insert/inject';
import { changes } from '../../src/excel/read';
import { Changes } from '../../src/excel/reading/changes';
import { Reader } from '../../src/excel/reading/reader';
import { watch } from '../../src/excel/watch';
import type { Book, BookScalar, BookSheet, Rect } from '../../src/standin/book/book';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import { callOf } from '../builders/calls';
import { excelWithWork, sheetOf } from './workbench';

/** More than are read at once along with a changed one. */
export const LINES = 110;

const CALL = callOf('SNAP4');
const TYPE = CALL.expenses.types[0]?.label.fr ?? '';
export const LINE: readonly BookScalar[] = [
  ...['Étude', TYPE, 'T3', 'Atelier', 'France'],
  ...['Jour', 2, 500, 0.2],
];

/** Positions of columns of the budget, as they are written. */
export const [QUANTITY, PRICE, NET, YEAR, ELIGIBLE] = [6, 7, 9, 11, 15];

export interface Followed {
  readonly host: NodeHost;
  readonly read: Reader['read'];
}

/** An Excel with a dossier of many lines, followed from now on. `before`: what was done to it until then. */
export async function followed(before: (book: Book) => void = () => undefined): Promise<Followed> {
  const host = await excelWithWork();
  await inject(declareWorkbook(CALL, 'fr'));
  const { rect, sheet } = budgetOf(host.book);
  const lines = Array.from({ length: LINES }, (_, index) => [
    `Étude ${index}`,
    ...LINE.slice(1, QUANTITY),
    1 + (index % 7),
    100 + index,
    0.2,
  ]);
  host.book.asPerson(() => {
    const first = { ...rect, row: rect.row + 1, rows: rect.rows - 1, columns: LINE.length };
    sheet.write(first, lines.slice(0, first.rows));
    const next = { ...first, row: first.row + first.rows, rows: LINES - first.rows };
    sheet.write(next, lines.slice(first.rows));
  });
  before(host.book);
  await host.settled();
  await watch(
    () => undefined,
    () => undefined,
  );
  const reader = new Reader(() => DOSSIER, changes);
  await reader.read('wait', 'whole');
  host.book.select(sheet.id, cellOf(host.book, 0, 0));
  await host.settled();
  // What was reported while the sheets were being made is behind us, and where the person is, is known.
  await reader.read('wait', 'changes');
  return { host, read: (...how) => reader.read(...how) };
}

export function budgetOf(book: Book): { readonly rect: Rect; readonly sheet: BookSheet } {
  const table = book.tables().find(({ name }) => name === TABLES.budget);
  const sheet = table && book.sheet(table.sheetId);
  if (!table || !sheet) throw new Error('The budget is gone');
  return { rect: table.rect, sheet };
}

/** A cell of the budget; lines are counted round and round, from the first to two under the table. */
export function cellOf(book: Book, line: number, column: number): Rect {
  const { rect } = budgetOf(book);
  return {
    row: rect.row + 1 + (line % (rect.rows + 1)),
    column: rect.column + column,
    rows: 1,
    columns: 1,
  };
}

export const address = (book: Book, line: number, letter: string): string =>
  `${letter}${cellOf(book, line, 0).row + 1}`;

export function named(
  book: Book,
  name: string,
): { readonly sheet: BookSheet; readonly rect: Rect } {
  const formula = book.names().find((one) => one.name === name)?.formula ?? '';
  const [, sheet = '', letter = '', row = ''] = /^='?(.+?)'?!\$([A-Z])\$(\d+)/.exec(formula) ?? [];
  const column = letter.charCodeAt(0) - 65;
  return {
    sheet: sheetOf(book, sheet),
    rect: { row: Number(row) - 1, column, rows: 1, columns: 1 },
  };
}

/** All of it anew, by a reader that remembers nothing. */
export const readAnew = () => new Reader(() => DOSSIER, new Changes()).read('wait', 'whole');
