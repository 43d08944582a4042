import { withDated } from '../../../src/workbook/dated';
import { FIELDS, TABLES } from '../../../src/documents/dossier/template/fields';
import { DOSSIER } from '../../../src/documents/dossier/template/template';
import { parseDossier } from '../../../src/documents/dossier/parse/parse';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { check } from '../../../src/documents/dossier/rules/check';
import { SHIFT_1904 } from '../../../src/workbook/dates';
import { datesFrom1900 } from '../../../src/xlsx/read/date-system';
import { callOf } from '../../builders/calls';
import { aDossier } from '../../builders/dossier';
import { said } from '../../builders/said';

const cell = (value: number) => ({ sheet: 'Dossier', row: 0, column: 0, values: [[value]] });

describe('A workbook that counts days from 1904', () => {
  const read = datesFrom1900(
    {
      names: {
        [FIELDS.depositDate.name]: cell(42_800),
        [FIELDS.requested.name]: cell(42_800),
      },
      tables: {},
      copies: [{ sheet: 'Budget (2)', original: 'Budget' }],
    },
    DOSSIER,
  );

  it('has its dates counted as in every other, and its amounts left alone', () => {
    expect(read.names[FIELDS.depositDate.name]?.values).toEqual([[42_800 + SHIFT_1904]]);
    expect(read.names[FIELDS.requested.name]?.values).toEqual([[42_800]]);
  });

  it('says the day that a price is shown as, as the workbook counts it', () => {
    const call = callOf('ITN2');
    const day = 42_735;
    const filled = aDossier(call).withLine({ quantity: 1, unitPrice: day }).snapshot();
    const table = filled.tables[TABLES.budget];
    if (!table) throw new Error('no budget');
    const body = withDated(table.body, (_, column) => table.body.values[0]?.[column] === day);
    const tables = { ...filled.tables, [TABLES.budget]: { ...table, body } };
    const told = (snapshot: WorkbookSnapshot) =>
      check(call, parseDossier(snapshot, call))
        .findings.filter(({ rule }) => rule === 'line.number')
        .map(({ message }) => said(message).en);
    expect(told({ ...filled, tables })).toEqual([expect.stringContaining('the date 31/12/2016')]);
    expect(told(datesFrom1900({ ...filled, tables }, DOSSIER))).toEqual([
      expect.stringContaining('the date 01/01/2021'),
    ]);
  });

  it('keeps whatever else was read of it', () => {
    expect(read.copies).toEqual([{ sheet: 'Budget (2)', original: 'Budget' }]);
  });
});
