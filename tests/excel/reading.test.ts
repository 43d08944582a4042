import { FIELDS, RANGES, TABLES } from '../../src/documents/dossier/template/fields';
import { parseDossier } from '../../src/documents/dossier/parse/parse';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { inject } from '../../src/excel/insert/inject';
import { read } from '../../src/excel/read';
import { check } from '../../src/documents/dossier/rules/check';
import { findName } from '../../src/sheets/cells';
import { LISTS } from '../../src/documents/dossier/sheets/list-names';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import type { Book } from '../../src/standin/book/book';
import { startNodeHost } from '../../src/standin/wire/node-transport';
import { callOf } from '../builders/calls';
import { said } from '../builders/said';
import { excelWithWork, sheetOf } from './workbench';

const ITN6 = declareWorkbook(callOf('ITN6'), 'fr');
const FIRST_LINE = [
  'Maquette',
  'Développement',
  'T3',
  'Atelier Numérique',
  'France',
  'Jour',
  2,
  500,
  0.2,
];

async function excelWithDossier(): Promise<Book> {
  const { book } = await excelWithWork();
  await inject(ITN6);
  return book;
}

function typeLine(book: Book, row: number, cells: (string | number)[]): void {
  const { rect, sheetId } = budgetOf(book);
  const place = { row: rect.row + row, column: rect.column, rows: 1, columns: cells.length };
  book.asPerson(() => book.sheet(sheetId)?.write(place, [cells]));
}

function budgetOf(book: Book) {
  const table = book.tables().find(({ name }) => name === TABLES.budget);
  if (!table) throw new Error('The budget table is gone.');
  return table;
}

/** The budget's lines as text to number, by header. */
function lineOf(snapshot: WorkbookSnapshot | null, row: number): Record<string, unknown> {
  const table = snapshot?.tables[TABLES.budget];
  const headers = table?.header.values[0] ?? [];
  const cells = table?.body.values[row] ?? [];
  return Object.fromEntries(headers.map((header, index) => [String(header), cells[index]]));
}

async function snapshotOf(): Promise<WorkbookSnapshot> {
  const { snapshot } = await read();
  if (!snapshot) throw new Error('Nothing of ours was found.');
  return snapshot;
}

describe('Reading a workbook', () => {
  it('finds nothing where there is nothing of ours', async () => {
    await excelWithWork();
    expect((await read()).snapshot).toBeNull();
  });

  it('takes one round trip once it is known where everything stands, and gives figures as numbers whatever their format', async () => {
    const { book, traffic } = await excelWithWork();
    await inject(ITN6);
    await read();
    typeLine(book, 1, FIRST_LINE);
    traffic.reset();
    const line = lineOf((await read()).snapshot, 0);
    expect(traffic).toMatchObject({ roundTrips: 1, cleanups: 0 });
    expect(line).toMatchObject({
      Libellé: 'Maquette',
      Quantité: 2,
      TVA: 0.2,
      'Montant HT': 1000,
      'Montant TTC': 1200,
      'Montant éligible': 1200,
    });
  });

  it('says of a single cell whether its formula is still there', async () => {
    const book = await excelWithDossier();
    expect((await snapshotOf()).names[FIELDS.grant.name]).toMatchObject({ hasFormula: true });
    const { sheet, row, column } = (await snapshotOf()).names[FIELDS.grant.name] ?? fail();
    book.asPerson(() =>
      sheetOf(book, sheet).write({ row, column, rows: 1, columns: 1 }, [[48_000]]),
    );
    expect((await snapshotOf()).names[FIELDS.grant.name]).toMatchObject({
      hasFormula: false,
      values: [[48_000]],
    });
  });

  it('finds computed cells that were typed over or emptied', async () => {
    const book = await excelWithDossier();
    const headers = budgetOf(book).columnNames;
    const gross = headers.indexOf('Montant TTC');
    expect((await snapshotOf()).tables[TABLES.budget]?.overwritten).toEqual([]);
    const { rect, sheetId } = budgetOf(book);
    const cell = (row: number) => ({
      row: rect.row + row,
      column: rect.column + gross,
      rows: 1,
      columns: 1,
    });
    book.asPerson(() => book.sheet(sheetId)?.write(cell(2), [[999]]));
    book.asPerson(() => book.sheet(sheetId)?.write(cell(4), [['']]));
    const places = (await snapshotOf()).tables[TABLES.budget]?.overwritten ?? [];
    expect(places.map(({ sheet, row, column }) => [sheet, row, column]).sort()).toEqual([
      ['Budget', rect.row + 2, rect.column + gross],
      ['Budget', rect.row + 4, rect.column + gross],
    ]);
  });
});

