import { TABLES } from '../../src/documents/dossier/template/fields';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { DOSSIER } from '../../src/documents/dossier/template/template';
import { inject } from '../../src/excel/insert/inject';
import { read } from '../../src/excel/read';
import { Changes } from '../../src/excel/reading/changes';
import { Reader } from '../../src/excel/reading/reader';
import { watch } from '../../src/excel/watch';
import { callOf } from '../builders/calls';
import { excelWithWork } from './workbench';

jest.setTimeout(120_000);

const LINES = 2_500;

describe('A budget that grows by thousands of lines at one paste', () => {
  it('is read whole, though its formulas stand where nothing did and would not fit an answer', async () => {
    const host = await excelWithWork();
    await inject(declareWorkbook(callOf('SNAP3'), 'fr'));
    await watch(
      () => undefined,
      () => undefined,
    );
    await read();
    const budget = host.book.tables().find(({ name }) => name === TABLES.budget);
    const sheet = budget && host.book.sheet(budget.sheetId);
    if (!sheet) throw new Error('the budget is there');
    const { row, column, rows } = budget.rect;
    const pasted = Array.from({ length: LINES }, (_, line) => [`Ligne ${line}`]);
    host.book.asPerson(() =>
      sheet.write({ row: row + rows, column, rows: LINES, columns: 1 }, pasted),
    );
    await host.settled();
    host.traffic.reset();
    const { snapshot } = await read('wait', 'changes');
    const body = snapshot?.tables[TABLES.budget]?.body.values ?? [];
    expect(body).toHaveLength(rows - 1 + LINES);
    expect(body.at(-1)?.[0]).toBe(`Ligne ${LINES - 1}`);
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(3);
    const anew = await new Reader(() => DOSSIER, new Changes()).read('wait', 'whole');
    expect(snapshot).toEqual(anew.snapshot);
  });
});
