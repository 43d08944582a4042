import fc from 'fast-check';
import type { StructureChange } from '../../../src/standin/book/structure';
import {
  columnIndex,
  columnLetters,
  moveFormula,
  qualifyStructured,
  quoteSheet,
  renameColumnsIn,
  renameSheetIn,
  renameTableIn,
  tokenize,
  unquoteSheet,
} from '../../../src/standin/book/formula-text';
import { EMPTY_STATE, moveInState } from '../../../src/standin/book/state';
import { shiftFormula, subtract } from '../../../src/standin/book/structure';
import { area } from './workbench';

const rows = (kind: 'insert' | 'delete', at: number, count: number): StructureChange => ({
  sheetId: 's',
  axis: 'row',
  kind,
  at,
  count,
});

const FORMULAS = [
  `=SUM(A1:B2)+'L''été'!$C$3-"A1"&Budget!A:A`,
  '=IF(T[[#This Row],[Prix (€), A1]]>B$4,LOG10(2),$1:$3)',
  '=-brm_taux*Bareme_Budget[T2]/2021',
];

describe('finding references in a formula', () => {
  it.each(FORMULAS)('%s is put together again as it was', (formula) => {
    expect(
      tokenize(formula)
        .map(({ text }) => text)
        .join(''),
    ).toBe(formula);
  });

  it('texts, functions, names, column names and sheet names are left alone', () => {
    const found = FORMULAS.flatMap((formula) => tokenize(formula)).filter(
      ({ kind }) => kind === 'reference',
    );
    expect(found.map(({ text }) => text)).toEqual([
      'A1:B2',
      `'L''été'!$C$3`,
      'Budget!A:A',
      'B$4',
      '$1:$3',
    ]);
  });

  it('columns have letters', () => {
    expect([columnLetters(0), columnLetters(25), columnLetters(26), columnLetters(16383)]).toEqual([
      'A',
      'Z',
      'AA',
      'XFD',
    ]);
    fc.assert(fc.property(fc.nat(16383), (index) => columnIndex(columnLetters(index)) === index));
  });

  it('a sheet’s name is quoted when it has to be, and comes back', () => {
    expect(['Budget', 'L’été', "L'été", 'A1', '2021'].map(quoteSheet)).toEqual([
      'Budget',
      "'L’été'",
      "'L''été'",
      "'A1'",
      "'2021'",
    ]);
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((name) => !name.startsWith("'")),
        (name) => unquoteSheet(quoteSheet(name)) === name,
      ),
    );
  });
});

describe('moving formulas', () => {
  it('copied along, relative parts move and absolute ones stay', () => {
    expect(moveFormula('=A1+$A1+A$1+$A$1+B:B+Budget!C3', 2, 1)).toBe(
      '=B3+$A3+B$1+$A$1+C:C+Budget!D5',
    );
    expect(moveFormula('=A1', -1, 0)).toBe('=#REF!');
  });

  it('rows inserted and deleted again leave a formula as it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMULAS),
        fc.nat(6),
        fc.integer({ min: 1, max: 5 }),
        (formula, at, count) => {
          const inserted = shiftFormula(formula, 'Budget', 'Budget', rows('insert', at, count));
          expect(shiftFormula(inserted, 'Budget', 'Budget', rows('delete', at, count))).toBe(
            formula,
          );
        },
      ),
    );
  });

  it.each([
    ['=SUM(A3:A8)', rows('insert', 2, 1), '=SUM(A4:A9)'],
    ['=SUM(A3:A8)', rows('insert', 3, 2), '=SUM(A3:A10)'],
    ['=SUM(A3:A8)', rows('insert', 8, 2), '=SUM(A3:A8)'],
    ['=SUM(A3:A8)', rows('delete', 0, 3), '=SUM(A1:A5)'],
    ['=SUM(A3:A8)', rows('delete', 6, 9), '=SUM(A3:A6)'],
    ['=SUM(A3:A8)', rows('delete', 2, 6), '=SUM(#REF!)'],
    ['=Listes!A3+A3', rows('insert', 0, 1), '=Listes!A3+A4'],
    ['=A:B+$2:$3', rows('insert', 0, 1), '=A:B+$3:$4'],
  ])('%s', (formula, change, expected) => {
    expect(shiftFormula(formula, 'Budget', 'Budget', change)).toBe(expected);
  });

  it('cells cut and pasted elsewhere take names, tables and formats along', () => {
    const before = {
      ...EMPTY_STATE,
      names: [
        { name: 'brm_demande', formula: '=Budget!$B$2', visible: true },
        { name: 'brm_large', formula: '=Budget!$A$1:$B$2', visible: true },
      ],
      formats: [{ id: 'cf', sheetId: 'b', rect: area('B2'), formula: '=B2>Budget!$B$2' }],
    };
    const move = { fromSheetId: 'b', from: area('B2:C3'), toSheetId: 'f', rows: 4, columns: 1 };
    const after = moveInState(before, move, (id) => (id === 'b' ? 'Budget' : 'Financement'));
    expect(after.names.map(({ formula }) => formula)).toEqual([
      '=Financement!$C$6',
      '=Budget!$A$1:$B$2',
    ]);
    expect(after.formats[0]).toMatchObject({ sheetId: 'f', rect: area('C6') });
  });
});

describe('renaming in formulas', () => {
  it('sheets', () => {
    expect(renameSheetIn("=Budget!A1+'budget'!B2+Budgets!C3", 'Budget', "L'été")).toBe(
      "='L''été'!A1+'L''été'!B2+Budgets!C3",
    );
    expect(renameSheetIn('=Budget!A1+1', 'Budget', null)).toBe('=#REF!+1');
  });

  it('tables and columns', () => {
    expect(renameTableIn('=SUM(T_a[x])+T_ab[x]', 't_A', 'Lignes')).toBe('=SUM(Lignes[x])+T_ab[x]');
    const columns = new Map([
      ['Montant', 'Net [HT]'],
      ['Perdu', null],
    ]);
    expect(
      renameColumnsIn('=T[Montant]+T[[#This Row],[Montant]]+T[[Qté]:[Montant]]', 'T', columns),
    ).toBe("=T[Net '[HT']]+T[[#This Row],[Net '[HT']]]+T[[Qté]:[Net '[HT']]]");
    expect(renameColumnsIn('=T[Perdu]+U[Montant]', 'T', columns)).toBe('=#REF!+U[Montant]');
  });

  it('[@Column] is written out', () => {
    expect(qualifyStructured('=[@Qté]*[@[Prix (€)]]+Autre[@x]+SUM([Qté])', 'T')).toBe(
      '=T[[#This Row],[Qté]]*T[[#This Row],[Prix (€)]]+Autre[[#This Row],[x]]+SUM(T[Qté])',
    );
  });
});

it('a rectangle less another is covered once by what is left', () => {
  const rect = fc.record({
    row: fc.nat(4),
    column: fc.nat(4),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
  });
  const cells = ({
    row,
    column,
    rows: height,
    columns: width,
  }: ReturnType<typeof area>): string[] =>
    Array.from(
      { length: height * width },
      (_, index) => `${row + Math.floor(index / width)},${column + (index % width)}`,
    );
  fc.assert(
    fc.property(rect, rect, (whole, hole) => {
      const out = new Set(cells(hole));
      expect(subtract(whole, hole).flatMap(cells).sort()).toEqual(
        cells(whole)
          .filter((cell) => !out.has(cell))
          .sort(),
      );
    }),
  );
});
