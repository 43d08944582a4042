import { callOf } from '../../builders/calls';
import { LINE, altered, partsOf, savedWorkbook } from '../read/files';
import { alteredIn } from './tampered';

jest.setTimeout(60_000);

type Titles = Readonly<Record<string, string>>;

/** The text of a part with other titles: in cells, in the table, and in the formulas, which follow in Excel. */
const withTitles = (xml: string, titles: Titles): string =>
  Object.entries(titles).reduce(
    (text, [title, now]) =>
      text
        .replaceAll(`[${title}]`, `[${now}]`)
        .replaceAll(`"${title}"`, `"${now}"`)
        .replaceAll(`>${title}<`, `>${now}<`),
    xml,
  );

async function renamed(bytes: Uint8Array, titles: Titles): Promise<Uint8Array> {
  const parts = [...(await partsOf(bytes))].filter(([, xml]) => withTitles(xml, titles) !== xml);
  return altered(
    bytes,
    Object.fromEntries(parts.map(([name]) => [name, (xml: string) => withTitles(xml, titles)])),
  );
}

const dossier = () => savedWorkbook({ lines: [LINE], fields: { requested: 600 } });

const ENGLISH: Titles = {
  Quantité: 'Quantity',
  'Prix unitaire HT': 'Unit price excl. VAT',
  TVA: 'VAT',
  'Montant HT': 'Amount excl. VAT',
  'Montant TTC': 'Amount incl. VAT',
};

describe('Columns that a person has given other titles', () => {
  it.each<[string, Titles]>([
    ['one in the other language', { 'Montant TTC': 'Amount incl. VAT' }],
    ['several in the other language', ENGLISH],
    ['one with a space more', { 'Montant TTC': 'Montant  TTC' }],
    ['one in capitals', { 'Montant TTC': 'MONTANT TTC' }],
  ])('hold our formulas all the same: %s', async (_, titles) => {
    expect(await alteredIn(await renamed(await dossier(), titles), callOf('SNAP3'))).toEqual([]);
  });

  it('have their altered formulas found', async () => {
    const bytes = await altered(await renamed(await dossier(), ENGLISH), {
      'xl/worksheets/sheet2.xml': (xml) =>
        xml.replace(/(<c r="J11"[^>]*>)<f>.*?<\/f>/s, '$1<f>5</f>'),
    });
    expect(await alteredIn(bytes, callOf('SNAP3'))).toMatchObject([
      { label: { fr: 'Montant HT' }, formula: '=5', gives: 5, due: 1001 },
    ]);
  });
});
