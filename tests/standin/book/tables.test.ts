import type { BookValidation } from '../../../src/standin/book/book';
import { BUDGET, area, benchWithBudget, cellOf, newBench, rectOf, refusal } from './workbench';

const NET = `=ROUND(${BUDGET}[[#This Row],[Quantité]]*${BUDGET}[[#This Row],[Prix unitaire (€)]],2)`;

const atLeastZero: BookValidation = {
  rule: { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } },
  ignoreBlanks: true,
};

describe('a table grows', () => {
  it('when a value is typed just below it, and its calculated columns fill', () => {
    const bench = benchWithBudget();
    bench.type('C8', 4);
    expect(rectOf(bench)).toEqual(area('B4:E8'));
    expect(bench.formula('E8')).toBe(NET);
    bench.type('D8', 2.5);
    expect(bench.value('E8')).toBe(10);
  });

  it('and sums over its columns take the new line in', () => {
    const bench = benchWithBudget();
    bench.write('A1', [[`=SUM(${BUDGET}[Montant HT])`]]);
    expect(bench.value('A1')).toBe(236.25);
    bench.book.asPerson(() => bench.write('B8:D8', [['Maintenance', 2, 50]]));
    expect(bench.value('A1')).toBe(336.25);
  });

  it('by as many lines as a pasted block has, overlapping the last one or not', () => {
    const bench = benchWithBudget();
    bench.book.asPerson(() =>
      bench.write('B7:D10', [
        ['a', 1, 1],
        ['b', 1, 2],
        ['c', 1, 3],
        ['d', 1, 4],
      ]),
    );
    expect(rectOf(bench)).toEqual(area('B4:E10'));
    expect(bench.values('E7:E10').flat()).toEqual([1, 2, 3, 4]);
  });

  it('also when the add-in writes there', () => {
    const bench = benchWithBudget();
    bench.book.asAddin(() => bench.write('B8', [['Maintenance']]));
    expect(rectOf(bench)).toEqual(area('B4:E8'));
  });

  it('not for a value two rows below, beside it, an emptied cell, or a mere format', () => {
    const bench = benchWithBudget();
    bench.type('C9', 4);
    bench.type('G8', 4);
    bench.type('C8', '');
    bench.sheet().setStyle(area('B8:E8'), { bold: true });
    expect(rectOf(bench)).toEqual(area('B4:E7'));
  });

  it('and validations, conditional formats and number formats go on with it', () => {
    const bench = benchWithBudget();
    const sheet = bench.sheet();
    sheet.setValidation(area('C5:C7'), atLeastZero);
    sheet.addConditionalFormat({ rect: area('B5:E7'), formula: '=$C5>2', fontColor: '#C00000' });
    sheet.setStyle(area('E5:E7'), { numberFormat: '#,##0.00 "€"', locked: false });
    bench.type('C8', 4);
    expect(sheet.validation(...at('C8'))).toEqual(atLeastZero);
    expect(sheet.conditionalFormats()[0]).toMatchObject({ rect: area('B5:E8'), formula: '=$C5>2' });
    expect(sheet.style(...at('E8'))).toMatchObject({ numberFormat: '#,##0.00 "€"', locked: false });
  });

  it('over the format that a percentage brought as it was typed, not over a look of its own', () => {
    const bench = benchWithBudget();
    const sheet = bench.sheet();
    sheet.setStyle(area('C5:D7'), { numberFormat: '0.0%', fill: '#FFFBEA' });
    sheet.setStyle(area('D8'), { bold: true, numberFormat: '0%' });
    bench.book.asPerson(() => {
      sheet.setStyle(area('C8'), { numberFormat: '0%' });
      bench.write('C8', [[0.2]]);
    });
    expect(sheet.style(...at('C8'))).toMatchObject({ numberFormat: '0.0%', fill: '#FFFBEA' });
    expect(sheet.style(...at('D8'))).toMatchObject({ numberFormat: '0%', bold: true, fill: null });
  });

  it('in one undo step with what was typed', () => {
    const bench = benchWithBudget();
    bench.type('C8', 4);
    bench.book.undo();
    expect(rectOf(bench)).toEqual(area('B4:E7'));
    expect(bench.values('B8:E8').flat()).toEqual(['', '', '', '']);
    expect(bench.formula('E8')).toBe('');
    bench.book.redo();
    expect(rectOf(bench)).toEqual(area('B4:E8'));
    expect(bench.formula('E8')).toBe(NET);
  });

  it('its formulas though one line was overwritten by hand', () => {
    const bench = benchWithBudget();
    bench.type('E7', 99);
    bench.type('C8', 4);
    expect(bench.formula('E8')).toBe(NET);
  });

  it('with relative references moved along', () => {
    const bench = newBench();
    bench.write('A1:B3', [
      ['n', 'double'],
      [1, '=A2*2'],
      [2, '=A3*2'],
    ]);
    bench.book.addTable(bench.sheet().id, area('A1:B3'), 'Doubles', true);
    bench.type('A4', 21);
    expect(bench.formula('B4')).toBe('=A4*2');
    expect(bench.value('B4')).toBe(42);
  });
});

