import fc from 'fast-check';
import { insideWithTitles, understandInside } from '../../src/formulas/table-inside';

describe('A structured reference with other titles', () => {
  it.each([
    'Montant',
    '[#This Row],[Montant]',
    '@Montant',
    '[CP]:[Montant]',
    '[#All],[CP]:[Montant]',
  ])('means the same rows of the renamed columns, whatever their signs: %s', (inside) => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (title) => {
        const titleOf = (column: string): string => (column === 'Montant' ? title : column);
        const { rows, first, last } = understandInside(inside);
        expect(understandInside(insideWithTitles(inside, titleOf))).toEqual({
          rows,
          first: titleOf(first ?? ''),
          last: titleOf(last ?? ''),
        });
      }),
    );
  });

  it('that names no column stays as it is', () => {
    expect(insideWithTitles('#All', () => 'Montant')).toBe('#All');
  });
});