describe('A column of the person’s own whose title is ours in the other language', () => {
  it('holds no formula that was typed over', async () => {
    const { Excel } = await excelWithWork();
    await inject(ITN6);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem(TABLES.budget);
      table.columns.add(undefined, undefined, 'Amount excl. VAT');
      await context.sync();
      table.columns.getItem('Amount excl. VAT').getDataBodyRange().getCell(0, 0).values = [[12]];
      await context.sync();
    });
    expect((await snapshotOf()).tables[TABLES.budget]?.overwritten).toEqual([]);
  });
});

describe('Results of formulas', () => {
  it('tell of a formula that was altered anywhere in the plan, at the cell itself', async () => {
    const book = await excelWithDossier();
    typeLine(book, 1, [
      'Étude',
      'Développement',
      'T3',
      'Atelier',
      'France',
      'Forfait',
      1,
      100_000,
      0,
    ]);
    const findings = async () => {
      const snapshot = await snapshotOf();
      const call = callOf('ITN6');
      return check(call, parseDossier(snapshot, call)).findings.filter(
        ({ rule }) => rule === 'line.formula',
      );
    };
    expect(await findings()).toEqual([]);
    const cap = book.names().find(({ name }) => name === 'brm_plafond_dossier');
    const row = Number(/\$(\d+)$/.exec(cap?.formula ?? '')?.[1]) - 1;
    const place = { row, column: 1, rows: 1, columns: 1 };
    book.asPerson(() => sheetOf(book, 'Financement').write(place, [[91_000]]));
    const [typed] = await findings();
    expect(said(typed?.message)?.en).toContain(
      'The formula of “Cap per dossier” has been replaced',
    );
    book.asPerson(() => sheetOf(book, 'Financement').write(place, [['=91000']]));
    const [finding, ...others] = await findings();
    expect(others).toEqual([]);
    expect(said(finding?.message)?.en).toContain(
      '“Cap per dossier” shows €91,000.00 in the sheet, Barème computes €48,000.00',
    );
  });

  it('tell of a flag that was changed in the hidden lists, at the first amount that follows from it', async () => {
    const { book } = await excelWithWork();
    const call = callOf('ITN1');
    const sheets = declareWorkbook(call, 'fr');
    await inject(sheets);
    const [type = ''] = call.expenses.types.map(({ label }) => label.fr);
    typeLine(book, 1, ['Maquette', type, 'T3', 'Atelier', 'France', 'Forfait', 1, 100_000, 0]);
    typeLine(book, 2, ['Recette', type, 'T3', 'Atelier', 'France', 'Forfait', 1, 10_000, 0]);
    const findings = async () =>
      check(call, parseDossier(await snapshotOf(), call)).findings.filter(
        ({ rule }) => rule === 'line.formula',
      );
    expect(await findings()).toEqual([]);
    const { sheet, area } = findName(sheets, LISTS.typeListed);
    book.asPerson(() => sheetOf(book, sheet.name).write({ ...area, rows: 1, columns: 1 }, [[0]]));
    const [finding, ...others] = await findings();
    expect(others).toEqual([]);
    const { header, body } = (await snapshotOf()).tables[TABLES.budget] ?? fail();
    expect(finding?.place).toEqual({
      sheet: 'Budget',
      row: body.row,
      column: body.column + (header.values[0]?.indexOf('Montant éligible') ?? NaN),
    });
    expect(said(finding?.message)?.en).toContain(
      '2 cells of “Eligible amount” do not show what Barème',
    );
    expect(said(finding?.message)?.en).toContain('or the hidden sheet of lists');
  });

  it('are not relied upon while they wait to be calculated', async () => {
    const { book, Excel } = await excelWithWork();
    await inject(ITN6);
    expect((await snapshotOf()).isCalculated).toBe(true);
    await Excel.run(async (context) => {
      context.workbook.application.calculationMode = 'Manual';
      await context.sync();
    });
    typeLine(book, 1, FIRST_LINE);
    expect((await snapshotOf()).isCalculated).toBe(false);
  });
});

