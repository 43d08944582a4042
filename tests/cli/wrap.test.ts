import { wrap } from '../../src/cli/check/wrap';

describe('A sentence on a terminal', () => {
  it('is broken between words, each line after the indent', () => {
    expect(wrap('un deux trois quatre', 12, '  ')).toEqual(['  un deux', '  trois', '  quatre']);
  });

  it('is not broken within a number, nor before a French colon', () => {
    expect(wrap('dépasse 48\u202f000,00\u00a0€\u00a0: ramenez', 16, '')).toEqual([
      'dépasse',
      '48\u202f000,00\u00a0€\u00a0:',
      'ramenez',
    ]);
  });

  it('keeps a word that is longer than the line', () => {
    expect(wrap('a anticonstitutionnellement b', 10, '')).toEqual([
      'a',
      'anticonstitutionnellement',
      'b',
    ]);
  });

  it('stays whole where there is no terminal', () => {
    expect(wrap('un deux trois', undefined, '  ')).toEqual(['  un deux trois']);
  });
});
