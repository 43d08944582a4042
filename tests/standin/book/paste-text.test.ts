import type { BookCellStyle } from '../../../src/standin/book/book';
import type { BookLocale } from '../../../src/standin/book/locale';
import { startHeadless } from '../../../src/standin/book/engine';
import { pasteText } from '../../../src/standin/book/paste-text';
import { readPastedRows } from '../../../src/standin/book/pasted-text';
import { UniverBook } from '../../../src/standin/book/univer-book';
import { Bench, area } from './workbench';

/** A workbook where text can be pasted at an address, as from another program. */
class PasteBench extends Bench {
  private constructor(
    private readonly engine: ReturnType<typeof startHeadless>,
    book: UniverBook,
  ) {
    super(book);
  }

  static in(locale: BookLocale = 'fr-FR'): PasteBench {
    const engine = startHeadless(locale, ['Budget']);
    return new PasteBench(engine, new UniverBook(engine));
  }

  format(address: string, style: BookCellStyle): void {
    this.sheet().setStyle(area(address), style);
  }

  formatOf(address: string): string | undefined {
    const { row, column } = area(address);
    return this.sheet().style(row, column).numberFormat;
  }

  /** Ends when what follows from a change in the grid has followed. */
  async paste(address: string, text: string): Promise<boolean> {
    this.book.select(this.sheet().id, area(address));
    const isPasted = pasteText(this.engine, text);
    await Promise.resolve();
    return isPasted;
  }
}

const INPUT: BookCellStyle = {
  fontName: 'Calibri',
  fontSize: 10,
  fontColor: '#1f4e79',
  bold: true,
  fill: '#fffbe6',
  horizontal: 'Right',
  vertical: 'Center',
  wrap: true,
  indent: 1,
  locked: false,
  numberFormat: '#,##0.00',
};

describe('plain text pasted over formatted cells', () => {
  it('leaves every format of the cells as it was', async () => {
    const bench = PasteBench.in();
    bench.format('B2:C3', INPUT);
    await bench.paste('B2', 'Étude\t1 234,5\nLicences\t20%');
    expect(bench.values('B2:C3')).toEqual([
      ['Étude', 1234.5],
      ['Licences', 0.2],
    ]);
    for (const { row, column } of ['B2', 'C2', 'B3', 'C3'].map(area))
      expect(bench.sheet().style(row, column)).toMatchObject(INPUT);
  });

  it('stays text in cells formatted as text', async () => {
    const bench = PasteBench.in();
    bench.format('A1:A2', { numberFormat: '@' });
    await bench.paste('A1', '0042\n=1+1');
    expect(bench.values('A1:A2').flat()).toEqual(['0042', '=1+1']);
  });

  it.each([
    ['20 %', 0.2, '0%'],
    ['5,5%', 0.055, '0.00%'],
    ['18/01/2021', 44214, 'dd/mm/yyyy'],
    ['12 000 €', 12000, '#,##0 "€"'],
    ['850', 850, 'General'],
    ['20.000', '20.000', 'General'],
  ])('« %s » brings its own number format to a cell that has none', async (text, value, format) => {
    const bench = PasteBench.in();
    await bench.paste('A1', text);
    expect(bench.value('A1')).toBe(value);
    expect(bench.formatOf('A1')).toBe(format);
  });

  it('is read as English in an English workbook', async () => {
    const bench = PasteBench.in('en-US');
    await bench.paste('A1', '1,234.5\t20%\t35,5x');
    expect(bench.values('A1:C1')).toEqual([[1234.5, 0.2, '35,5x']]);
  });

  it('empties cells where it is empty, and calculates its formulas', async () => {
    const bench = PasteBench.in();
    bench.write('A1:C1', [['a', 'b', 3]]);
    await bench.paste('A1', '\t2\t=B1*2');
    bench.book.calculate();
    expect(bench.values('A1:C1')).toEqual([['', 2, 4]]);
  });

  it('fills a selection of several times its size', async () => {
    const bench = PasteBench.in();
    await bench.paste('A1:B4', '1\n2');
    expect(bench.values('A1:B4')).toEqual([
      [1, 1],
      [2, 2],
      [1, 1],
      [2, 2],
    ]);
  });

  it('goes beyond the rows that the sheet holds, and is selected', async () => {
    const bench = PasteBench.in();
    const lines = Array.from({ length: 250 }, (_, index) => `Ligne ${index}`);
    await bench.paste('A100', lines.join('\r\n'));
    expect(bench.value('A349')).toBe('Ligne 249');
    expect(bench.book.selection().rect).toEqual(area('A100:A349'));
  });

  it('is undone in one step', async () => {
    const bench = PasteBench.in();
    bench.write('A1:B2', [
      ['a', 1],
      ['b', 2],
    ]);
    await bench.paste('A1', 'c\t3\nd\t20 %');
    bench.book.undo();
    expect(bench.values('A1:B2')).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(bench.formatOf('B2')).toBe('General');
  });

  it('under the last line of a table makes the table grow', async () => {
    const bench = PasteBench.in();
    bench.write('A1:B2', [
      ['Libellé', 'Prix'],
      ['Étude', 1],
    ]);
    bench.book.addTable(bench.sheet().id, area('A1:B2'), 'Lignes', true);
    await bench.paste('A3', 'Serveurs\t2\nLicences\t3');
    expect(bench.book.tables()[0]?.rect).toEqual(area('A1:B4'));
  });

  it('is refused by locked cells of a protected sheet', async () => {
    const bench = PasteBench.in();
    bench.format('A1', { locked: false });
    bench.sheet().protected = true;
    expect(await bench.paste('A1', '1')).toBe(true);
    expect(await bench.paste('A1', '2\t2')).toBe(false);
    expect(bench.values('A1:B1')).toEqual([[1, '']]);
  });

  it('goes into a merged cell, but not across one', async () => {
    const bench = PasteBench.in();
    bench.sheet().merge(area('A1:B2'));
    expect(await bench.paste('A1:B2', 'Projet')).toBe(true);
    expect(await bench.paste('A2', 'un\tdeux')).toBe(false);
    expect(bench.values('A1:B2')).toEqual([
      ['Projet', ''],
      ['', ''],
    ]);
  });
});

describe('the cells of a plain text', () => {
  it.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\r\n\r\nb', [['a'], [''], ['b']]],
    ['\ta', [['', 'a']]],
    ['"deux\nlignes"\t"dit ""oui"""', [['deux\nlignes', 'dit "oui"']]],
    ['"À propos" de\tR&D <x>', [['"À propos" de', 'R&D <x>']]],
  ])('%j', (text, rows) => {
    expect(readPastedRows(text)).toEqual(rows);
  });
});
