import { Computation } from '../../../src/formulas/evaluator/compute';
import { Uncomputable } from '../../../src/formulas/uncomputable';
import { SheetCells } from '../../../src/xlsx/read/sheet-cells';
import type { FileTable } from '../../../src/xlsx/read/workbook-file';

type Content = string | number | boolean | null;

/** A sheet whose texts that begin with `=` are formulas, those that begin with `#` errors. */
function sheet(name: string, rows: readonly (readonly Content[])[]): SheetCells {
  const cells = new SheetCells(name);
  rows.forEach((contents, row) =>
    contents.forEach((content, column) => {
      const text = typeof content === 'string' && content.startsWith('=') ? content.slice(1) : null;
      cells.put({
        row,
        column,
        value: text === null ? (content ?? '') : 'stored',
        isError: typeof content === 'string' && content.startsWith('#'),
        formula: text === null ? null : { text, row, column, isArray: false },
      });
    }),
  );
  return cells;
}

//            A    B       C      D      E                F
const CALCS = [
  [10, 'Dév', 2.675, null, '12', '#N/A'],
  [20, 'dév', 1.005, true, '12,5', 'x'],
  [30, 'Test', -1.5, '', '20 %', 44_227],
];

const TABLE: FileTable = {
  name: 'Lignes',
  area: { sheet: 'Calculs', row: 0, column: 0, rows: 3, columns: 2 },
  hasTotals: false,
  columns: ['10', 'Dév'],
  isHeadless: false,
  isFiltered: false,
  isDark: false,
};

const NAMES: Readonly<Record<string, string>> = {
  tva: '0.2',
  prix: "'Calculs'!$C$2",
  liste: 'Calculs!$A$1:$A$3',
  boucle: 'boucle+1',
};

function result(formula: string, more: readonly (readonly Content[])[] = []): unknown {
  const sheets = [sheet('Calculs', CALCS), sheet('Budget', [[`=${formula}`], ...more])];
  const computation = new Computation({
    is1904: false,
    sheet: (name) => sheets.find((one) => one.name === name) ?? null,
    name: (name) => NAMES[name] ?? null,
    table: (name) => (name === 'Lignes' ? TABLE : null),
  });
  const [, budget] = sheets;
  try {
    return budget && computation.result(budget, 0, 0);
  } catch (error) {
    if (error instanceof Uncomputable) return error.reason;
    throw error;
  }
}

