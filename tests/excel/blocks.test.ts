import type { RangeKey } from '../../src/documents/dossier/template/fields';
import { FIELDS, RANGES, TABLES } from '../../src/documents/dossier/template/fields';
import { cellName } from '../../src/workbook/reference';
import { parseDossier } from '../../src/documents/dossier/parse/parse';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { Scalar } from '../../src/workbook/scalar';
import { inject } from '../../src/excel/insert/inject';
import { read } from '../../src/excel/read';
import { contentsOfBook } from '../../src/playground/files/book-contents';
import { check } from '../../src/documents/dossier/rules/check';
import { entriesOf } from '../../src/documents/dossier/sheets/entries';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import type { Book, BookSheet } from '../../src/standin/book/book';
import { readDossierFile } from '../builders/dossier-file';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
import { said } from '../builders/said';
import { excelWithWork, sheetOf } from './workbench';

// Each situation is also written to a file and read back, which takes its time on a busy machine.
jest.setTimeout(120_000);

const CALL = callOf('SNAP3');

/** A workbook in which a person works, seen in Excel and saved as a file alike. */
class Workbook {
  private constructor(readonly book: Book) {}

  static async open(): Promise<Workbook> {
    const { book } = await excelWithWork();
    await inject(declareWorkbook(CALL, 'fr'));
    return new Workbook(book);
  }

  /** Where a block stands: its sheet and its first and last cells. */
  async block(key: RangeKey) {
    const range = (await this.inExcel()).names[RANGES[key]];
    if (!range) throw new Error(`${key} is gone`);
    const { row, column, values } = range;
    const end = row + values.length;
    return { sheet: sheetOf(this.book, range.sheet), row, column, end };
  }

  type(sheet: BookSheet, row: number, column: number, ...cells: Scalar[]): void {
    const place = { row, column, rows: 1, columns: cells.length };
    this.book.asPerson(() => sheet.write(place, [cells]));
  }

  asPerson(act: () => void): void {
    this.book.asPerson(act);
  }

  async inExcel(): Promise<WorkbookSnapshot> {
    const { snapshot } = await read();
    if (!snapshot) throw new Error('Nothing of ours was found.');
    return snapshot;
  }

  async inFile(): Promise<WorkbookSnapshot> {
    return (await readDossierFile(await writeWorkbook(contentsOfBook(this.book)))).snapshot;
  }

  /**
   * A row right under a table, cells by column. Typed there it would be taken into the table; a row that is deleted
   * between them brings it there.
   */
  underTable(
    { sheet, end }: { readonly sheet: BookSheet; readonly end: number },
    cells: readonly (readonly Scalar[])[],
  ): void {
    for (const [column, cell] of cells) this.type(sheet, end + 1, Number(column), cell ?? '');
    this.asPerson(() => sheet.deleteRows(end, 1));
  }

  async tables() {
    const { tables } = await this.inExcel();
    const of = (name: string) => {
      const table = tables[name];
      if (!table) throw new Error(`${name} is gone`);
      const { body, header } = table;
      const column = (title: string) => body.column + (header.values[0] ?? []).indexOf(title);
      const end = body.row + body.values.length;
      const cells = (title: string) =>
        [body.row + 1, end].map((row) => cellName(row - 1, column(title))).join(':');
      return { sheet: sheetOf(this.book, body.sheet), end, column, cells };
    };
    return { budget: of(TABLES.budget), grid: of(TABLES.grid) };
  }

  /** What both say of the structure, which is the same. */
  async told(): Promise<string[]> {
    const [here, saved] = [tell(await this.inExcel()), tell(await this.inFile())];
    expect(saved).toEqual(here);
    return here;
  }

  /** What others pay, in cents, as both read it. */
  async others(): Promise<number> {
    const [here, saved] = [othersIn(await this.inExcel()), othersIn(await this.inFile())];
    expect(saved).toBe(here);
    return here;
  }
}

const tell = (snapshot: WorkbookSnapshot): string[] =>
  check(CALL, parseDossier(snapshot, CALL))
    .findings.filter(({ rule }) => rule === 'dossier.structure')
    .map(({ severity, message }) => `${severity}: ${said(message).en}`);

