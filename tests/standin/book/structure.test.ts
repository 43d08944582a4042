import type { BookValidation } from '../../../src/standin/book/book';
import { BUDGET, area, benchWithBudget, cellOf, newBench } from './workbench';

const validationOf = (formula: string): BookValidation => ({
  rule: { custom: { formula } },
  ignoreBlanks: true,
});

describe('rows and columns inserted or deleted: everything that points at cells follows', () => {
  it('formulas, on the sheet and from others', () => {
    const bench = newBench('Un', 'Deux');
    bench.write('A1:A3', [[1], [2], [3]], 'Un');
    bench.write('B1', [['=SUM(A1:A3)']], 'Un');
    bench.write('B1', [['=Un!A3*10']], 'Deux');
    bench.book.activate(bench.sheet('Deux').id);
    bench.sheet('Un').insertRows(1, 2);
    expect(bench.formula('B1', 'Un')).toBe('=SUM(A1:A5)');
    expect(bench.formula('B1', 'Deux')).toBe('=Un!A5*10');
    bench.sheet('Un').deleteRows(1, 2);
    expect(bench.formula('B1', 'Un')).toBe('=SUM(A1:A3)');
    bench.sheet('Un').deleteRows(2, 1);
    expect(bench.value('B1', 'Deux')).toBe('#REF!');
    expect(bench.value('B1', 'Un')).toBe(3);
  });

  it('names, which become #REF! with their cells', () => {
    const bench = newBench('Financement', 'Budget');
    bench.book.addName('brm_total', '=Financement!$B$3');
    bench.book.addName('brm_liste', '=Financement!$D$2:$D$9');
    bench.sheet('Budget').insertRows(0, 5);
    bench.sheet('Financement').insertRows(0, 1);
    bench.sheet('Financement').insertColumns(0, 1);
    expect([bench.name('brm_total'), bench.name('brm_liste')]).toEqual([
      '=Financement!$C$4',
      '=Financement!$E$3:$E$10',
    ]);
    bench.sheet('Financement').deleteRows(3, 2);
    expect([bench.name('brm_total'), bench.name('brm_liste')]).toEqual([
      '=#REF!',
      '=Financement!$E$3:$E$8',
    ]);
    bench.book.undo();
    expect([bench.name('brm_total'), bench.name('brm_liste')]).toEqual([
      '=Financement!$C$4',
      '=Financement!$E$3:$E$10',
    ]);
  });

  it('validations and conditional formats, with the formulas inside them', () => {
    const bench = newBench('Budget', 'Listes');
    const sheet = bench.sheet('Budget');
    sheet.setValidation(area('B2:B4'), validationOf('=B2>Listes!$A$1'));
    sheet.addConditionalFormat({
      rect: area('B2:C4'),
      formula: '=AND($B2>0,"A1"<>"")',
      bold: true,
    });
    sheet.insertRows(0, 2);
    bench.sheet('Listes').insertRows(0, 3);
    expect(sheet.validation(1, 1)).toBeNull();
    expect(sheet.validation(3, 1)).toEqual(validationOf('=B4>Listes!$A$4'));
    expect(sheet.validation(5, 1)).toEqual(validationOf('=B6>Listes!$A$4'));
    expect(sheet.conditionalFormats()).toMatchObject([
      { rect: area('B4:C6'), formula: '=AND($B4>0,"A1"<>"")' },
    ]);
    sheet.insertRows(4, 1);
    expect(sheet.conditionalFormats()).toMatchObject([{ rect: area('B4:C7') }]);
    bench.book.undo();
    expect(sheet.conditionalFormats()).toMatchObject([{ rect: area('B4:C6') }]);
    sheet.deleteColumns(1, 2);
    expect(sheet.conditionalFormats()).toEqual([]);
    expect(sheet.validation(3, 1)).toBeNull();
  });

  it('merged cells, widths and styles', () => {
    const bench = newBench();
    const sheet = bench.sheet();
    sheet.merge(area('A1:C1'));
    sheet.setStyle(area('B5'), { fill: '#FFEEDD' });
    sheet.setColumnWidth(1, 1, 120);
    sheet.insertColumns(0, 1);
    sheet.insertRows(0, 1);
    expect(sheet.merges()).toEqual([area('B2:D2')]);
    expect(sheet.style(5, 2).fill).toBe('#FFEEDD');
    expect(sheet.columnWidth(2)).toBeCloseTo(120);
  });

  it('a column called like a cell is not taken for one', () => {
    const bench = newBench();
    bench.write('A3:B5', [
      ['T2', 'Hors T2'],
      [5, 6],
      [7, 8],
    ]);
    bench.book.addTable(bench.sheet().id, area('A3:B5'), BUDGET, true);
    bench.write('D1', [[`=SUM(${BUDGET}[T2])+SUM(${BUDGET}[[#Data],[Hors T2]])+A4`]]);
    bench.sheet().insertRows(1, 2);
    bench.sheet().insertColumns(0, 1);
    expect(bench.formula('E1')).toBe(`=SUM(${BUDGET}[T2])+SUM(${BUDGET}[[#Data],[Hors T2]])+B6`);
    expect(bench.value('E1')).toBe(31);
  });

  it('the sheet in front and the selection stay where they were', () => {
    const bench = benchWithBudget();
    const funding = bench.sheet('Financement');
    bench.book.select(funding.id, area('C3:D4'));
    bench.events.length = 0;
    bench.sheet('Budget').insertRows(0, 1);
    bench.sheet('Budget').deleteRows(0, 1);
    expect(bench.book.activeSheetId).toBe(funding.id);
    expect(bench.book.selection()).toEqual({ sheetId: funding.id, rect: area('C3:D4') });
    expect(bench.events.map(({ kind }) => kind)).not.toContain('activated');
  });
});

describe('the validation of a cell', () => {
  it('is the last one set over it; the one before stays around', () => {
    const sheet = newBench().sheet();
    const list: BookValidation = {
      rule: { list: { inCellDropDown: true, source: '=brm_liste_types' } },
      ignoreBlanks: true,
    };
    sheet.setValidation(area('A1:C9'), list);
    sheet.setValidation(area('B2:B3'), validationOf('=B2>0'));
    expect(sheet.validation(...at('B3'))).toEqual(validationOf('=B3>0'));
    expect(
      ['A1', 'B1', 'A2', 'C3', 'B4', 'C9'].map((cell) => sheet.validation(...at(cell))),
    ).toEqual(Array(6).fill(list));
    sheet.setValidation(area('A1:C9'), null);
    expect(sheet.validation(...at('B3'))).toBeNull();
  });
});

const at = (address: string): [number, number] => {
  const { row, column } = cellOf(address);
  return [row, column];
};
