import { FIELDS, TABLES } from '../../../src/documents/dossier/template/fields';
import { readDossierFile } from '../../builders/dossier-file';
import { LINE, resavedByExceljs, savedWorkbook } from './files';

// Files are written by a library each time, which takes its time on a busy machine.
jest.setTimeout(120_000);

/** The first line's unit price is that formula, and the file claims that result of it. */
async function priceTyped(formula: string, claimed: number | string | undefined) {
  const ours = await savedWorkbook({
    fields: { requested: 1000 },
    lines: [{ ...LINE, unitPrice: { formula: `=${formula}` } }],
  });
  const bytes = await resavedByExceljs(ours, (workbook) => {
    const calculations = workbook.addWorksheet('Calculs');
    calculations.getCell('B4').value = 100;
    calculations.getCell('B5').value = { formula: 'B4*1.2', result: -1 };
    const budget = workbook.getWorksheet('Budget');
    budget?.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula === formula) cell.value = { formula, result: claimed };
      }),
    );
  });
  const reading = await readDossierFile(bytes);
  const table = reading.snapshot.tables[TABLES.budget];
  const column = table?.header.values[0]?.indexOf('Prix unitaire HT') ?? -1;
  const place = { sheet: 'Budget', row: table?.body.row, column };
  return { price: table?.body.values[0]?.[column], remarks: reading.remarks, place };
}

describe('A formula that a person typed into an input cell', () => {
  it.each([
    ['12*850', 10_200],
    ['Calculs!B4*1.2', 120],
    ['SUM(Calculs!B4:B5)', 220],
    ['brm_demande/4', 250],
    ['ROUND(Bareme_Budget[[#This Row],[Quantité]]*1.005,2)', 2.01],
  ])('%s is computed anew, whatever result was saved with it', async (formula, expected) => {
    const { price, remarks } = await priceTyped(formula, 999);
    expect(price).toBe(expected);
    expect(remarks).toEqual([]);
  });

  it('may build on our own computed cells, which are computed anew too', async () => {
    const ours = await savedWorkbook({
      fields: { requested: { formula: '=brm_total/2' } },
      lines: [LINE, { ...LINE, quantity: 1 }],
    });
    const { snapshot, remarks } = await readDossierFile(ours);
    expect(remarks).toEqual([]);
    // 3 × 500.50 € + 20 % = 1 801.80 €
    expect(snapshot.names[FIELDS.requested.name]?.values).toEqual([[900.9]]);
  });

  it('keeps its saved result where it cannot be computed, and a remark says so', async () => {
    const { price, remarks, place } = await priceTyped('TODAY()', 44_000);
    expect(price).toBe(44_000);
    expect(remarks).toMatchObject([{ rule: 'file.formula', severity: 'warning', place }]);
    expect(remarks[0]?.message.fr).toContain('fonction TODAY');
    expect(remarks[0]?.message.fr).toMatch(/44\s000/);
  });

  it('is read as empty where no result was saved either, which is an error', async () => {
    const { price, remarks, place } = await priceTyped('TODAY()', undefined);
    expect(price).toBe('');
    expect(remarks).toMatchObject([{ rule: 'file.formula', severity: 'error', place }]);
  });

  it('gives its error as the cell’s text', async () => {
    const { price, remarks } = await priceTyped('Calculs!B4/0', 12);
    expect(price).toBe('#DIV/0!');
    expect(remarks).toEqual([]);
  });
});
