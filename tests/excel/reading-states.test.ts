import { partsOf } from '../../src/documents/dossier/template/template';
import { FIELDS, TABLES } from '../../src/documents/dossier/template/fields';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { inject } from '../../src/excel/insert/inject';
import { read, readTyped } from '../../src/excel/read';
import { deleteDeadNames } from '../../src/excel/insert/roll-back';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import type { Book } from '../../src/standin/book/book';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import { callOf } from '../builders/calls';
import { excelWithWork, sheetOf } from './workbench';

const ITN6 = declareWorkbook(callOf('ITN6'), 'fr');

async function excelWithDossier(): Promise<NodeHost> {
  const host = await excelWithWork();
  await inject(ITN6);
  host.traffic.reset();
  return host;
}

async function snapshotOf(): Promise<WorkbookSnapshot> {
  const { snapshot } = await read();
  if (!snapshot) throw new Error('Nothing of ours was found.');
  return snapshot;
}

const budgetOf = (book: Book) => {
  const table = book.tables().find(({ name }) => name === TABLES.budget);
  if (!table) throw new Error('The budget table is gone.');
  return table;
};

const request = (host: NodeHost, work: (workbook: Excel.Workbook) => void): Promise<void> =>
  host.Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });

describe('While another workbook is in front', () => {
  it('nothing is taken for deleted: the reading fails, and says why', async () => {
    const host = await excelWithDossier();
    host.inFront = false;
    await expect(read()).rejects.toMatchObject({ problem: 'inactive' });
    await expect(readTyped(partsOf(callOf('ITN6')))).rejects.toMatchObject({ problem: 'inactive' });
    host.inFront = true;
    expect(await snapshotOf()).toMatchObject({ names: { [FIELDS.call.name]: {} } });
  });

  it.each(['InactiveWorkbook', 'InvalidSelection'])(
    '%s is no lost session either',
    async (code) => {
      const host = await excelWithDossier();
      host.failAt(0, code);
      await expect(read()).rejects.toMatchObject({ problem: 'inactive' });
    },
  );

  it('cells that are gone are told apart from cells that cannot be seen', async () => {
    const host = await excelWithDossier();
    const { book } = host;
    const requested = book.names().find(({ name }) => name === FIELDS.requested.name);
    book.setName(requested?.name ?? '', { formula: '=Financement!#BEZUG!' });
    expect((await snapshotOf()).names[FIELDS.requested.name]).toBeUndefined();
  });

  it('a workbook whose names have all lost their cells is one without a dossier', async () => {
    const { book } = await excelWithDossier();
    for (const name of ['Dossier', 'Budget', 'Financement', 'Grille', 'Listes']) {
      book.deleteSheet(sheetOf(book, name).id);
    }
    expect((await read()).snapshot).toBeNull();
  });

  it('no name is deleted by a roll-back: a deletion has crashed Excel, and the name may be a live one', async () => {
    const host = await excelWithDossier();
    const before = host.book.names().map(({ name }) => name);
    host.inFront = false;
    await host.Excel.run((context) => deleteDeadNames(context, ITN6, { definedNames: new Set() }));
    expect(host.book.names().map(({ name }) => name)).toEqual(before);
  });

  it('its return is told as a change', async () => {
    const host = await excelWithDossier();
    const { watch } = await import('../../src/excel/watch');
    const signals: string[] = [];
    await watch(
      (origin) => signals.push(origin),
      () => undefined,
    );
    host.inFront = false;
    host.inFront = true;
    await host.settled();
    expect(signals).toEqual(['local']);
  });
});

describe('What Excel does not let look into', () => {
  it('a protected sheet: its cells are read, and nothing is said of formulas typed over', async () => {
    const host = await excelWithDossier();
    await request(host, ({ worksheets }) => worksheets.getItem('Budget').protection.protect());
    host.traffic.reset();
    const snapshot = await snapshotOf();
    expect(snapshot.tables[TABLES.budget]?.overwritten).toBeNull();
    expect(snapshot.tables[TABLES.budget]?.body.values).not.toEqual([]);
    expect(snapshot.names[FIELDS.call.name]?.values).toEqual([['ITN6']]);
    expect(host.traffic.roundTrips).toBe(2);
  });

  it('a table that shows no header row is read by its columns’ names', async () => {
    const host = await excelWithDossier();
    const before = await snapshotOf();
    await request(host, ({ tables }) => {
      tables.getItem(TABLES.budget).showHeaders = false;
    });
    expect(await snapshotOf()).toEqual(before);
  });

  it('nor takes cells of the sheet for those of its only line', async () => {
    const host = await excelWithDossier();
    const { rect, id } = budgetOf(host.book);
    host.book.setTable(id, { rect: { ...rect, rows: 2 } });
    await request(host, ({ tables }) => {
      tables.getItem(TABLES.budget).showHeaders = false;
    });
    expect((await snapshotOf()).tables[TABLES.budget]?.overwritten).toEqual([]);
  });
});

describe('A calculation that is said to go on', () => {
  it('is one where Excel calculates by itself, and a pause where the person calculates on request', async () => {
    const host = await excelWithDossier();
    host.calculationSticks = true;
    expect(await snapshotOf()).toMatchObject({ isCalculated: false, isCalculating: true });
    host.calculationSticks = false;
    await request(host, ({ application }) => {
      application.calculationMode = 'Manual';
    });
    const budget = budgetOf(host.book);
    const place = { row: budget.rect.row + 1, column: budget.rect.column, rows: 1, columns: 1 };
    host.book.asPerson(() => host.book.sheet(budget.sheetId)?.write(place, [['Étude']]));
    expect(await snapshotOf()).toMatchObject({ isCalculated: false, isCalculating: false });
  });
});
