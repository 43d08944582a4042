import { FIELDS } from '../../../src/dossier/fields';
import { datesFrom1900, SHIFT_1904 } from '../../../src/xlsx/read/date-system';

const cell = (value: number) => ({ sheet: 'Dossier', row: 0, column: 0, values: [[value]] });

describe('A workbook that counts days from 1904', () => {
  const read = datesFrom1900({
    names: {
      [FIELDS.depositDate.name]: cell(42_800),
      [FIELDS.requested.name]: cell(42_800),
    },
    tables: {},
    copies: ['Budget (2)'],
  });

  it('has its dates counted as in every other, and its amounts left alone', () => {
    expect(read.names[FIELDS.depositDate.name]?.values).toEqual([[42_800 + SHIFT_1904]]);
    expect(read.names[FIELDS.requested.name]?.values).toEqual([[42_800]]);
  });

  it('keeps whatever else was read of it', () => {
    expect(read.copies).toEqual(['Budget (2)']);
  });
});
