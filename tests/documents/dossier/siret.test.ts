import fc from 'fast-check';
import { isSiretSound, siretIn } from '../../../src/documents/dossier/siret';

describe('A SIRET', () => {
  it.each([
    '13002526500013',
    '130 025 265 00013',
    '130\u00a0025\u00a0265\u202f00013',
    '130.025.265.00013',
    '130-025-265-00013',
  ])('%s is the digits of it', (typed) => {
    expect(siretIn(typed)).toBe('13002526500013');
  });

  it.each([
    '',
    '130025265',
    '1300252650001',
    '130025265000130',
    'FR13002526500013',
    '13OO2526500013',
  ])('%s is none', (typed) => {
    expect(siretIn(typed)).toBeNull();
  });

  it.each(['13002526500013', '11004601800013', '73282932000074', '35600000000048'])(
    '%s has its key right',
    (digits) => {
      expect(isSiretSound(digits)).toBe(true);
    },
  );

  // The digits of both add up to 45; the key of neither is right by the common rule.
  it('of La Poste follows a rule of its own, which no other establishment has', () => {
    expect(isSiretSound('35600000049837')).toBe(true);
    expect(isSiretSound('35600001049836')).toBe(false);
  });

  it('with one digit mistyped is told, whichever it is', () => {
    const base = [...'13002526500013'].map(Number);
    fc.assert(
      fc.property(fc.nat({ max: 13 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const typed = base.map((digit, index) => (index === at ? (digit + by) % 10 : digit));
        expect(isSiretSound(typed.join(''))).toBe(false);
      }),
    );
  });
});
