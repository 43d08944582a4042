import { FIELDS, TABLES } from '../../src/documents/dossier/template/fields';
import type { Scalar } from '../../src/workbook/scalar';
import { inject } from '../../src/excel/insert/inject';
import { read } from '../../src/excel/read';
import { entriesOf } from '../../src/documents/dossier/sheets/entries';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { callOf } from '../builders/calls';
import { cellNamed, excelWithWork } from './workbench';

const CALL = callOf('ITN6');

/** Each would be something else if Excel took it for a thing that a person types. */
const TEXTS = [
  '20.000',
  '12 000,50 €',
  '1/2',
  'mars 2021',
  '20 %',
  '=1+1',
  "'quoted",
  '-5',
  '(12)',
  'VRAI',
  '#N/A',
  ' 7',
] as const;

describe('Inserting sheets that are filled in already', () => {
  it.each(TEXTS)('a text stays the text that it was: %s', async (text) => {
    const lines = [{ label: text, quantity: text, unitPrice: 850.5 }];
    const { declaration } = declareFilled(CALL, 'fr', { fields: {}, ranges: {}, lines, grid: [] });
    await excelWithWork();
    await inject(declaration);
    const { snapshot } = await read();
    expect(snapshot && entriesOf(snapshot, CALL).lines).toEqual(lines);
  });

  it('computes from them, and from formulas that a person typed', async () => {
    const lines = [
      { label: 'Développement', quantity: 2, unitPrice: { formula: '=1000*1.5' }, vat: 0.2 },
      ...Array.from({ length: 20 }, () => ({ label: 'Licence', quantity: 1, unitPrice: 100 })),
    ];
    const { book } = await excelWithWork();
    const { declaration } = declareFilled(CALL, 'fr', { fields: {}, ranges: {}, lines, grid: [] });
    await inject(declaration);
    book.calculate();
    expect(cellNamed(book, FIELDS.total.name)).toBe(5600);
    const table = book.tables().find(({ name }) => name === TABLES.budget);
    expect(table?.rect.rows).toBe(22);
  });

  it('keeps numbers numbers and dates dates', async () => {
    const fields: Record<string, Scalar> = { requested: 48_000.01, depositDate: 44_214 };
    const { declaration } = declareFilled(CALL, 'fr', { fields, ranges: {}, lines: [], grid: [] });
    await excelWithWork();
    await inject(declaration);
    const { snapshot } = await read();
    expect(snapshot && entriesOf(snapshot, CALL).fields).toEqual(fields);
  });
});