describe('rows inserted within a table', () => {
  it('widen it and get the formulas of its calculated columns', () => {
    const bench = benchWithBudget();
    bench.book.asPerson(() => bench.sheet().insertRows(5, 2));
    expect(rectOf(bench)).toEqual(area('B4:E9'));
    expect([bench.formula('E6'), bench.formula('E7')]).toEqual([NET, NET]);
    expect(bench.value('E9')).toBe(5.25);
    bench.book.undo();
    expect(rectOf(bench)).toEqual(area('B4:E7'));
    expect(bench.values('E5:E8').flat()).toEqual([201, 30, 5.25, '']);
  });

  it('above it move it', () => {
    const bench = benchWithBudget();
    bench.sheet().insertRows(0, 3);
    expect(rectOf(bench)).toEqual(area('B7:E10'));
    expect(bench.value('E8')).toBe(201);
  });

  it('deleted lines narrow it, and its sums follow', () => {
    const bench = benchWithBudget();
    bench.write('A1', [[`=SUM(${BUDGET}[Montant HT])`]]);
    bench.sheet().deleteRows(4, 2);
    expect(rectOf(bench)).toEqual(area('B4:E5'));
    expect(bench.value('A1')).toBe(5.25);
  });

  it('its header row cannot be deleted alone', () => {
    const bench = benchWithBudget();
    expect(refusal(() => bench.sheet().deleteRows(3, 1))).toBe('InvalidOperation');
    bench.sheet().deleteRows(3, 4);
    expect(bench.book.tables()).toEqual([]);
  });
});