describe('What stands just under what is ours', () => {
  /** Written by a program: the table does not grow, as where a person turned that off. */
  const writeUnder = (book: Book, gap: number, cells: (string | number)[]): void => {
    const { rect, sheetId } = budgetOf(book);
    const row = rect.row + rect.rows + gap;
    const place = { row, column: rect.column, rows: 1, columns: cells.length };
    book.sheet(sheetId)?.write(place, [cells]);
  };

  it('is read with the table, where there is something', async () => {
    const book = await excelWithDossier();
    expect((await snapshotOf()).tables[TABLES.budget]?.body.below).toBeUndefined();
    writeUnder(book, 1, FIRST_LINE);
    const { rect } = budgetOf(book);
    expect((await snapshotOf()).tables[TABLES.budget]?.body.below).toMatchObject({
      sheet: 'Budget',
      row: rect.row + rect.rows + 1,
      column: rect.column,
      values: [expect.arrayContaining(FIRST_LINE)],
    });
  });

  it('is read around the blocks too, as typed, and around no other name', async () => {
    const book = await excelWithDossier();
    const block = (await snapshotOf()).names[RANGES.otherFunders] ?? fail();
    const row = block.row + block.values.length;
    const place = { row, column: block.column, rows: 1, columns: 2 };
    sheetOf(book, 'Financement').write(place, [['Région', '=9000+999']]);
    const { names } = await snapshotOf();
    const { below, above } = names[RANGES.otherFunders]?.around ?? {};
    expect(below?.values.slice(0, 1)).toEqual([['Région', '=9000+999']]);
    expect(above?.values.at(-1)).toEqual(['Autres financeurs', '']);
    const looked = Object.keys(names).filter((name) => names[name]?.around);
    expect(looked).toEqual([RANGES.otherFunders]);
  });

  it('a block that was moved to the top of a sheet is read all the same', async () => {
    const book = await excelWithDossier();
    const sheet = book.addSheet('Financeurs');
    const name = book.names().find((one) => one.name === RANGES.otherFunders) ?? fail();
    book.deleteName(name.name);
    book.addName(name.name, `='${sheet.name}'!$A$1:$B$3`);
    expect((await snapshotOf()).names[RANGES.otherFunders]).toMatchObject({ row: 0, column: 0 });
  });
});

describe('What the add-in knows of a workbook outlives', () => {
  it('closing and reopening the pane', async () => {
    const book = await excelWithDossier();
    typeLine(book, 1, FIRST_LINE);
    const { snapshot: before } = await read();
    await startNodeHost({ book });
    expect((await read()).snapshot).toEqual(before);
  });

  it('renamed sheets', async () => {
    const book = await excelWithDossier();
    typeLine(book, 1, FIRST_LINE);
    sheetOf(book, 'Budget').name = "Budget de l'été, v2";
    sheetOf(book, 'Financement').name = 'Plan';
    const snapshot = await snapshotOf();
    expect(lineOf(snapshot, 0)).toMatchObject({ 'Montant TTC': 1200 });
    expect(snapshot.tables[TABLES.budget]?.body.sheet).toBe("Budget de l'été, v2");
    expect(snapshot.names[FIELDS.total.name]).toMatchObject({ sheet: 'Plan', values: [[1200]] });
  });

  it('rows and columns inserted above and beside', async () => {
    const book = await excelWithDossier();
    typeLine(book, 1, FIRST_LINE);
    const { row, column } = (await snapshotOf()).names[FIELDS.requested.name] ?? fail();
    book.asPerson(() => sheetOf(book, 'Financement').insertRows(0, 2));
    book.asPerson(() => sheetOf(book, 'Financement').insertColumns(0, 1));
    book.asPerson(() => sheetOf(book, 'Budget').insertRows(2, 1));
    const snapshot = await snapshotOf();
    expect(snapshot.names[FIELDS.requested.name]).toMatchObject({
      row: row + 2,
      column: column + 1,
    });
    expect(snapshot.names[FIELDS.total.name]?.values).toEqual([[1200]]);
    expect(lineOf(snapshot, 0)).toMatchObject({ 'Montant TTC': 1200 });
  });

  it('a column of the person’s own between ours', async () => {
    const book = await excelWithDossier();
    typeLine(book, 1, FIRST_LINE);
    const { rect } = budgetOf(book);
    book.asPerson(() => sheetOf(book, 'Budget').insertColumns(rect.column + 3, 1));
    expect(lineOf((await read()).snapshot, 0)).toMatchObject({
      Libellé: 'Maquette',
      Prestataire: 'Atelier Numérique',
      'Montant TTC': 1200,
    });
  });

  it('lines added just below the table, which grows as in Excel', async () => {
    const book = await excelWithDossier();
    const { rect } = budgetOf(book);
    typeLine(book, rect.rows, FIRST_LINE);
    const snapshot = await snapshotOf();
    expect(snapshot.tables[TABLES.budget]?.body.values).toHaveLength(rect.rows);
    expect(lineOf(snapshot, rect.rows - 1)).toMatchObject({ 'Montant TTC': 1200 });
    expect(snapshot.names[FIELDS.total.name]?.values).toEqual([[1200]]);
  });

  it('a deleted table or sheet, which is absent and takes nothing else with it', async () => {
    const book = await excelWithDossier();
    book.deleteSheet(sheetOf(book, 'Budget').id);
    const snapshot = await snapshotOf();
    expect(snapshot.tables[TABLES.budget]).toBeUndefined();
    expect(snapshot.names[FIELDS.call.name]?.values).toEqual([['ITN6']]);
  });
});

function fail(): never {
  throw new Error('That name was not read.');
}
