import { partsOf } from '../../src/documents/dossier/template/template';
import { RANGES, TABLES } from '../../src/documents/dossier/template/fields';
import { inject } from '../../src/excel/insert/inject';
import { read, readTyped } from '../../src/excel/read';
import { entriesOf } from '../../src/documents/dossier/sheets/entries';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { callOf } from '../builders/calls';
import { excelWithWork, sheetOf } from './workbench';

const call = callOf('SNAP3');
/** The last column of the phases: the floor of the indicator, in words. */
const FLOOR = 5;

/** What Excel makes of « 80 % » and of « 7/10 », typed where words are asked for. */
async function excelWithNumbers(format: { floor: string; label: string }) {
  const { book } = await excelWithWork();
  await inject(declareWorkbook(call, 'fr'));
  const phases = (await read()).snapshot?.names[RANGES.phases];
  const budget = book.tables().find(({ name }) => name === TABLES.budget);
  if (!phases || !budget) throw new Error('no dossier');
  const floor = { row: phases.row, column: phases.column + FLOOR, rows: 1, columns: 1 };
  const label = { row: budget.rect.row + 1, column: budget.rect.column, rows: 1, columns: 1 };
  book.asPerson(() => {
    sheetOf(book, phases.sheet).write(floor, [[0.8]]);
    sheetOf(book, phases.sheet).setStyle(floor, { numberFormat: format.floor });
    sheetOf(book, 'Budget').write(label, [[46_302]]);
    sheetOf(book, 'Budget').setStyle(label, { numberFormat: format.label });
  });
  const snapshot = await readTyped(partsOf(call));
  if (!snapshot) throw new Error('no dossier');
  return entriesOf(snapshot, call);
}

describe('Words that Excel took for a number', () => {
  it('go along as the person saw them', async () => {
    const { ranges, lines } = await excelWithNumbers({ floor: '0%', label: 'd/m' });
    expect(ranges.phases?.[0]?.[FLOOR]).toBe('80%');
    expect(lines[0]?.label).toBe('7/10');
  });

  it('and as the number where there is no more to see than number signs', async () => {
    const { ranges } = await excelWithNumbers({ floor: '"###"', label: 'd/m' });
    expect(ranges.phases?.[0]?.[FLOOR]).toBe(0.8);
  });
});
