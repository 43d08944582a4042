import { declarePortfolio } from '../../../src/documents/portfolio/sheets/workbook';
import { change } from '../../../src/excel/change/change';
import type { Change } from '../../../src/excel/change/rewrites';
import { inject } from '../../../src/excel/insert/inject';
import { read } from '../../../src/excel/read';
import type { Book, BookScalar, BookSheet, Rect } from '../../../src/standin/book/book';
import type { NodeHost } from '../../../src/standin/wire/node-transport';
import { contentsOf, excelWithWork, sheetOf } from '../workbench';
import { DOSSIERS, FILES, growing, ofLines, portfolioOf } from './portfolio';

jest.setTimeout(120_000);

const PORTFOLIO = 'Portefeuille';

/** What a person sees of a table: where it ends, its cells, what they look like and take, how high its rows are. */
function shown(book: Book, name: string): unknown {
  const table = book.tables().find((one) => one.name === name);
  const sheet = table && book.sheet(table.sheetId);
  if (!sheet) throw new Error(`no table ${name}`);
  const { row, column, rows, columns } = table.rect;
  const numbers = (first: number, count: number) =>
    Array.from({ length: count }, (_, index) => first + index);
  return {
    rect: table.rect,
    cells: sheet.formulas(table.rect),
    looks: numbers(row, rows).map((r) => numbers(column, columns).map((c) => lookOf(sheet, r, c))),
    heights: numbers(row, rows).map((r) => sheet.rowHeight(r)),
  };
}

const lookOf = (sheet: BookSheet, row: number, column: number): unknown => [
  sheet.style(row, column),
  sheet.borders(row, column),
  sheet.validation(row, column),
  sheet
    .conditionalFormats()
    .filter(({ rect }) => isIn(rect, row, column))
    .map(({ formula, rect, fill }) => [formula.replaceAll(/\d+/g, ''), fill, rect.column]),
];

const isIn = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.row &&
  row < rect.row + rect.rows &&
  column >= rect.column &&
  column < rect.column + rect.columns;

async function done(asked: Change): Promise<Change> {
  const outcome = await change(asked);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.undo;
}

const printed = (name: string): Promise<string> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const area = sheet.pageLayout.getPrintArea().load('address');
    await context.sync();
    return area.address;
  });

const headersOf = ({ book }: NodeHost): readonly string[] =>
  book.tables().find(({ name }) => name === DOSSIERS)?.columnNames ?? [];

/** What stands under a header of the portfolio, line by line. */
function columnOf(host: NodeHost, header: string): readonly BookScalar[] {
  const table = host.book.tables().find(({ name }) => name === DOSSIERS);
  const index = headersOf(host).indexOf(header);
  if (!table || index < 0) throw new Error(`no column ${header}`);
  const { row, column, rows } = table.rect;
  const body = { row: row + 1, column: column + index, rows: rows - 1, columns: 1 };
  return sheetOf(host.book, PORTFOLIO)
    .values(body)
    .map(([value]) => value ?? null);
}

const projects = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `Projet ${index + 1}`);