describe('column names are the header cells', () => {
  it('a header retyped renames the column in every formula', () => {
    const bench = benchWithBudget();
    bench.write('A1', [[`=SUM(${BUDGET}[Montant HT])`]]);
    bench.book.addName('brm_total', `=SUM(${BUDGET}[Montant HT])`);
    bench.type('E4', 'Net, hors taxes');
    expect(bench.book.tables()[0]?.columnNames).toEqual([
      'Libellé',
      'Quantité',
      'Prix unitaire (€)',
      'Net, hors taxes',
    ]);
    expect(bench.formula('A1')).toBe(`=SUM(${BUDGET}[Net, hors taxes])`);
    expect(bench.name('brm_total')).toBe(`=SUM(${BUDGET}[Net, hors taxes])`);
    expect(bench.value('A1')).toBe(236.25);
    bench.book.undo();
    expect(bench.formula('A1')).toBe(`=SUM(${BUDGET}[Montant HT])`);
    expect(bench.value('A1')).toBe(236.25);
  });

  it('two equal headers are told apart, an emptied one gets a name', () => {
    const bench = benchWithBudget();
    bench.type('C4', 'Libellé');
    bench.type('D4', '');
    expect(bench.values('B4:E4').flat()).toEqual(['Libellé', 'Libellé2', 'Colonne1', 'Montant HT']);
    expect(bench.value('E5')).toBe(201);
  });

  it('columns inserted left of the table leave its names alone', () => {
    const bench = benchWithBudget();
    bench.sheet().insertColumns(0, 2);
    expect(rectOf(bench)).toEqual(area('D4:G7'));
    expect(bench.book.tables()[0]?.columnNames).toEqual([
      'Libellé',
      'Quantité',
      'Prix unitaire (€)',
      'Montant HT',
    ]);
    bench.type('E5', 10);
    expect(bench.value('G5')).toBe(1005);
  });

  it('a column inserted within gets a header of its own', () => {
    const bench = benchWithBudget();
    bench.sheet().insertColumns(2, 1);
    expect(bench.values('B4:F4').flat()).toEqual([
      'Libellé',
      'Colonne1',
      'Quantité',
      'Prix unitaire (€)',
      'Montant HT',
    ]);
    expect(bench.value('F5')).toBe(201);
  });

  it('a deleted column is #REF! in formulas, and undo brings it back', () => {
    const bench = benchWithBudget();
    bench.sheet().deleteColumns(2, 1);
    expect(bench.value('D5')).toBe('#REF!');
    bench.book.undo();
    expect(bench.values('E5:E7').flat()).toEqual([201, 30, 5.25]);
    expect(bench.formula('E5')).toBe(NET);
  });
});

describe('tables as objects', () => {
  it('a renamed table is renamed in formulas', () => {
    const bench = benchWithBudget();
    bench.write('A1', [[`=SUM(${BUDGET}[Montant HT])`]]);
    bench.book.setTable(bench.book.tables()[0]?.id ?? '', { name: 'Depenses' });
    expect(bench.formula('A1')).toBe('=SUM(Depenses[Montant HT])');
    expect(bench.value('A1')).toBe(236.25);
  });

  it('cannot overlap, nor bear a taken name, a cell’s or a sheet’s', () => {
    const bench = benchWithBudget();
    const sheet = bench.sheet().id;
    const add = (address: string, name: string) => () =>
      bench.book.addTable(sheet, area(address), name, true);
    bench.book.addName('brm_taux', '=0.5');
    expect(refusal(add('E7:F9', 'Autre'))).toBe('InvalidArgument');
    expect(refusal(add('H1:I3', 'bareme_budget'))).toBe('ItemAlreadyExists');
    expect(refusal(add('H1:I3', 'BRM_TAUX'))).toBe('ItemAlreadyExists');
    for (const name of ['T1', 'AB12', 'R1C1', 'C1_total', 'Financement', 'deux mots', ''])
      expect(refusal(add('H1:I3', name))).toBe('InvalidArgument');
    expect(bench.book.tables()).toHaveLength(1);
  });

  it('get headers where there were none', () => {
    const bench = newBench();
    bench.write('A1:C1', [['a', '', 'A']]);
    const table = bench.book.addTable(bench.sheet().id, area('A1:C1'), null, true);
    expect(table).toMatchObject({
      name: 'Tableau1',
      columnNames: ['a', 'Colonne1', 'A2'],
      rect: area('A1:C2'),
    });
    expect(bench.values('A1:C1')).toEqual([['a', 'Colonne1', 'A2']]);
  });

  it('converted to a range they leave their cells', () => {
    const bench = benchWithBudget();
    bench.book.convertTableToRange(bench.book.tables()[0]?.id ?? '');
    expect(bench.book.tables()).toEqual([]);
    expect(bench.value('B5')).toBe('Étude');
  });

  it('deleted they take their cells with them', () => {
    const bench = benchWithBudget();
    bench.book.deleteTable(bench.book.tables()[0]?.id ?? '');
    expect(bench.sheet().usedRange(true)).toBeNull();
    bench.book.undo();
    expect(bench.value('E5')).toBe(201);
  });
});

const at = (address: string): [number, number] => {
  const { row, column } = cellOf(address);
  return [row, column];
};
