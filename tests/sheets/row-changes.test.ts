import { change } from '../../src/excel/change/change';
import { inject } from '../../src/excel/insert/inject';
import { lookFor } from '../../src/excel/looked-for';
import { read } from '../../src/excel/read';
import { placeRows, type RowChange } from '../../src/sheets/row-changes';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { Scalar } from '../../src/workbook/scalar';
import type { Template } from '../../src/workbook/template';
import { declareVotes } from '../documents/votes/sheets';
import { VOTES } from '../documents/votes/template';
import { contentsOf, excelWithWork, sheetOf } from '../excel/workbench';

/** Votes whose lines are known by their project. */
const BY_PROJECT: Template = VOTES.map((part) => ({
  ...part,
  tables: part.tables.map((table) => ({ ...table, lineKey: ['project'] })),
}));

beforeEach(() => lookFor(BY_PROJECT));

const TABLE = 'Bareme_Voix_A';
const SHEET = 'Voix de A';

const row = (project: string, votes: Scalar): RowChange => ({
  table: TABLE,
  key: { project },
  values: { votes },
});

const gone = (project: string): RowChange => ({ table: TABLE, key: { project }, values: null });

/** Three lines, of which these are filled in. */
async function ballot(...lines: readonly (readonly [string, number])[]) {
  const host = await excelWithWork();
  await inject(declareVotes({ language: 'fr', members: ['A'], hasMinutes: false }));
  const sheet = sheetOf(host.book, SHEET);
  host.book.asPerson(() =>
    lines.forEach((line, index) =>
      sheet.write({ row: 3 + index, column: 0, rows: 1, columns: 2 }, [[...line]]),
    ),
  );
  return { host, sheet, lines: () => sheet.values({ row: 3, column: 0, rows: 3, columns: 3 }) };
}

async function snapshotNow(): Promise<WorkbookSnapshot> {
  const { snapshot } = await read();
  if (!snapshot) throw new Error('a vote is there');
  return snapshot;
}

const placed = async (...rows: readonly RowChange[]) =>
  placeRows(rows, await snapshotNow(), BY_PROJECT);

async function write(...rows: readonly RowChange[]) {
  const { cells, unplaced } = await placed(...rows);
  const outcome = await change({ add: null, remove: null, cells, texts: [] });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return { undo: outcome.undo, unplaced };
}

