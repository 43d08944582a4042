import { columnsByPosition } from '../../src/workbook/table-columns';
import type { Slot } from '../../src/workbook/template';

const column = (key: string, fr: string, ...former: readonly string[]): Slot => ({
  key,
  kind: 'text',
  role: 'input',
  label: { fr, en: `${fr} (en)` },
  former: former.map((title) => ({ fr: title, en: `${title} (en)` })),
});

/** The price was once called « Montant », which is what the total is called now. */
const COLUMNS = [
  column('label', 'Libellé', 'Intitulé', 'Désignation'),
  column('price', 'Prix unitaire HT', 'Montant'),
  column('total', 'Montant'),
];

const keysUnder = (...headers: readonly string[]) =>
  headers.map((_, position) => columnsByPosition(COLUMNS, headers).get(position)?.key ?? null);

describe('a column of sheets that were made earlier', () => {
  it('is found by what stood above it then, spaces and capitals aside', () => {
    expect(keysUnder(' intitulé', 'Prix unitaire HT', 'Montant')).toEqual([
      'label',
      'price',
      'total',
    ]);
    expect(keysUnder('Désignation')).toEqual(['label']);
  });

  it('is found so in either language', () => {
    expect(keysUnder('Intitulé (en)', 'Prix unitaire HT (en)')).toEqual(['label', 'price']);
  });

  it('is found by its present title where both stand there', () => {
    expect(keysUnder('Intitulé', 'Libellé')).toEqual([null, 'label']);
  });

  it('does not take the column that is called by now as it once was', () => {
    expect(keysUnder('Libellé', 'Montant')).toEqual(['label', 'total']);
  });
});
