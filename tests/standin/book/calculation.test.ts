import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { startHeadless } from '../../../src/standin/book/engine';
import { UniverBook, createUniverBook } from '../../../src/standin/book/univer-book';
import { area, Bench, BUDGET, benchWithBudget, newBench } from './workbench';

describe('formulas', () => {
  it('are up to date as soon as they are read', () => {
    const bench = newBench();
    bench.write('A1:C1', [[2, 21, '=A1*B1']]);
    expect(bench.value('C1')).toBe(42);
    bench.write('A1', [[3]]);
    expect(bench.value('C1')).toBe(63);
  });

  it('follow each other over sheets, whatever order they were written in', () => {
    const bench = newBench('Budget', 'Prêt à l’usage');
    bench.write('A1', [["='Prêt à l’usage'!B2+1"]], 'Budget');
    bench.write('B2', [['=Budget!C3*2']], 'Prêt à l’usage');
    bench.write('C3', [[20]], 'Budget');
    expect(bench.value('A1', 'Budget')).toBe(41);
    bench.write('C3', [[0.5]], 'Budget');
    expect(bench.value('A1', 'Budget')).toBe(2);
  });

  it('in a chain of two thousand cells are all brought up to date', () => {
    const bench = newBench();
    const chain = Array.from({ length: 2000 }, (_, index) => [index === 0 ? 1 : `=A${index}+1`]);
    bench.write('A1:A2000', chain);
    expect(bench.value('A2000')).toBe(2000);
    bench.write('A1', [[11]]);
    expect(bench.value('A2000')).toBe(2010);
  });

  it('are not marred by one that is still being typed: the editor reads it at every key', () => {
    const engine = startHeadless('fr-FR', ['Budget']);
    const bench = new Bench(new UniverBook(engine));
    bench.write('A1:A3', [['Montant TTC'], [12], [5]]);
    bench.book.addTable(bench.sheet().id, area('A1:A3'), BUDGET, true);
    const whole = `=SUM(${BUDGET}[Montant TTC])`;
    const parser = engine.injector.get(LexerTreeBuilder);
    for (let length = 1; length <= whole.length; length += 1)
      parser.sequenceNodesBuilder(whole.slice(0, length));
    bench.write('C1:C2', [[whole], ['=1+3']]);
    expect(bench.values('C1:C2').flat()).toEqual([17, 4]);
  });

  it('keep apart what the same name means in two workbooks', () => {
    const [first, second] = [newBench(), newBench()];
    for (const [bench, rate] of [
      [first, 0.5],
      [second, 0.75],
    ] as const) {
      bench.book.addName('brm_taux', '=Feuil1!$A$1');
      bench.write('A1:B1', [[rate, '=brm_taux*100']]);
    }
    expect([first.value('B1'), second.value('B1')]).toEqual([50, 75]);
  });

  it('tell their errors as Excel does', () => {
    const bench = newBench();
    bench.write('A1:A6', [
      ['=1/0'],
      ['=nowhere+1'],
      ['=NOFUNCTION(1)'],
      ['="a"*1'],
      ['=NA()'],
      [`=SUM(${BUDGET}[x])`],
    ]);
    expect(bench.values('A1:A6').flat()).toEqual([
      '#DIV/0!',
      '#NAME?',
      '#NAME?',
      '#VALUE!',
      '#N/A',
      expect.stringMatching(/^#(REF!|NAME\?)$/),
    ]);
  });

  it('are text when forced with an apostrophe or in a cell formatted as text', () => {
    const bench = newBench();
    bench.sheet().setStyle({ row: 1, column: 0, rows: 1, columns: 1 }, { numberFormat: '@' });
    bench.write('A1:A2', [["'=1+1"], ['=1+1']]);
    expect(bench.values('A1:A2').flat()).toEqual(['=1+1', '=1+1']);
  });
});

describe('rounding is on decimal digits, half away from zero, as in Excel', () => {
  it.each([
    ['ROUND(2.675,2)', 2.68],
    ['ROUND(0.285,2)', 0.29],
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(1.005*1000,2)', 1005],
    ['ROUND(1234.5*1.2,2)', 1481.4],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(-0.285,2)', -0.29],
    ['ROUND(2.5,0)', 3],
    ['ROUND(0.5-0.4-0.1,2)', 0],
    ['ROUND(123456789.125,2)', 123456789.13],
    ['ROUND(1250,-2)', 1300],
    ['ROUND("2,5",0)', '#VALUE!'],
    ['ROUNDDOWN(-2.5,0)', -2],
    ['ROUNDDOWN(1.15*100,0)', 115],
    ['ROUNDDOWN(48000.019,2)', 48000.01],
    ['ROUNDUP(2.1,0)', 3],
    ['ROUNDUP(-2.1,0)', -3],
    ['SUMPRODUCT(ROUND({0.285,2.675}*1,2))', 2.97],
  ])('%s is %p', (formula, expected) => {
    const bench = newBench();
    bench.write('A1', [[`=${formula}`]]);
    expect(bench.value('A1')).toBe(expected);
  });
});

describe('SUBSTITUTE tells one blank sign from another', () => {
  it.each([
    ['SUBSTITUTE("tirage au sort",CHAR(10),">")', 'tirage au sort'],
    ['SUBSTITUTE("a"&CHAR(10)&"b c",CHAR(10),">")', 'a>b c'],
    ['SUBSTITUTE("a\u00a0b c","\u00a0","-")', 'a-b c'],
    ['SUBSTITUTE("a b c"," ",CHAR(10),2)', 'a b\nc'],
    ['SUMPRODUCT(LEN(SUBSTITUTE({"a b","c"}," ","")))', 3],
  ])('%s is %p', (formula, expected) => {
    const bench = newBench();
    bench.write('A1', [[`=${formula}`]]);
    expect(bench.value('A1')).toBe(expected);
  });
});

describe('FIXED writes numbers as the person’s Excel does', () => {
  it.each([
    ['fr-FR', 'FIXED(2345.675,2)', '2 345,68'],
    ['fr-FR', 'FIXED(-0.5,1)', '-0,5'],
    ['fr-FR', 'FIXED(1234567,0,TRUE)', '1234567'],
    ['en-US', 'FIXED(2345.675)', '2,345.68'],
  ] as const)('in %s, %s is %s', (locale, formula, expected) => {
    const book = createUniverBook({ locale });
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    const [sheet] = book.sheets();
    sheet?.write(cell, [[`=${formula}`]]);
    const shown = String(sheet?.values(cell)[0]?.[0]);
    expect(shown.replace(/\s/g, ' ')).toBe(expected);
  });
});

describe('the functions that the sheets lean on, over a table', () => {
  it.each([
    [`SUM(${BUDGET}[Montant HT])`, 236.25],
    [`SUMIFS(${BUDGET}[Montant HT],${BUDGET}[Libellé],"Étude")`, 201],
    [`SUMIFS(${BUDGET}[Montant HT],${BUDGET}[Libellé],"<>Étude",${BUDGET}[Quantité],">1")`, 30],
    [`COUNTIFS(${BUDGET}[Quantité],">=2")`, 2],
    [`SUMPRODUCT((${BUDGET}[Quantité]>1)*${BUDGET}[Montant HT])`, 231],
    [`INDEX(${BUDGET}[Prix unitaire (€)],MATCH("Licences",${BUDGET}[Libellé],0))`, 5.25],
    [`IFERROR(INDEX(${BUDGET}[Libellé],MATCH("x",${BUDGET}[Libellé],0)),"absent")`, 'absent'],
    [`COUNTA(${BUDGET}[Libellé])`, 3],
    [`COUNTA(${BUDGET})`, 12],
    [`${BUDGET}[[#Headers],[Quantité]]`, 'Quantité'],
    [`SUM(${BUDGET}[[Quantité]:[Prix unitaire (€)]])`, 121.75],
    [`sum(${BUDGET.toLowerCase()}[montant ht])`, 236.25],
    [`IF(ISNUMBER(INDEX(${BUDGET}[Quantité],1)),MIN(1,2),MAX(3,4))`, 1],
    [`MEDIAN(${BUDGET}[Quantité])`, 2],
    [`RANK(3,${BUDGET}[Quantité])`, 1],
    [`SUBTOTAL(109,${BUDGET}[Montant HT])`, 236.25],
    [`${BUDGET}[Nulle part]`, '#REF!'],
    [`${BUDGET}[[#This Row],[Quantité]]`, '#VALUE!'],
  ])('%s is %p', (formula, expected) => {
    const bench = benchWithBudget();
    bench.write('H1', [[`=${formula}`]]);
    expect(bench.value('H1')).toBe(expected);
  });

  it('[@Column] within the table means its own line', () => {
    const bench = benchWithBudget();
    bench.write('F4:F7', [
      ['TTC'],
      ['=[@[Montant HT]]*1.2'],
      ['=[@[Montant HT]]*1.2'],
      ['=[@Quantité]'],
    ]);
    bench.book.setTable(bench.book.tables()[0]?.id ?? '', {
      rect: { row: 3, column: 1, rows: 4, columns: 5 },
    });
    bench.write('F5:F7', [['=[@[Montant HT]]*1.2'], ['=[@[Montant HT]]*1.2'], ['=[@Quantité]']]);
    expect(bench.values('F5:F7').flat()).toEqual([241.2, 36, 1]);
  });

  it('a line’s formula may also name cells beside it', () => {
    const bench = benchWithBudget();
    bench.write('G5:G6', [
      [`=${BUDGET}[[#This Row],[Quantité]]+H5`],
      [`=${BUDGET}[[#This Row],[Quantité]]+H6`],
    ]);
    bench.write('H5:H6', [[10], [20]]);
    expect(bench.values('G5:G6').flat()).toEqual([12, 23]);
  });
});
