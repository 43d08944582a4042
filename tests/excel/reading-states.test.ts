import { FIELDS, TABLES } from '../../src/dossier/fields';
import { parseDossier } from '../../src/dossier/parse';
import type { WorkbookSnapshot } from '../../src/dossier/snapshot';
import { inject } from '../../src/excel/inject';
import { read, readTyped } from '../../src/excel/read';
import { deleteDeadNames } from '../../src/excel/roll-back';
import { declareWorkbook } from '../../src/sheets/workbook';
import type { Book } from '../../src/standin/book/book';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import { callOf } from '../builders/calls';
import { excelWithWork, sheetNames, sheetOf } from './workbench';

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

/** What Excel makes of « Copier une feuille »: names and a table of its own; it comes to the front. */
async function copySheet(host: NodeHost, name: string, copied: string[]): Promise<void> {
  await request(host, ({ worksheets, tables }) => {
    const sheet = worksheets.add(`${name} (2)`);
    for (const each of copied) sheet.names.add(each, sheet.getRange('B2'));
    if (name === 'Budget') {
      sheet.getRange('A10:B11').values = [
        ['Libellé', 'Type'],
        ['', ''],
      ];
      tables.add("'Budget (2)'!A10:B11", true).name = `${TABLES.budget}2`;
    }
    sheet.getRange('B2').values = [[1_000_000]];
    sheet.activate();
  });
}

describe('While another workbook is in front', () => {
  it('nothing is taken for deleted: the reading fails, and says why', async () => {
    const host = await excelWithDossier();
    host.inFront = false;
    await expect(read()).rejects.toMatchObject({ problem: 'inactive' });
    await expect(readTyped(callOf('ITN6'))).rejects.toMatchObject({ problem: 'inactive' });
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

describe('A copied sheet', () => {
  const amountIn = ({ names }: WorkbookSnapshot) => names[FIELDS.requested.name];

  it('in front hides the dossier’s names with its own: the dossier is read all the same', async () => {
    const host = await excelWithDossier();
    const before = await snapshotOf();
    await copySheet(host, 'Financement', [FIELDS.requested.name, FIELDS.total.name]);
    const after = await snapshotOf();
    expect(amountIn(after)).toEqual(amountIn(before));
    expect(after.names).toEqual(before.names);
    expect(after.copies).toEqual(['Financement (2)']);
  });

  it('is told by the table it brought, in the same round trip', async () => {
    const host = await excelWithDossier();
    await copySheet(host, 'Budget', []);
    host.traffic.reset();
    expect((await snapshotOf()).copies).toEqual(['Budget (2)']);
    expect(host.traffic.roundTrips).toBe(1);
  });

  it('whose original was deleted is no copy to delete: what is missing is told instead', async () => {
    const host = await excelWithDossier();
    await copySheet(host, 'Budget', []);
    host.book.deleteSheet(sheetOf(host.book, 'Budget').id);
    await copySheet(host, 'Financement', [FIELDS.requested.name]);
    host.book.deleteSheet(sheetOf(host.book, 'Financement').id);
    const snapshot = await snapshotOf();
    expect(snapshot.copies).toEqual([]);
    const { structure } = parseDossier(snapshot, callOf('ITN6'));
    expect(structure.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['missing-sheet', 'missing-table']),
    );
  });

  it('behind another sheet is told too, and hides nothing', async () => {
    const host = await excelWithDossier();
    await copySheet(host, 'Dossier', [FIELDS.call.name]);
    host.book.activate(sheetOf(host.book, 'Notes').id);
    const snapshot = await snapshotOf();
    expect(snapshot.copies).toEqual(['Dossier (2)']);
    expect(snapshot.names[FIELDS.call.name]).toMatchObject({ sheet: 'Dossier' });
  });

  it('of that name which is the person’s own, or kept by a change of call, is none', async () => {
    const host = await excelWithDossier();
    await request(host, ({ worksheets, tables }) => {
      worksheets.add('Dossier (2)');
      const kept = worksheets.add('Budget (ITN2)');
      kept.getRange('A1:A2').values = [['Libellé'], ['']];
      tables.add("'Budget (ITN2)'!A1:A2", true).name = `${TABLES.budget}_ITN2`;
      worksheets.getItem('Notes').activate();
    });
    expect(sheetNames(host.book)).toContain('Dossier (2)');
    expect((await snapshotOf()).copies).toEqual([]);
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
