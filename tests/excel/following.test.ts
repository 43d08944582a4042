import { inject } from '../../src/excel/insert/inject';
import { select } from '../../src/excel/select';
import type { SelectedCell } from '../../src/excel/port';
import { watch } from '../../src/excel/watch';
import type { BookScalar } from '../../src/standin/book/book';
import { startNodeHost, type NodeHost } from '../../src/standin/wire/node-transport';
import { aSmallDeclaration } from '../builders/workbook-declaration';
import { excelWithWork, sheetOf } from './workbench';

/** An Excel with a small dossier, and the signals that the pane received since. */
async function watched(): Promise<{
  host: NodeHost;
  signals: string[];
  moves: (SelectedCell | null)[];
  stop: () => Promise<void>;
}> {
  const host = await excelWithWork();
  await inject(aSmallDeclaration());
  const signals: string[] = [];
  const moves: (SelectedCell | null)[] = [];
  const stop = await watch(
    (origin) => signals.push(origin),
    (cell) => moves.push(cell),
  );
  await host.settled();
  signals.length = 0;
  moves.length = 0;
  return { host, signals, moves, stop };
}

const type = (host: NodeHost, sheet: string, row: number, value: BookScalar) =>
  host.book.asPerson(() =>
    sheetOf(host.book, sheet).write({ row, column: 0, rows: 1, columns: 1 }, [[value]]),
  );

describe('Following a workbook', () => {
  it('tells of what a person types', async () => {
    const { host, signals } = await watched();
    type(host, 'Budget', 2, 11);
    await host.settled();
    expect(signals).toContain('local');
  });

  it('tells of rows inserted and deleted, of undo, and of a deleted sheet', async () => {
    const { host, signals } = await watched();
    const budget = sheetOf(host.book, 'Budget');
    const works = [
      () => host.book.asPerson(() => budget.insertRows(3, 1)),
      () => host.book.asPerson(() => budget.deleteRows(3, 1)),
      () => host.book.undo(),
      () => host.book.deleteSheet(budget.id),
    ];
    for (const work of works) {
      signals.length = 0;
      work();
      await host.settled();
      expect(signals).not.toEqual([]);
    }
  });

  it('tells of a move to another cell: on the web, a pick from a list raises nothing else', async () => {
    const { host, signals } = await watched();
    const budget = sheetOf(host.book, 'Budget');
    host.book.select(budget.id, { row: 2, column: 0, rows: 1, columns: 1 });
    await host.settled();
    expect(signals).toContain('local');
  });

  it('tells to which cell the person moved; several cells are none', async () => {
    const { host, moves } = await watched();
    const budget = sheetOf(host.book, 'Budget');
    host.book.select(budget.id, { row: 2, column: 1, rows: 1, columns: 1 });
    host.book.select(budget.id, { row: 2, column: 1, rows: 2, columns: 1 });
    await host.settled();
    expect(moves).toEqual([{ sheetId: budget.id, row: 2, column: 1 }, null]);
  });

  it('knows of no cell once another sheet is in front, until the person moves there', async () => {
    const { host, moves } = await watched();
    host.book.activate(sheetOf(host.book, 'Suivi').id);
    await host.settled();
    expect(moves.at(-1)).toBeNull();
  });

  it('tells a colleague’s edit from one’s own', async () => {
    const { host, signals } = await watched();
    const mine = { Excel: host.Excel, OfficeExtension: host.OfficeExtension, Office: host.Office };
    const colleague = await startNodeHost({ book: host.book });
    Object.assign(globalThis, mine);
    await colleague.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Budget').getRange('A3').values = [[77]];
      await context.sync();
    });
    await host.settled();
    expect(signals).toContain('remote');
  });

  it('tells nothing any more once stopped', async () => {
    const { host, signals, stop } = await watched();
    await stop();
    type(host, 'Budget', 2, 12);
    await host.settled();
    expect(signals).toEqual([]);
  });
});

describe('Showing a cell', () => {
  it('selects it on its sheet', async () => {
    const host = await excelWithWork();
    await select({ sheet: 'Suivi', row: 4, column: 2 });
    expect(host.book.activeSheetId).toBe(sheetOf(host.book, 'Suivi').id);
    expect(host.book.selection()).toMatchObject({
      rect: { row: 4, column: 2, rows: 1, columns: 1 },
    });
  });

  it('comes to the front before it is selected: both in one request are unreliable across sheets', async () => {
    const host = await excelWithWork();
    const fault = host.failAt(({ member }) => member === 'Range.select', 'InvalidSelection');
    await expect(select({ sheet: 'Suivi', row: 4, column: 2 })).rejects.toThrow();
    expect(fault.fired).toBe(true);
    expect(host.traffic.roundTrips).toBe(3);
    expect(host.book.activeSheetId).toBe(sheetOf(host.book, 'Suivi').id);
  });

  it('on a hidden sheet leaves it hidden until the person agrees', async () => {
    const host = await excelWithWork();
    const sheet = sheetOf(host.book, 'Suivi');
    sheet.hidden = true;
    const place = { sheet: 'Suivi', row: 4, column: 2 };
    expect(await select(place)).toBe('hidden');
    expect(sheetOf(host.book, 'Suivi').hidden).toBe(true);
    expect(await select(place, 'reveal')).toBe('shown');
    expect(sheetOf(host.book, 'Suivi').hidden).toBe(false);
    expect(host.book.selection()).toMatchObject({ sheetId: sheet.id, rect: { row: 4, column: 2 } });
  });

  it('on a hidden sheet of a protected workbook says what is in the way', async () => {
    const host = await excelWithWork();
    sheetOf(host.book, 'Suivi').hidden = true;
    await host.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const place = { sheet: 'Suivi', row: 4, column: 2 };
    await expect(select(place, 'reveal')).rejects.toMatchObject({ problem: 'protected' });
  });

  it('says so when its sheet was renamed or deleted since', async () => {
    await excelWithWork();
    await expect(select({ sheet: 'Budget', row: 0, column: 0 })).rejects.toMatchObject({
      problem: 'not-found',
    });
  });
});