describe('lines that come to tables that stand', () => {
  it('leave the tables as they would be, had the lines been there from the first', async () => {
    const { host, asked } = await growing(2, 5);
    await done(asked);
    const grown = [DOSSIERS, FILES].map((name) => shown(host.book, name));
    const whole = await excelWithWork();
    await inject(declarePortfolio(await portfolioOf(5)));
    expect(grown).toEqual([DOSSIERS, FILES].map((name) => shown(whole.book, name)));
  });

  it('take a look, a write, what goes on paper, and what is read along', async () => {
    const { host, asked } = await growing(2, 5);
    await read();
    host.traffic.reset();
    await done(asked);
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(5);
    const { snapshot } = await read();
    expect(snapshot?.tables[DOSSIERS]?.body.values).toHaveLength(5);
  });

  it('go on paper with the others, and leave it again', async () => {
    const { asked } = await growing(2, 5);
    const before = await printed(PORTFOLIO);
    const undo = await done(asked);
    expect(before).toMatch(/!A1:[A-Z]+8$/);
    expect(await printed(PORTFOLIO)).toBe(before.replace(/8$/, '11'));
    await done(undo);
    expect(await printed(PORTFOLIO)).toBe(before);
  });

  it.each(['A1:C7', 'A:C', 'A1:C8,E1:F8'])(
    'leave a print area as it is that is none of ours: %s',
    async (area) => {
      const { asked } = await growing(2, 5);
      await Excel.run(async ({ workbook }) => {
        const sheet = workbook.worksheets.getItem(PORTFOLIO);
        sheet.pageLayout.setPrintArea(sheet.getRanges(area));
      });
      const before = await printed(PORTFOLIO);
      await done(asked);
      expect(await printed(PORTFOLIO)).toBe(before);
    },
  );

  it('are counted by formulas elsewhere that name the table', async () => {
    const { host, asked } = await growing(2, 5);
    const sheet = sheetOf(host.book, 'Notes');
    const cell = { row: 4, column: 0, rows: 1, columns: 1 };
    host.book.asPerson(() => sheet.write(cell, [[`=SUM(${DOSSIERS}[Demande])`]]));
    await done(asked);
    expect(sheet.values(cell)).toEqual([[5 * 700_000]]);
  });

  it('find their columns where people have moved them, under either language’s title', async () => {
    const { host, asked } = await growing(2, 5);
    host.book.asPerson(() => {
      const sheet = sheetOf(host.book, PORTFOLIO);
      sheet.insertColumns(1, 1);
      sheet.write({ row: 5, column: 1, rows: 1, columns: 1 }, [['Instructeur']]);
      sheet.write({ row: 6, column: 1, rows: 2, columns: 1 }, [['Mme A'], ['M. B']]);
      const title = headersOf(host).indexOf('Projet');
      sheet.write({ row: 5, column: title, rows: 1, columns: 1 }, [['Project']]);
    });
    await done(asked);
    expect(columnOf(host, 'Project')).toEqual(projects(5));
    expect(columnOf(host, 'Instructeur')).toEqual(['Mme A', 'M. B', '', '', '']);
    expect(columnOf(host, 'Vérification')).not.toContain('');
  });

  it('fill a column of a person’s own in which Excel goes on with a formula, and no other', async () => {
    const { host, asked } = await growing(2, 5);
    const width = headersOf(host).length;
    const own = (row: number) => ({ row, column: width, rows: 1, columns: 1 });
    const before = await Excel.run(async ({ workbook }) => {
      const table = workbook.tables.getItem(DOSSIERS);
      table.columns.add(-1, [['Moitié'], [1], [1]]);
      await workbook.context.sync();
      return width;
    });
    const sheet = sheetOf(host.book, PORTFOLIO);
    const half = `=${DOSSIERS}[[#This Row],[Demande]]/2`;
    host.book.asPerson(() => {
      sheet.write(own(6), [[half]]);
      sheet.write(own(7), [[half]]);
    });
    await done(asked);
    expect(headersOf(host)).toHaveLength(before + 1);
    expect(columnOf(host, 'Moitié')).toEqual(Array.from({ length: 5 }, () => 350_000));
  });

  it('leave a column to its own formula where somebody has given it another one', async () => {
    const { host, asked } = await growing(2, 5);
    const sheet = sheetOf(host.book, PORTFOLIO);
    const column = headersOf(host).indexOf('Compté');
    const other = `=2*${DOSSIERS}[[#This Row],[Demande]]`;
    host.book.asPerson(() =>
      sheet.write({ row: 6, column, rows: 2, columns: 1 }, [[other], [other]]),
    );
    await done(asked);
    expect(sheet.formulas({ row: 6, column, rows: 5, columns: 1 })).toEqual(
      Array.from({ length: 5 }, () => [other]),
    );
  });

  it('leave a computed cell blank that a person has emptied above them', async () => {
    const { host, asked } = await growing(3, 5);
    const sheet = sheetOf(host.book, PORTFOLIO);
    const column = headersOf(host).indexOf('Ordre');
    const cells = { row: 6, column, rows: 5, columns: 1 };
    const [[formula = '']] = sheet.formulas(cells) as [[string]];
    host.book.asPerson(() => sheet.write({ ...cells, row: 7, rows: 1 }, [['']]));
    const before = contentsOf(host.book);
    const undo = await done(asked);
    expect(sheet.formulas(cells)).toEqual([[formula], [''], [formula], [formula], [formula]]);
    await done(undo);
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('come to several tables or to none', async () => {
    const { host, asked } = await growing(2, 5);
    const files = host.book.tables().find(({ name }) => name === FILES);
    if (!files) throw new Error('the files are there');
    const sheet = host.book.sheet(files.sheetId);
    const { row, rows } = files.rect;
    const below = { row: row + rows + 1, column: 3, rows: 1, columns: 1 };
    host.book.asPerson(() => sheet?.write(below, [['Vu']]));
    const before = contentsOf(host.book);
    expect(await change(asked)).toMatchObject({ kind: 'in-the-way', table: FILES });
    expect(contentsOf(host.book)).toEqual(before);
  });
});

describe('lines that cannot come', () => {
  const asOne = (asked: Change): Change => ofLines(asked.lines?.slice(0, 1) ?? []);

  it('for a row of totals are told of its sheet', async () => {
    const { host, asked } = await growing(1, 2);
    await Excel.run(async ({ workbook }) => {
      workbook.tables.getItem(DOSSIERS).showTotals = true;
      await workbook.context.sync();
    });
    const before = contentsOf(host.book);
    const outcome = { kind: 'totals-shown', table: DOSSIERS, sheet: PORTFOLIO };
    expect(await change(asOne(asked))).toEqual(outcome);
    expect(contentsOf(host.book)).toEqual(before);
  });

  it.each<readonly [string, string, (sheet: BookSheet) => void]>([
    ['a protected sheet', 'protected', (sheet) => (sheet.protected = true)],
    ['a filter', 'rows-hidden', (sheet) => sheet.setRowsHidden(6, 1, true)],
    ['a hidden row below', 'rows-hidden', (sheet) => sheet.setRowsHidden(8, 1, true)],
  ])('for %s fail, and nothing was written', async (_what, problem, work) => {
    const { host, asked } = await growing(2, 5);
    work(sheetOf(host.book, PORTFOLIO));
    const before = contentsOf(host.book);
    await expect(change(asked)).rejects.toMatchObject({ problem });
    expect(contentsOf(host.book)).toEqual(before);
  });
});