describe('A formula typed into an input cell gives what Excel gives', () => {
  it.each([
    ['12*850', 10_200],
    ['2+3*4-10/4', 11.5],
    ['-2^2', 4],
    ['2^3^2', 64],
    ['.5+1E3', 1000.5],
    ['20%*50', 10],
    ['(1+2)*3', 9],
    ['1+1=2', true],
    ['"a""b"&"c"', 'a"bc'],
    ['"A"="a"', true],
    ['0.1+0.2=0.3', true],
    ['1/0', '#DIV/0!'],
    ['#REF!+1', '#REF!'],
    ['"x"+1', '#VALUE!'],
    ['2^10000', '#NUM!'],
  ])('%s', (formula, expected) => expect(result(formula)).toBe(expected));

  it.each([
    ['Calculs!A1*1.2', 12],
    ["'Calculs'!$A$1+Calculs!A2", 30],
    ['Calculs!D1', 0],
    ['Calculs!D1=""', true],
    ['Calculs!D1=0', true],
    ['Calculs!D1&"x"', 'x'],
    ['Calculs!E1*2', 24],
    ['Calculs!D2+1', 2],
    ['Calculs!F1+1', '#N/A'],
    ['Absente!A1', '#REF!'],
    ['SUM(Calculs!A1:A3)', 60],
    ['SUM(Calculs!A:A)', 60],
    ['SUM(Calculs!A1:E1)', 12.675],
    ['SUM(1,,TRUE,"3")', 5],
    ['SUM(Calculs!A1:F1)', '#N/A'],
    ['AVERAGE(Calculs!A1:A3)', 20],
    ['MIN(Calculs!A1:C3)', -1.5],
    ['MAX(Calculs!D1:D3)', 0],
    ['MEDIAN(1,3,2,10)', 2.5],
    ['COUNT(Calculs!A1:F3)', 7],
    ['COUNTA(Calculs!A1:B3,1)', 7],
    ['SUMPRODUCT(Calculs!A1:A3,Calculs!C1:C3)', 1.85 + 1.9 - 21.9 + 20],
    ['SUMPRODUCT(--(Calculs!B1:B3="DÉV"))', 2],
    ['SUMPRODUCT(--(TRIM(Calculs!B1:B3)=TRIM(Calculs!B3)))', 1],
    ['SUMPRODUCT(--(Calculs!F1:F3="x"))', '#N/A'],
    ['N(Calculs!A1)+N(Calculs!B1)+N(TRUE)', 11],
    ['PRODUCT(Calculs!A1:B2)', 200],
  ])('%s, from other cells', (formula, expected) => {
    const found = result(formula);
    if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 10);
    else expect(found).toBe(expected);
  });

  it.each([
    ['ROUND(2.675,2)', 2.68],
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(1.1*1.15,2)', 1.27],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(1250,-2)', 1300],
    ['ROUNDDOWN(0.285*100,0)', 28],
    ['ROUNDUP(2.1,0)', 3],
    ['ROUNDDOWN(-2.9,0)', -2],
    ['TRUNC(2.99)', 2],
    ['INT(-2.5)', -3],
    ['INT(4.35*100)', 435],
    ['MOD(-7,3)', 2],
    ['MOD(-4,1/850)', 0],
    ['4.35*100-435', 0],
    ['0.1+0.2-0.3', 0],
    ['-0.3+(0.1+0.2)', 0],
    ['0.02-0.01', 0.01],
    ['ABS(-4)', 4],
  ])('%s, on decimal digits', (formula, expected) => expect(result(formula)).toBe(expected));

  it.each([
    ['IF(Calculs!A1>5,"oui","non")', 'oui'],
    ['IF(FALSE,1)', false],
    ['IF(TRUE,,2)', 0],
    ['IF(TRUE,1,TODAY())', 1],
    ['IFERROR(1/0,5)', 5],
    ['IFNA(1/0,5)', '#DIV/0!'],
    ['AND(1,Calculs!A1>5)', true],
    ['OR(FALSE,0)', false],
    ['NOT(0)', true],
    ['CHOOSE(2,"a","b")', 'b'],
    ['ISNUMBER(Calculs!B1)', false],
    ['LEN(Calculs!D1)', 0],
    ['LEN(Calculs!C1)', 5],
  ])('%s, by cases', (formula, expected) => expect(result(formula)).toBe(expected));

  it.each([
    ['SUMIF(Calculs!B1:B3,"dév",Calculs!A1:A3)', 30],
    ['SUMIFS(Calculs!A1:A3,Calculs!A1:A3,">10",Calculs!B1:B3,"<>test")', 20],
    ['COUNTIF(Calculs!B1:B3,"*v")', 2],
    ['COUNTIFS(Calculs!A1:A3,">=20")', 2],
    ['MATCH("TEST",Calculs!B1:B3,0)', 3],
    ['MATCH("absent",Calculs!B1:B3,0)', '#N/A'],
    ['INDEX(Calculs!A1:B3,2,1)', 20],
    ['VLOOKUP(20,Calculs!A1:C3,3,FALSE)', 1.005],
    ['INDEX(Calculs!A1:A3,4)', '#REF!'],
  ])('%s, by looking up', (formula, expected) => expect(result(formula)).toBe(expected));

  it.each([
    ['DATE(2021,1,31)', 44_227],
    ['EDATE(Calculs!F3,1)', 44_255],
    ['EOMONTH(DATE(2020,2,1),0)', 43_890],
    ['YEAR(Calculs!F3)*100+MONTH(Calculs!F3)', 202_101],
    ['DATE(2021,13,1)', 44_562],
  ])('%s, on days', (formula, expected) => expect(result(formula)).toBe(expected));

  it.each([
    ['100*(1+tva)', 120],
    ['prix*2', 2.01],
    ['SUM(liste)', 60],
    ['SUM(Lignes[10])', 50],
    ['SUM(Lignes[[10]:[Dév]])', 50],
    ['Lignes[absente]', '#REF!'],
    ['inconnu+1', '#NAME?'],
  ])('%s, by names and tables', (formula, expected) => expect(result(formula)).toBe(expected));

  it('follows cells that are formulas themselves, whatever results were stored', () => {
    expect(result('A2*2', [['=A3+1'], ['=Calculs!A1']])).toBe(22);
  });
});

describe('What would have to be guessed is not computed', () => {
  it.each([
    ['TODAY()', { kind: 'function', name: 'TODAY' }],
    ['RAND()*100', { kind: 'function', name: 'RAND' }],
    ['INDIRECT("A2")', { kind: 'function', name: 'INDIRECT' }],
    ['WEBSERVICE("https://example.org")', { kind: 'function', name: 'WEBSERVICE' }],
    ['toString()', { kind: 'function', name: 'TOSTRING' }],
    ['[1]Calculs!A1', { kind: 'external' }],
    ["'[Autre.xlsx]Calculs'!A1", { kind: 'external' }],
    ['A1+1', { kind: 'circular' }],
    ['boucle', { kind: 'circular' }],
    ['Calculs!E2*2', { kind: 'locale' }],
    ['Calculs!E3*2', { kind: 'locale' }],
    ['"Total "&1.5', { kind: 'locale' }],
    ['Calculs!A1:A3*2', { kind: 'syntax' }],
    ['SUM({1,2})', { kind: 'syntax' }],
    ['1+', { kind: 'syntax' }],
    ['VLOOKUP(20,Calculs!A1:C3,3)', { kind: 'syntax' }],
    ['SUM(Calculs!A1:XFD1)', { kind: 'too-far' }],
    ['('.repeat(5000) + '1' + ')'.repeat(3000), { kind: 'syntax' }],
    ['-'.repeat(8000) + '1', { kind: 'syntax' }],
  ])('%s', (formula, expected) => expect(result(formula)).toEqual(expected));

  it('chains that are too long for anyone, without running out of room', () => {
    const chain = Array.from({ length: 5000 }, (_, index) => [`=A${index + 3}+1`]);
    expect(result('A2', [...chain, [1]])).toEqual({ kind: 'too-far' });
  });

  it('work that would take minutes', () => {
    const rows = Array.from({ length: 500 }, () => ['=SUM(Calculs!A1:A20000)']);
    expect(result('SUM(A2:A501)', rows)).toEqual({ kind: 'too-far' });
  });
});
