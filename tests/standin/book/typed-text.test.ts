import { readFrench } from '../../../src/standin/book/typed-text';

describe('what a French Excel reads in the grid', () => {
  test.each([
    ['12,5', 12.5, null],
    ['-3', -3, null],
    ['12 000,50', 12000.5, null],
    ['1\u202f234\u202f567', 1234567, null],
    ['12 000,50 €', 12000.5, '#,##0.00 "€"'],
    ['48000€', 48000, '#,##0 "€"'],
    ['5,5 %', 0.055, '0.00%'],
    ['75%', 0.75, '0%'],
    ['31/12/2021', 44561, 'dd/mm/yyyy'],
    ['4-1-21', 44200, 'dd/mm/yyyy'],
    ['vrai', true, null],
  ])('%s is a value', (text, value, format) => {
    expect(readFrench(text)).toEqual({ value, format });
  });

  test.each(['20.000', '12.5', '250 k€', '12 00', '31/02/2021', '€', '', '12,5,6', 'A1'])(
    '%s stays a text',
    (text) => {
      expect(readFrench(text)).toBeNull();
    },
  );
});