const othersIn = (snapshot: WorkbookSnapshot): number =>
  parseDossier(snapshot, CALL).funding.otherFunders.reduce(
    (sum, { amount }) => sum + (amount.value ?? 0),
    0,
  );

const FUNDERS: readonly (readonly Scalar[])[] = [
  ['Région', 10_000],
  ['Département', 5000.25],
];

async function withFunders(): Promise<
  Workbook & { readonly at: Awaited<ReturnType<Workbook['block']>> }
> {
  const workbook = await Workbook.open();
  const at = await workbook.block('otherFunders');
  FUNDERS.forEach((cells, index) => workbook.type(at.sheet, at.row + index, at.column, ...cells));
  return Object.assign(workbook, { at });
}

describe('Columns of a block', () => {
  it('nothing is said of a fresh dossier, nor of one that is filled in where it should be', async () => {
    const workbook = await withFunders();
    expect(await workbook.told()).toEqual([]);
    expect(await workbook.others()).toBe(1_500_025);
  });

  it('the amounts are those that the sheet adds up, whatever column was inserted before them', async () => {
    const workbook = await withFunders();
    const { sheet, row, column } = workbook.at;
    workbook.asPerson(() => sheet.insertColumns(column + 1, 1));
    workbook.type(sheet, row, column + 1, 2021);
    workbook.type(sheet, row + 1, column + 1, 2021);
    expect(await workbook.others()).toBe(1_500_025);
    expect(await workbook.told()).toEqual([
      expect.stringMatching(
        /^info: The cell B\d+ is in none of the columns of the block “Other funders”/,
      ),
    ]);
    const { otherFunders } = entriesOf(await workbook.inExcel(), CALL).ranges;
    expect(otherFunders).toEqual(FUNDERS);
  });

  it('a column of amounts that was deleted is told, not counted for nothing', async () => {
    const workbook = await withFunders();
    const { sheet, column } = workbook.at;
    workbook.asPerson(() => sheet.deleteColumns(column + 1, 1));
    expect(await workbook.told()).toContainEqual(
      expect.stringMatching(
        /^error: The column “Amount” of the block “Other funders” has been deleted/,
      ),
    );
  });

  it('phases are known by their headings, whatever stands between them', async () => {
    const workbook = await Workbook.open();
    const { sheet, row, column } = await workbook.block('phases');
    workbook.type(sheet, row, column, 'Cadrage', 'Prototype', 44_300, 100_000);
    workbook.asPerson(() => sheet.insertColumns(column + 3, 1));
    workbook.type(sheet, row, column + 3, 2021);
    for (const snapshot of [await workbook.inExcel(), await workbook.inFile()]) {
      const [phase] = parseDossier(snapshot, CALL).phases;
      expect(phase?.budget.value).toBe(10_000_000);
      expect(phase?.endDate.value).toBe('2021-04-14');
    }
    expect(await workbook.told()).toEqual([
      expect.stringMatching(/^info: The cell D\d+ is in none of the columns of the block “Phases”/),
    ]);
  });

  it('a total that adds up other cells than the block is an error', async () => {
    const workbook = await withFunders();
    const { sheet, row } = workbook.at;
    const total = (await workbook.inExcel()).names[FIELDS.fundersTotal.name];
    const summed = `=ROUND(SUM($B$${row}:$B$${row + 2}),2)`;
    workbook.type(sheet, total?.row ?? 0, total?.column ?? 0, summed);
    expect(await workbook.told()).toEqual([
      expect.stringMatching(
        /^error: The block “Other funders” stands in A\d+:B\d+, but its total adds up B\d+:B\d+/,
      ),
    ]);
  });
});

