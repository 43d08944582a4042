import { readTextTable } from '../../src/xlsx/read-text-table';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

describe('A list saved as text', () => {
  it.each([
    ['semicolons', 'a;b\n1;"2;3"\n'],
    ['commas', 'a,b\r\n1,2;3\r\n'],
    ['tabs', 'a\tb\n1\t2;3\n'],
  ])('is read with %s between its cells, quotes around some', (_, text) => {
    expect(readTextTable(bytes(text))).toEqual([
      ['a', 'b'],
      ['1', '2;3'],
    ]);
  });

  it('keeps codes of digits, and lines within a cell', () => {
    expect(readTextTable(bytes('n;t\n007;"deux\nlignes"\n'))).toEqual([
      ['n', 't'],
      ['007', 'deux\nlignes'],
    ]);
  });

  it('is read whether it is in UTF-8, with its mark or not, in UTF-16, or in Western Windows', () => {
    const text = 'é;œ\n';
    expect(readTextTable(bytes(text))).toEqual([['é', 'œ']]);
    expect(readTextTable(bytes(`\uFEFF${text}`))).toEqual([['é', 'œ']]);
    expect(readTextTable(bytes(`\uFEFF${text}`, 'utf16le'))).toEqual([['é', 'œ']]);
    expect(readTextTable(Buffer.from([0xe9, 0x3b, 0x9c, 0x3b, 0x80, 0x3b, 0x92]))).toEqual([
      ['é', 'œ', '€', '’'],
    ]);
  });
});