describe('rows of a table', () => {
  it('are written over where their line stands, and nothing else of it', async () => {
    const { lines } = await ballot(['Cadastre', 3], ['Archives', 4]);
    await write(row('Archives', 9));
    expect(lines()).toEqual([
      ['Cadastre', 3, 6],
      ['Archives', 9, 18],
      ['', '', 0],
    ]);
  });

  // Excel makes a number of a code of digits that a person types: its line is not found by the code.
  it('are written over where a person has typed their code, of which Excel made a number', async () => {
    const { lines } = await ballot(['12', 3]);
    await write(row('12', 9));
    expect(lines().map(([code, votes]) => [String(code), votes])).toEqual([
      ['12', 9],
      ['', ''],
      ['', ''],
    ]);
  });

  it('come into blank lines where they are new, each into its own', async () => {
    const { lines } = await ballot(['Cadastre', 3]);
    await write(row('Archives', 4), row('Portail', 5));
    expect(lines()).toEqual([
      ['Cadastre', 3, 6],
      ['Archives', 4, 8],
      ['Portail', 5, 10],
    ]);
  });

  it('go blank, and their formulas stay', async () => {
    const { lines } = await ballot(['Cadastre', 3], ['Archives', 4]);
    await write(gone('Cadastre'));
    expect(lines().slice(0, 2)).toEqual([
      ['', '', 0],
      ['Archives', 4, 8],
    ]);
  });

  it('are taken back as one', async () => {
    const { host } = await ballot(['Cadastre', 3], ['Archives', 4]);
    const before = contentsOf(host.book);
    const { undo } = await write(row('Archives', 9), row('Portail', 5), gone('Cadastre'));
    await change(undo);
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('find their line where someone has sorted the table meanwhile', async () => {
    const { sheet, lines } = await ballot(['Cadastre', 3], ['Archives', 4]);
    const { cells } = await placed(row('Archives', 9));
    sheet.write({ row: 3, column: 0, rows: 2, columns: 2 }, [
      ['Archives', 4],
      ['Cadastre', 3],
    ]);
    await change({ add: null, remove: null, cells, texts: [] });
    expect(lines().map(([project, votes]) => [project, votes])).toEqual([
      ['Archives', 9],
      ['Cadastre', 3],
      ['', ''],
    ]);
  });

  it('that say so already are left alone', async () => {
    await ballot(['Cadastre', 3]);
    expect(await placed(row('Cadastre', 3))).toEqual({ cells: [], unplaced: [] });
  });

  it('are named where they find no place, and the others are written', async () => {
    const { lines } = await ballot(['Cadastre', 3], ['Cadastre', 4]);
    const elsewhere: RowChange = { table: 'Bareme_Voix_Z', key: { project: 'X' }, values: {} };
    const rows = [
      row('Cadastre', 9),
      row('Portail', 5),
      row('Archives', 6),
      gone('Quai'),
      elsewhere,
    ];
    const { unplaced } = await write(...rows);
    expect(unplaced.map(({ row: { key }, why }) => [key.project, why])).toEqual([
      ['Cadastre', 'several'],
      ['Archives', 'full'],
      ['Quai', 'not-there'],
      ['X', 'no-table'],
    ]);
    expect(lines()[2]).toEqual(['Portail', 5, 10]);
  });

  it('are not taken for one another where two of them have one key', async () => {
    await ballot(['Cadastre', 3]);
    const { cells, unplaced } = await placed(row('Portail', 5), row('Portail', 6));
    expect(cells.map(({ to }) => to)).toEqual(['Portail', 5]);
    expect(unplaced).toEqual([{ row: row('Portail', 6), why: 'several' }]);
  });

  it('do not come where a person’s own column says something', async () => {
    const { sheet } = await ballot(['Cadastre', 3]);
    await Excel.run(async ({ workbook }) => {
      const { columns } = workbook.tables.getItem(TABLE);
      columns.add(undefined, [['À moi'], [''], ['à revoir'], ['']]);
      await workbook.context.sync();
    });
    await write(row('Archives', 4));
    expect(sheet.values({ row: 5, column: 0, rows: 1, columns: 2 })).toEqual([['Archives', 4]]);
  });

  it('come into lines in which a person’s own formula gives nothing yet', async () => {
    const { sheet, lines } = await ballot(['Cadastre', 3]);
    await Excel.run(async ({ workbook }) => {
      const formula = `=${TABLE}[[#This Row],[Voix]]*2`;
      const { columns } = workbook.tables.getItem(TABLE);
      columns.add(undefined, [['À moi'], [formula], [formula], [formula]]);
      await workbook.context.sync();
    });
    await write(row('Archives', 4));
    expect(lines()[1]).toEqual(['Archives', 4, 8]);
    expect(sheet.values({ row: 4, column: 3, rows: 1, columns: 1 })).toEqual([[8]]);
  });

  it('find their columns wherever they were moved and however their headers are written', async () => {
    const { sheet, lines } = await ballot(['Cadastre', 3]);
    sheet.write({ row: 2, column: 0, rows: 1, columns: 2 }, [['VOIX', ' projet ']]);
    sheet.write({ row: 3, column: 0, rows: 1, columns: 2 }, [[3, 'Cadastre']]);
    await write(row('Cadastre', 8));
    expect(lines()[0]?.slice(0, 2)).toEqual([8, 'Cadastre']);
  });

  it('never write over a formula of ours', async () => {
    await ballot(['Cadastre', 3]);
    const computed: RowChange = { ...row('Cadastre', 3), values: { double: 7 } };
    await expect(placed(computed)).rejects.toThrow('double is not written by rows');
  });

  it('say which column is gone', async () => {
    const { sheet } = await ballot(['Cadastre', 3]);
    sheet.write({ row: 2, column: 1, rows: 1, columns: 1 }, [['Suffrages']]);
    const { unplaced } = await placed(row('Cadastre', 8));
    expect(unplaced.map(({ why }) => why)).toEqual(['no-column']);
  });
});