describe.each(['coCarriers', 'otherFunders', 'phases'] as const)('A row next to %s', (key) => {
  const cells: Record<typeof key, readonly Scalar[]> = {
    coCarriers: ['Ministère', 20_000],
    otherFunders: ['Europe', 20_000],
    phases: ['Pilote', 'Bilan', 44_300, 20_000],
  };

  it('is an error above the first, and below the last', async () => {
    const workbook = await Workbook.open();
    const { sheet, row, column, end } = await workbook.block(key);
    workbook.asPerson(() => sheet.insertRows(end, 1));
    workbook.asPerson(() => sheet.insertRows(row, 1));
    workbook.type(sheet, row, column, ...cells[key]);
    workbook.type(sheet, end + 1, column, ...cells[key]);
    expect(await workbook.told()).toEqual([
      expect.stringMatching(new RegExp(`^error: Row ${row + 1} is written above the block`)),
      expect.stringMatching(new RegExp(`^error: Row ${end + 2} is written under the block`)),
    ]);
  });

  it('is told as soon as it has a name, an amount being what makes it an error', async () => {
    const workbook = await Workbook.open();
    const { sheet, row, column, end } = await workbook.block(key);
    const words = key === 'phases' ? ['Pilote', 'Bilan', 44_300] : ['Europe', 'voir annexe 3'];
    workbook.asPerson(() => sheet.insertRows(end, 1));
    workbook.asPerson(() => sheet.insertRows(row, 1));
    workbook.type(sheet, row, column, ...words);
    workbook.type(sheet, end + 1, column, 'À confirmer d’ici au 31/03/2021');
    expect((await workbook.told()).map((text) => text.split(' is written')[0])).toEqual([
      `warning: Row ${row + 1}`,
      `info: Row ${end + 2}`,
    ]);
  });

  it('is told beyond a blank row too, once it has an amount', async () => {
    const workbook = await Workbook.open();
    const { sheet, row, column, end } = await workbook.block(key);
    workbook.asPerson(() => sheet.insertRows(end, 3));
    workbook.asPerson(() => sheet.insertRows(row, 2));
    workbook.type(sheet, row, column, ...cells[key]);
    workbook.type(sheet, end + 4, column, ...cells[key]);
    expect((await workbook.told()).map((text) => text.split(' is written')[0])).toEqual([
      `error: Row ${row + 1}`,
      `error: Row ${end + 5}`,
    ]);
  });
});

describe('What stands next to a block and is nobody’s business', () => {
  it('the sheet’s own headings and rows, even where the rows between were deleted', async () => {
    const workbook = await withFunders();
    const { sheet, end } = workbook.at;
    workbook.asPerson(() => sheet.deleteRows(end, 1));
    expect(await workbook.told()).toEqual([]);
  });

  it('a subtotal of one’s own, which adds up the block', async () => {
    const workbook = await Workbook.open();
    const { sheet, row, column, end } = await workbook.block('otherFunders');
    const amounts = [row, end - 1].map((at) => `B${at + 1}`).join(':');
    workbook.type(sheet, end, column, 'Sous-total', `=SUM(${amounts})`);
    expect(await workbook.told()).toEqual([]);
  });

  it('but a total without a formula is pointed out, and a sum of something else is an amount', async () => {
    const workbook = await Workbook.open();
    const { sheet, column, end } = await workbook.block('otherFunders');
    workbook.type(sheet, end, column, 'Total', 15_000.25);
    expect(await workbook.told()).toEqual([
      expect.stringMatching(new RegExp(`^info: Row ${end + 1} is written under the block`)),
    ]);
    workbook.type(sheet, end, column, 'Europe', '=SUM(H1:H3)');
    expect(await workbook.told()).toEqual([
      expect.stringMatching(new RegExp(`^error: Row ${end + 1} is written under the block`)),
    ]);
  });

  it('a remark in the column of amounts, whatever digits it has', async () => {
    const workbook = await withFunders();
    const { sheet, column, end } = workbook.at;
    workbook.asPerson(() => sheet.insertRows(end, 3));
    workbook.type(sheet, end + 1, column + 1, 'voir annexe 3');
    expect(await workbook.told()).toEqual([]);
    workbook.type(sheet, end, column + 1, 'voir annexe 3');
    expect(await workbook.told()).toEqual([
      expect.stringMatching(/^info: Row \d+ is written under the block “Other funders”/),
      expect.stringMatching(/^info: Row \d+ is written under the block “Other funders”/),
    ]);
    workbook.type(sheet, end, column + 1, '20 000 €');
    expect((await workbook.told())[0]).toMatch(/^error: Row/);
  });

  it('notes of one’s own further off', async () => {
    const workbook = await withFunders();
    const { sheet, row } = workbook.at;
    workbook.type(sheet, row, 6, 'Convention signée', 12_000);
    expect(await workbook.told()).toEqual([]);
  });
});

