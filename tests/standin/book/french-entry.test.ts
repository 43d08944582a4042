import { readFrenchEntry } from '../../../src/standin/book/french-entry';

describe('what is typed in a French Excel', () => {
  test.each([
    ['12,5', 12.5],
    [',5', 0.5],
    ['-3', -3],
    ['1 234,56', 1234.56],
    ['12\u202f000,50\u00a0€', 12000.5],
    ['20 %', 0.2],
    ['5,5%', 0.055],
  ])('« %s » is a number', (text, value) => {
    expect(readFrenchEntry(text)?.value).toBe(value);
  });

  test.each([
    ['18/01/2021', 44214],
    ['1/2/2021', 44228],
    ['31-12-21', 44561],
    ['01/01/1999', 36161],
  ])('« %s » is a day, the day before the month', (text, serial) => {
    expect(readFrenchEntry(text)?.value).toBe(serial);
  });

  test.each(['Étude', '250 k€', '20.000', '1,234,567', '12 00', '31/02/2021', '€', '', '=A1'])(
    '« %s » is none of these',
    (text) => {
      expect(readFrenchEntry(text)).toBeNull();
    },
  );
});
