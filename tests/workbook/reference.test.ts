import { cellName, cellReference } from '../../src/workbook/reference';

const at = (sheet: string) => cellReference({ sheet, row: 11, column: 7 });

describe('A cell as a formula names it', () => {
  it('counts columns as Excel does', () => {
    expect([0, 25, 26, 701, 702, 16_383].map((column) => cellName(0, column))).toEqual([
      'A1',
      'Z1',
      'AA1',
      'ZZ1',
      'AAA1',
      'XFD1',
    ]);
  });

  it('follows its sheet, plain where the name is one word', () => {
    expect(at('Budget')).toBe('Budget!H12');
    expect(at('Été_2021.v2')).toBe('Été_2021.v2!H12');
  });

  it('quotes a sheet whose name Excel would take apart, doubling apostrophes', () => {
    expect(at('Budget (2)')).toBe("'Budget (2)'!H12");
    expect(at("Plan d'appui")).toBe("'Plan d''appui'!H12");
    expect(at('2021')).toBe("'2021'!H12");
  });

  it('quotes a sheet that is called like a cell', () => {
    for (const sheet of ['AB12', 'R1C1', 'rc', 'C', 'TRUE']) {
      expect(at(sheet)).toBe(`'${sheet}'!H12`);
    }
  });
});
