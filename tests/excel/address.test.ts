import fc from 'fast-check';
import {
  absoluteReference,
  parseAddress,
  parseAddresses,
  parseCell,
} from '../../src/excel/address';

describe('An address as Excel gives it', () => {
  it('names a cell', () => {
    expect(parseAddress('Budget!C9')).toEqual({
      sheet: 'Budget',
      row: 8,
      column: 2,
      rows: 1,
      columns: 1,
    });
  });

  it('names a block, absolute or not', () => {
    const block = { sheet: 'Budget', row: 8, column: 0, rows: 3, columns: 28 };
    expect(parseAddress('Budget!A9:AB11')).toEqual(block);
    expect(parseAddress('Budget!$A$9:$AB$11')).toEqual(block);
  });

  it('quotes a sheet whose name needs it, doubling apostrophes', () => {
    expect(parseAddress("'L''été'!A1").sheet).toBe("L'été");
    expect(parseAddress("'Prix! (2)'!A1").sheet).toBe('Prix! (2)');
  });

  it('of one cell alone, without its sheet, is a cell; of several it is none', () => {
    expect(parseCell('AB12')).toEqual({ row: 11, column: 27 });
    expect(['A1:B2', 'A1,C3', 'A:A', '3:3', ''].map(parseCell)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('lists several areas, and a comma inside quotes belongs to the name', () => {
    const areas = parseAddresses("'Lot 1, 2'!A1:A2,'Lot 1, 2'!B4,Budget!C3");
    expect(areas.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['Lot 1, 2', 0, 0],
      ['Lot 1, 2', 3, 1],
      ['Budget', 2, 2],
    ]);
  });

  it('is refused when it is not an address, rather than misread', () => {
    for (const text of ['', 'A1', 'Budget!', 'Budget!1:3', "'Budget!A1"]) {
      expect(() => parseAddress(text)).toThrow('Not a cell address');
    }
  });

  it('survives the way there and back, whatever the sheet is called', () => {
    const sheet = fc
      .string({ minLength: 1, maxLength: 31 })
      .filter((name) => !/[\\/?*[\]:]/.test(name));
    const index = fc.integer({ min: 0, max: 16_000 });
    const length = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(sheet, index, index, length, length, (name, row, column, rows, columns) => {
        const area = { row, column, rows, columns };
        expect(parseAddress(absoluteReference(name, area))).toEqual({ sheet: name, ...area });
      }),
    );
  });
});