describe('A commitment', () => {
  it('that a person wrote above or below those of the call is told', async () => {
    const workbook = await Workbook.open();
    const { sheet, row, column, end } = await workbook.block('commitments');
    workbook.asPerson(() => sheet.insertRows(end, 1));
    workbook.asPerson(() => sheet.insertRows(row, 1));
    workbook.type(sheet, row, column, 'Publier le code', 'Oui');
    workbook.type(sheet, end + 1, column, 'Publier le code', 'Oui');
    expect((await workbook.told()).map((text) => text.split(' is written')[0])).toEqual([
      `warning: Row ${row + 1}`,
      `warning: Row ${end + 2}`,
    ]);
  });

  it('answered beside an inserted column is the answer', async () => {
    const workbook = await Workbook.open();
    const { sheet, row, column } = await workbook.block('commitments');
    workbook.type(sheet, row, column + 1, 'Oui');
    workbook.asPerson(() => sheet.insertColumns(column + 1, 1));
    workbook.type(sheet, row, column + 1, 'Non');
    for (const snapshot of [await workbook.inExcel(), await workbook.inFile()]) {
      expect(parseDossier(snapshot, CALL).commitments[0]?.taken.value).toBe(true);
    }
  });
});

describe('Rows next to a table', () => {
  it('a total of one’s own is none of it, whether a formula or typed', async () => {
    const workbook = await Workbook.open();
    const { budget, grid } = await workbook.tables();
    const sums = ['Prix unitaire HT', 'Montant TTC'].map((title) => [
      budget.column(title),
      `=SUM(${budget.cells(title)})`,
    ]);
    workbook.underTable(budget, [[0, 'TOTAL'], ...sums]);
    workbook.underTable(grid, [
      [1, 'Total des poids'],
      [grid.column('Poids'), `=SUM(${grid.cells('Poids')})`],
    ]);
    workbook.underTable({ ...grid, end: grid.end + 1 }, [
      [1, 'Somme des poids :'],
      [grid.column('Poids'), 1],
    ]);
    expect(await workbook.told()).toEqual([]);
    workbook.underTable({ ...grid, end: grid.end + 2 }, [
      [1, 'Impact'],
      [grid.column('Poids'), 1],
    ]);
    expect(await workbook.told()).toEqual([
      expect.stringMatching(/^error: Row \d+ is written under the table “Grid”/),
    ]);
  });

  it('a criterion above the headers of the grid is an error, one apart from it a warning', async () => {
    const workbook = await Workbook.open();
    const table = (await workbook.inExcel()).tables[TABLES.grid];
    const sheet = sheetOf(workbook.book, table?.body.sheet ?? '');
    const { row = 0, column = 0 } = table?.header ?? {};
    const score = table?.header.values[0]?.indexOf('Note') ?? 0;
    workbook.asPerson(() => sheet.insertRows(row, 1));
    workbook.type(sheet, row, column + 1, 'Impact');
    workbook.type(sheet, row, column + score, 4);
    // Right under it the table would grow.
    const under = row + 3 + (table?.body.values.length ?? 0);
    workbook.type(sheet, under, column + 1, 'Impact');
    workbook.type(sheet, under, column + score, 4);
    expect((await workbook.told()).map((text) => text.split(' and is no part')[0])).toEqual([
      `error: Row ${row + 1} is written above the headers of the table “Grid”`,
      `warning: Row ${under + 1} is written under the table “Grid”`,
    ]);
  });

  it('a line of the budget above its headers, or hundreds of rows below, is an error', async () => {
    const workbook = await Workbook.open();
    const table = (await workbook.inExcel()).tables[TABLES.budget];
    const sheet = sheetOf(workbook.book, table?.body.sheet ?? '');
    const { row = 0 } = table?.header ?? {};
    workbook.asPerson(() => sheet.insertRows(row, 1));
    workbook.type(sheet, row, 0, 'Étude', 'Développement', 'T3');
    const far = row + 600;
    workbook.type(sheet, far, 0, 'Étude', 'Développement', 'T3');
    expect((await workbook.told()).map((text) => text.split(' and is no part')[0])).toEqual([
      `error: Row ${row + 1} is written above the headers of the table “Budget”`,
      `error: Row ${far + 1} is written under the table “Budget”`,
    ]);
  });
});
