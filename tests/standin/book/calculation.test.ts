import type { BookScalar, BookSheet } from '../../../src/standin/book/book';
import { createUniverBook } from '../../../src/standin/book/univer-book';

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

function newSheet(): { book: ReturnType<typeof createUniverBook>; sheet: BookSheet } {
  const book = createUniverBook();
  const sheet = book.sheets()[0];
  if (!sheet) throw new Error('a new workbook has a sheet');
  return { book, sheet };
}

function valueOf(formula: string): BookScalar | undefined {
  const { sheet } = newSheet();
  sheet.write(at(0, 0), [[formula]]);
  return sheet.values(at(0, 0))[0]?.[0];
}

describe('formulas', () => {
  test('are up to date as soon as they are read', () => {
    const { sheet } = newSheet();
    sheet.write(at(0, 0, 1, 3), [[2, 21, '=A1*B1']]);
    expect(sheet.values(at(0, 2))).toEqual([[42]]);
    sheet.write(at(0, 0), [[3]]);
    expect(sheet.values(at(0, 2))).toEqual([[63]]);
  });

  test.each([
    ['=ROUND(2.675,2)', 2.68],
    ['=ROUND(0.285,2)', 0.29],
    ['=ROUND(1.005*1000,2)', 1005],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUNDDOWN(-2.5,0)', -2],
    ['=ROUNDDOWN(1.15*100,0)', 115],
    ['=ROUNDUP(2.1,0)', 3],
  ])('%s gives %d, as Excel', (formula, expected) => {
    expect(valueOf(formula)).toBe(expected);
  });

  test('read names and tables', () => {
    const { book, sheet } = newSheet();
    sheet.write(at(0, 0, 4, 3), [
      ['Libellé', 'Montant HT (€)', 'TTC'],
      ['a', 100, ''],
      ['b', 50, ''],
      ['c', 1, ''],
    ]);
    book.addTable(sheet.id, at(0, 0, 4, 3), 'Bareme_Budget', true);
    sheet.write(
      at(1, 2, 3, 1),
      Array.from({ length: 3 }, () => [
        '=ROUND(Bareme_Budget[[#This Row],[Montant HT (€)]]*1.2,2)',
      ]),
    );
    sheet.write(at(10, 0), [['=SUM(Bareme_Budget[TTC])']]);
    book.addName('brm_total', '=Feuil1!$A$11');
    book.addName('brm_taux', '=0.75');
    sheet.write(at(11, 0), [['=ROUND(brm_taux*brm_total,2)']]);
    sheet.write(at(12, 0), [
      [
        '=SUMIFS(Bareme_Budget[TTC],Bareme_Budget[Libellé],"a")+COUNTA(Bareme_Budget[Libellé])+INDEX(Bareme_Budget[TTC],MATCH("b",Bareme_Budget[Libellé],0))+SUMPRODUCT((Bareme_Budget[Montant HT (€)]>10)*Bareme_Budget[TTC])',
      ],
    ]);
    expect(sheet.values(at(10, 0, 3, 1))).toEqual([[181.2], [135.9], [120 + 3 + 60 + 180]]);
    book.asPerson(() => sheet.write(at(4, 1), [[1000]]));
    expect(book.tables()[0]?.rect).toEqual(at(0, 0, 5, 3));
    expect(sheet.formulas(at(4, 2))).toEqual([
      ['=ROUND(Bareme_Budget[[#This Row],[Montant HT (€)]]*1.2,2)'],
    ]);
    expect(sheet.values(at(10, 0, 2, 1))).toEqual([[1381.2], [1035.9]]);
    book.undo();
    expect(book.tables()[0]?.rect).toEqual(at(0, 0, 4, 3));
    expect(sheet.values(at(4, 0, 1, 3))).toEqual([['', '', '']]);
    expect(sheet.values(at(10, 0, 2, 1))).toEqual([[181.2], [135.9]]);
    book.redo();
    expect(sheet.values(at(10, 0, 2, 1))).toEqual([[1381.2], [1035.9]]);
  });
});
