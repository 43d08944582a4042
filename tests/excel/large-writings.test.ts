import { inject } from '../../src/excel/insert/inject';
import { readTyped } from '../../src/excel/read';
import { replace } from '../../src/excel/replace/replace';
import { partsOf } from '../../src/documents/dossier/template/template';
import type { CellContent, WorkbookDeclaration } from '../../src/sheets/declaration';
import type { HostCode } from '../../src/standin/host';
import type { NodeHost } from '../../src/standin/wire/node-transport';
import { callOf } from '../builders/calls';
import { aSmallDeclaration } from '../builders/workbook-declaration';
import { contentsOf, excelWithWork, sheetNames, sheetOf } from './workbench';

jest.setTimeout(120_000);

const ROWS = 6_000;

/** Rows of long comments: some 6 MB, where Excel on the web takes 5 in one request. */
const comments = (): CellContent[][] =>
  Array.from({ length: ROWS }, (_, row) => [`${row} ${'appréciation '.repeat(70)}`]);

/** The small workbook, with so many comments beside its figures. */
function aLargeDeclaration(): WorkbookDeclaration {
  const small = aSmallDeclaration();
  const [first, ...others] = small.sheets;
  if (!first) throw new Error('a sheet is declared');
  const block = { area: { row: 9, column: 3, rows: ROWS, columns: 1 }, cells: comments() };
  return { ...small, sheets: [{ ...first, contents: [...first.contents, block] }, ...others] };
}

/** The small workbook, with a table of as many typed lines. */
function aLongTable(): WorkbookDeclaration {
  const small = aSmallDeclaration();
  const values = comments().flat();
  return {
    ...small,
    sheets: small.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => ({
        ...table,
        area: { ...table.area, rows: ROWS + 1 },
        columns: table.columns.map((column, index) =>
          index === 0 ? { ...column, values } : column,
        ),
      })),
    })),
  };
}

const cellAt = ({ book }: NodeHost, sheet: string, row: number, column: number) =>
  sheetOf(book, sheet).values({ row, column, rows: 1, columns: 1 })[0]?.[0];

describe('sheets that are too large for one request', () => {
  it('are written in several, and stand whole', async () => {
    const host = await excelWithWork();
    expect(await inject(aLargeDeclaration())).toEqual({ kind: 'done' });
    expect(sheetNames(host.book)).toEqual(['Notes', 'Suivi', 'Dossier', 'Budget']);
    for (const row of [0, 1, 1_999, 2_000, 3_999, ROWS - 1]) {
      expect(cellAt(host, 'Dossier', 9 + row, 3)).toBe(comments()[row]?.[0]);
    }
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(6);
  });

  it('are written so where a table has as many typed lines', async () => {
    const host = await excelWithWork();
    expect(await inject(aLongTable())).toEqual({ kind: 'done' });
    expect(cellAt(host, 'Budget', 1 + ROWS, 0)).toBe(comments()[ROWS - 1]?.[0]);
  });

  it.each([2, 3])('are taken back whole where Excel refuses portion %i', async (request) => {
    const host = await excelWithWork();
    const before = contentsOf(host.book);
    const fault = host.failAt(
      (action) => action.request === request && action.member === 'Range.formulas',
      'GeneralException',
    );
    await expect(inject(aLargeDeclaration())).rejects.toMatchObject({ problem: 'refused' });
    expect(fault.fired).toBe(true);
    expect(contentsOf(host.book)).toEqual(before);
  });

  const lost: HostCode = 'InvalidOrTimedOutSession';

  it('are taken back where the connection breaks between two portions', async () => {
    const host = await excelWithWork();
    const before = contentsOf(host.book);
    const fault = host.loseAnswer(lost, 2);
    await expect(inject(aLargeDeclaration())).rejects.toMatchObject({ problem: 'session-lost' });
    expect(fault.fired).toBe(true);
    expect(contentsOf(host.book)).toEqual(before);
  });

  it('are taken back where someone begins to edit a cell between two portions', async () => {
    const host = await excelWithWork();
    const before = contentsOf(host.book);
    host.refuse('InvalidOperationInCellEditMode', 2);
    await expect(inject(aLargeDeclaration())).rejects.toMatchObject({ problem: 'cell-editing' });
    expect(contentsOf(host.book)).toEqual(before);
  });

  async function aReplacement() {
    const host = await excelWithWork();
    await inject(aSmallDeclaration());
    const template = partsOf(callOf('ITN6'));
    const snapshot = await readTyped(template);
    if (!snapshot) throw new Error('no dossier');
    return {
      host,
      before: contentsOf(host.book),
      write: () => replace(aLargeDeclaration(), { template, snapshot, label: 'ITN6' }),
    };
  }

  it('take the place of others all the same', async () => {
    const { host, write } = await aReplacement();
    expect(await write()).toMatchObject({ kind: 'done' });
    expect(cellAt(host, 'Dossier', 8 + ROWS, 3)).toBe(comments()[ROWS - 1]?.[0]);
    expect(sheetNames(host.book).slice(4)).toEqual(['Dossier (ITN6)', 'Budget (ITN6)']);
  });

  it('leave the others as they were where a portion is refused', async () => {
    const { host, before, write } = await aReplacement();
    const fault = host.failAt(
      (action) => action.request === 3 && action.member === 'Range.formulas',
      'GeneralException',
    );
    await expect(write()).rejects.toMatchObject({ problem: 'refused' });
    expect(fault.fired).toBe(true);
    expect(contentsOf(host.book)).toEqual(before);
  });
});
