import { templateOf } from '../../../src/documents/open';
import { KINDS } from '../../../src/documents/registry';
import { lookFor } from '../../../src/excel/looked-for';
import { officePort } from '../../../src/excel/office-port';
import type { Book, BookScalar, BookSheet, Rect } from '../../../src/standin/book/book';
import { createUniverBook } from '../../../src/standin/book/univer-book';
import type { HostCode } from '../../../src/standin/host';
import { startNodeHost } from '../../../src/standin/wire/node-transport';
import type { Place } from '../../../src/workbook/scalar';
import { VOTES_KIND } from '../../documents/votes/votes-kind';
import { contentsOf, sheetNames, sheetOf } from '../workbench';
import type { Bench, Refusable, Typed } from './bench';

lookFor(templateOf([...KINDS, VOTES_KIND]));

const CODES: Readonly<Record<Refusable, HostCode>> = {
  'cell-editing': 'InvalidOperationInCellEditMode',
  protected: 'AccessDenied',
  'session-lost': 'InvalidOrTimedOutSession',
  'no-copy': 'NetworkProblem',
};

const cell = ({ row, column }: Place, rows = 1): Rect => ({ row, column, rows, columns: 1 });

/** Texts go in as texts, whatever they look like. */
function entered(content: Typed): BookScalar {
  if (content === null) return '';
  if (typeof content === 'object') return content.formula;
  return typeof content === 'string' && /^\d/.test(content) ? `'${content}` : content;
}

/** The port of the product, over Microsoft's own office.js and the stand-in for Excel. */
export async function openOfficeBench(): Promise<Bench> {
  const book = createUniverBook({ sheetNames: ['Notes'] });
  const host = await startNodeHost({ book });
  const beside: Uint8Array[] = [];
  host.onWorkbookOpened((bytes) => void (bytes && beside.push(bytes)));
  const on = (name: string): BookSheet => sheetOf(book, name);
  const watching = new Set<() => Promise<void>>();
  let asSomeone: Book['asPerson'] = (work) => book.asPerson(work);
  return {
    port: {
      ...officePort,
      watch: async (...listeners) => {
        const stop = await officePort.watch(...listeners);
        watching.add(stop);
        return () => {
          watching.delete(stop);
          return stop();
        };
      },
    },
    sheetNames: () => sheetNames(book),
    at: (place) => on(place.sheet).formulas(cell(place))[0]?.[0] ?? '',
    contents: () => contentsOf(book),
    addSheet: (name) => void book.addSheet(name),
    addMarkedSheet: (name, token) =>
      Excel.run(async ({ workbook }) => {
        workbook.worksheets.add(name).customProperties.add('bareme.injection', token);
        await workbook.context.sync();
      }),
    deleteSheet: (name) => book.deleteSheet(on(name).id),
    renameSheet: (name, renamed) => void (on(name).name = renamed),
    hideSheet: (name) => void (on(name).hidden = true),
    isHidden: (name) => on(name).hidden,
    insertRows: (sheet, row, count) => asSomeone(() => on(sheet).insertRows(row, count)),
    deleteRow: (sheet, row) => asSomeone(() => on(sheet).deleteRows(row, 1)),
    type: (place, content) =>
      asSomeone(() => on(place.sheet).write(cell(place), [[entered(content)]])),
    moveTo: (place, cells) => book.select(on(place.sheet).id, cell(place, cells)),
    selectArea: ({ sheet, ...area }) => book.select(on(sheet).id, area),
    mergeCells: ({ sheet, ...area }) => on(sheet).merge(area),
    hideRow: (sheet, row) => on(sheet).setRowsHidden(row, 1, true),
    shown: () => {
      const { sheetId, rect } = book.selection();
      const sheet = book.sheet(sheetId);
      return sheet ? { sheet: sheet.name, row: rect.row, column: rect.column } : null;
    },
    beside: () => beside,
    fileIs: (bytes) => void (host.copies.make = async () => bytes),
    asColleague: (work) => {
      asSomeone = (edit) => book.asCoauthor(edit);
      work();
      asSomeone = (edit) => book.asPerson(edit);
    },
    refuseNext: (problem) => void host.refuse(CODES[problem]),
    settled: () => host.settled(),
    close: async () => {
      for (const stop of watching) await stop();
    },
  };
}
