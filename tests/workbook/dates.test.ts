import fc from 'fast-check';
import { addMonths, isoDayOfSerial, proposeDay, serialOfIsoDay } from '../../src/workbook/dates';

describe('Excel’s days', () => {
  it.each([
    [44_200, '2021-01-04'],
    [44_227.75, '2021-01-31'],
    [61, '1900-03-01'],
    [2_958_465, '9999-12-31'],
  ])('%p is %p', (serial, day) => {
    expect(isoDayOfSerial(serial)).toBe(day);
  });

  it.each([0, -5, 2_958_466, NaN])('%p is no day', (serial) => {
    expect(isoDayOfSerial(serial)).toBeNull();
  });

  it('a day keeps its serial', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        expect(serialOfIsoDay(isoDayOfSerial(serial) ?? '')).toBe(serial);
      }),
    );
  });
});

describe('a day typed as text', () => {
  it.each([
    ['31/01/2021', '2021-01-31'],
    ['1.2.21', '2021-02-01'],
    ['2021-01-31', '2021-01-31'],
    ['31/02/2021', null],
    ['1er mars 2021', '2021-03-01'],
    [' Lundi 15 Février 2021 ', '2021-02-15'],
    ['31 janv. 2021', '2021-01-31'],
    ['4 août 2021', '2021-08-04'],
    ['3rd March 2021', '2021-03-03'],
    ['Dec 24, 2020', '2020-12-24'],
    ['30 février 2021', null],
    ['1 jui 2021', null],
    ['mars 2021', null],
    ['le 1er mars 2021 au soir', null],
    ['1 m 2021', null],
    ['bientôt', null],
  ])('%p means %p', (text, day) => {
    expect(proposeDay(text)).toBe(day);
  });
});

describe('months later', () => {
  it.each([
    ['2021-01-15', 3, '2021-04-15'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-11-30', 12, '2021-11-30'],
    ['2021-12-01', 3, '2022-03-01'],
  ])('%p plus %p months is %p', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});
