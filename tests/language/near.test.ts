import { nearest } from '../../src/language/near';
import { CALLS } from '../calls/bundled';

const ids = CALLS.map(({ id }) => id);

describe('What a person may have meant', () => {
  it('is what they typed, whatever the spaces and hyphens', () => {
    expect(nearest('itn 6', ids)).toEqual(['ITN6']);
    expect(nearest('ITN5AAP', ids)).toEqual(['ITN5-AAP']);
  });

  it('is every call that begins so', () => {
    expect(nearest('ITN5', ids)).toEqual(['ITN5-AAP', 'ITN5-GUICHET']);
    expect(nearest('itn8', ids)).toEqual(['ITN8A', 'ITN8B', 'ITN8C', 'ITN8D']);
  });

  it('is one slip away, else two', () => {
    expect(nearest('SNAPP5', ids)).toEqual(['SNAP5']);
    expect(nearest('SNOP55', ids)).toEqual(['SNAP5']);
  });

  it('is the longest that begins what they typed', () => {
    expect(nearest('carrierName', ['title', 'carrier', 'carrierType'])).toEqual(['carrier']);
    expect(nearest('request', ['requested', 'schema'])).toEqual(['requested']);
    expect(nearest('year1', ['years', 'vat'])).toEqual(['years']);
    expect(nearest('vatRate', ['vat'])).toEqual([]);
  });

  it('is nothing when nothing is near', () => {
    expect(nearest('budget', ids)).toEqual([]);
    expect(nearest('', ids)).toEqual([]);
    expect(nearest('!?', ids)).toEqual([]);
  });
});
