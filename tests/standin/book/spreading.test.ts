import { benchWithBudget, type Bench } from './workbench';

const prices = (bench: Bench) =>
  bench.sheet().formulas({ row: 4, column: 3, rows: 3, columns: 1 }).flat();

/** The prices of the three lines, blank but for what a person had typed there. */
function benchWithPrices(...typed: readonly (string | number)[]): Bench {
  const bench = benchWithBudget();
  ['D5', 'D6', 'D7'].forEach((cell, line) => bench.type(cell, typed[line] ?? ''));
  return bench;
}

const addinWrites = (bench: Bench, address: string, ...cells: readonly (string | null)[]): void =>
  bench.book.asAddin(() =>
    bench.write(
      address,
      cells.map((cell) => [cell]),
    ),
  );

describe('A formula that an add-in writes into a column of a table', () => {
  it('fills the blank cells, whichever it is written into', () => {
    const bench = benchWithPrices();
    addinWrites(bench, 'D6', '=12*850');
    expect(prices(bench)).toEqual(['=12*850', '=12*850', '=12*850']);
  });

  it('takes its references along', () => {
    const bench = benchWithPrices();
    addinWrites(bench, 'D5', '=C5*10');
    expect(prices(bench)).toEqual(['=C5*10', '=C6*10', '=C7*10']);
  });

  it('wins over the others where several differ', () => {
    const bench = benchWithPrices();
    addinWrites(bench, 'D5:D7', '=1+1', '=2+2', '');
    expect(prices(bench)).toEqual(['=2+2', '=2+2', '=2+2']);
  });

  it('takes the place of the one formula that all the others have', () => {
    const bench = benchWithPrices('=1+1', '=1+1', '=1+1');
    addinWrites(bench, 'D5', '=2+2');
    expect(prices(bench)).toEqual(['=2+2', '=2+2', '=2+2']);
  });

  it('fills the blanks alone where a person had emptied cells of a calculated column', () => {
    const bench = benchWithPrices('=1+1', '', '=1+1');
    addinWrites(bench, 'D7', '=2+2');
    expect(prices(bench)).toEqual(['=1+1', '=2+2', '=2+2']);
  });

  it('stays alone in a column that holds a constant, or formulas that differ', () => {
    const constant = benchWithPrices('', 5);
    addinWrites(constant, 'D5', '=12*850');
    expect(prices(constant)).toEqual(['=12*850', 5, '']);
    const different = benchWithPrices('=1+1', '=2+2');
    addinWrites(different, 'D7', '=3+3');
    expect(prices(different)).toEqual(['=1+1', '=2+2', '=3+3']);
  });

  it('stays where it is when a person types it, or where no table stands yet', () => {
    const typed = benchWithPrices();
    typed.type('D5', '=12*850');
    expect(prices(typed)).toEqual(['=12*850', '', '']);
    addinWrites(typed, 'G5', '=12*850');
    expect(typed.sheet().formulas({ row: 5, column: 6, rows: 1, columns: 1 })).toEqual([['']]);
  });
});
