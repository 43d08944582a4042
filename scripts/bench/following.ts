import { Anchors } from '../../src/workbook/anchor';
import type { Call } from '../../src/calls/call';
import { TABLES } from '../../src/documents/dossier/template/fields';
import { partsOf } from '../../src/documents/dossier/template/template';
import { correct } from '../../src/excel/change/correct';
import { read } from '../../src/excel/read';
import { watch } from '../../src/excel/watch';
import type { Book, Rect } from '../../src/standin/book/book';
import type { NodeHost } from '../../src/standin/wire/node-transport';

/** Requests, clean-ups among them, and bytes. */
interface Cost {
  readonly trips: number;
  readonly up: number;
  readonly down: number;
}

/** What the pane asks for as a person works in a budget of 5,000 lines. */
export async function followingFigures(host: NodeHost): Promise<Record<string, number>> {
  const { book } = host;
  const stop = await watch(
    () => undefined,
    () => undefined,
  );
  await read();
  const { sheet, cell } = budgetOf(book);
  const moveTo = (line: number) => () => book.select(sheet.id, cell(line));
  // From a place that nobody knows all is read.
  await costOf(host, moveTo(3));
  const move = await costOf(host, moveTo(4));
  const edit = await costOf(host, () => book.asPerson(() => sheet.write(cell(4), [[777]])));
  await stop();
  return {
    'live.trips': edit.trips,
    'live.bytesUp': edit.up,
    'live.bytesDown5000': edit.down,
    'live.selectionBytes': move.up + move.down,
  };
}

/** From the click on a correction until the pane has read what it has written. */
export async function correctionTrips(host: NodeHost, call: Call): Promise<number> {
  const { book } = host;
  const stop = await watch(
    () => undefined,
    () => undefined,
  );
  const { sheet, cell } = budgetOf(book);
  book.asPerson(() => sheet.write(cell(9), [["'1 200 €"]]));
  await host.settled();
  const { snapshot } = await read();
  const table = snapshot?.tables[TABLES.budget];
  if (!snapshot || !table) throw new Error('The dossier is gone');
  const { row, column } = cell(9);
  const anchor = new Anchors(snapshot, partsOf(call)).of({ sheet: table.body.sheet, row, column });
  if (!anchor) throw new Error('The cell is none of ours');
  host.traffic.reset();
  const rewrite = { anchor, from: '1 200 €', to: 1200, numberFormat: null };
  const { kind } = await correct({ cells: [rewrite], texts: [] });
  if (kind !== 'done') throw new Error(`Nothing was corrected: ${kind}`);
  await host.settled();
  await read();
  await host.settled();
  const { roundTrips, cleanups } = host.traffic;
  await stop();
  return roundTrips + cleanups;
}

async function costOf(host: NodeHost, work: () => void): Promise<Cost> {
  work();
  await host.settled();
  host.traffic.reset();
  await read('wait', 'changes');
  await host.settled();
  const { roundTrips, cleanups, bytesSent, bytesReceived } = host.traffic;
  return { trips: roundTrips + cleanups, up: bytesSent, down: bytesReceived };
}

/** The cell of a line's unit price. */
function budgetOf(book: Book) {
  const table = book.tables().find(({ name }) => name === TABLES.budget);
  const sheet = table && book.sheet(table.sheetId);
  if (!sheet) throw new Error('The budget is gone');
  const { row, column } = table.rect;
  const cell = (line: number): Rect => ({
    row: row + line,
    column: column + table.columnNames.indexOf('Prix unitaire HT'),
    rows: 1,
    columns: 1,
  });
  return { sheet, cell };
}
