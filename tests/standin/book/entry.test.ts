import { isLeftText, isoSerial, readEntry } from '../../../src/standin/book/entry';

describe('what is typed in a French Excel', () => {
  it.each([
    ['12,5', 12.5],
    [',5', 0.5],
    ['-3', -3],
    ['1 234,56', 1234.56],
    ['12\u202f000,50\u00a0€', 12000.5],
    ['20 %', 0.2],
    ['5,5%', 0.055],
  ])('« %s » is a number', (text, value) => {
    expect(readEntry(text, 'fr-FR')?.value).toBe(value);
  });

  it.each([
    ['31/01/2021', 44227],
    ['1/2/2021', 44228],
    ['31-12-21', 44561],
    ['01/01/1999', 36161],
    ['31 janvier 2021', 44227],
    ['1 févr. 2021', 44228],
    ['15-Août-21', 44423],
  ])('« %s » is a day, the day before the month', (text, serial) => {
    const entry = { value: serial, pattern: 'dd/mm/yyyy', isDate: true };
    expect(readEntry(text, 'fr-FR')).toMatchObject(entry);
  });

  it('« 5/6 » is the 5th of June of this year', () => {
    const year = new Date().getFullYear();
    expect(readEntry('5/6', 'fr-FR')?.value).toBe(isoSerial(`${year}-06-05`));
  });

  it.each([
    'Étude',
    '250 k€',
    '20.000',
    '1,234,567',
    '12 00',
    '31/02/2021',
    '1er mars 2021',
    '€',
    '',
    '=A1',
  ])('« %s » is none of these', (text) => {
    expect(readEntry(text, 'fr-FR')).toBeNull();
  });

  it.each(['31/02/2021', '01/31/2021', '20.000'])('« %s » stays a text', (text) => {
    expect(isLeftText(text, 'fr-FR')).toBe(true);
  });

  it.each(['Étude', '31/01/2021', '12,5', '20 %'])('« %s » is not held back', (text) => {
    expect(isLeftText(text, 'fr-FR')).toBe(false);
  });
});

describe('what is typed in an English Excel', () => {
  it('is a day before its month in Britain, after it in America', () => {
    expect(readEntry('1/2/2021', 'en-GB')).toMatchObject({ value: 44228, pattern: 'dd/mm/yyyy' });
    expect(readEntry('1/2/2021', 'en-US')).toMatchObject({ value: 44198, pattern: 'm/d/yyyy' });
  });

  it('is no day where there is no such month', () => {
    expect(readEntry('1/31/2021', 'en-GB')).toBeNull();
    expect(isLeftText('1/31/2021', 'en-GB')).toBe(true);
    expect(readEntry('31/01/2021', 'en-US')).toBeNull();
  });

  it.each(['en-GB', 'en-US'] as const)('is a number with a point in %s', (locale) => {
    expect(readEntry('1,234.5', locale)?.value).toBe(1234.5);
    expect(readEntry('20%', locale)).toMatchObject({ value: 0.2, pattern: '0%' });
    expect(isLeftText('20.000', locale)).toBe(false);
  });
});
