import { budgetColumns } from '../../src/dossier/columns';
import type { RawRange } from '../../src/dossier/snapshot';
import { locateColumns } from '../../src/dossier/table-columns';
import { callOf } from '../builders/calls';

const COLUMNS = budgetColumns(callOf('ITN8A'));

/** The headers of the sheets in that language, with a person's own columns after or before them. */
const headed = (
  language: 'fr' | 'en',
  { before = [], after = [] }: { before?: string[]; after?: string[] },
): RawRange => ({
  sheet: 'Budget',
  row: 0,
  column: 0,
  values: [[...before, ...COLUMNS.map(({ header }) => header[language]), ...after]],
});

const placeOf = (key: string): number => COLUMNS.findIndex((column) => column.key === key);

const located = (header: RawRange) => locateColumns('budget', header, COLUMNS).columns;

describe('A column of the sheets is found beside a person’s own', () => {
  it('whose title differs by a space or capitals alone, before or after it', () => {
    expect(located(headed('fr', { after: ['Quantité ', 'TVA  '] })).quantity).toBe(
      placeOf('quantity'),
    );
    expect(located(headed('fr', { before: ['QUANTITÉ'] })).quantity).toBe(placeOf('quantity') + 1);
  });

  it('whose title is that of the other language', () => {
    expect(located(headed('en', { after: ['TVA'] })).vat).toBe(placeOf('vat'));
    expect(located(headed('fr', { before: ['VAT'] })).vat).toBe(placeOf('vat') + 1);
  });
});
