import { budgetColumns } from '../../../../src/documents/dossier/template/columns';
import { parseDossier } from '../../../../src/documents/dossier/parse/parse';
import type { RawRange } from '../../../../src/workbook/range';
import { describeStructure } from '../../../../src/documents/dossier/parse/structure-words';
import { locateColumns } from '../../../../src/documents/dossier/parse/table-columns';
import { check } from '../../../../src/documents/dossier/rules/check';
import { callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import { withColumn } from '../../../builders/own-column';

const CALL = callOf('ITN8A');
const COLUMNS = budgetColumns(CALL);

/** The headers of the sheets in that language, with a person's own columns after or before them. */
const headed = (
  language: 'fr' | 'en',
  { before = [], after = [] }: { before?: string[]; after?: string[] },
): RawRange => ({
  sheet: 'Budget',
  row: 9,
  column: 0,
  values: [[...before, ...COLUMNS.map(({ label: header }) => header[language]), ...after]],
});

const placeOf = (key: string): number => COLUMNS.findIndex((column) => column.key === key);

const located = (header: RawRange) => locateColumns('budget', header, COLUMNS).columns;

const told = (header: RawRange) => locateColumns('budget', header, COLUMNS).problems;

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

  it('whose title is the very same, by the columns that stand next to it', () => {
    expect(located(headed('fr', { after: ['TVA'] })).vat).toBe(placeOf('vat'));
    expect(located(headed('fr', { before: ['TVA', 'Quantité'] }))).toMatchObject({
      vat: placeOf('vat') + 2,
      quantity: placeOf('quantity') + 2,
    });
  });

  it('however its accents are made up, and whatever spaces are in it', () => {
    const header = headed('fr', {});
    const values = header.values.map((row) =>
      row.map((title) => String(title).normalize('NFD').replaceAll(' ', '\u00a0')),
    );
    expect(located({ ...header, values })).toEqual(located(header));
  });
});

describe('Two columns whose titles read alike are told with both their cells', () => {
  it.each(['Quantité ', 'QUANTITÉ', 'Quantité\u00a0', 'Quantite\u0301'])(
    'one spelled “%s” is a warning: the other is the sheets’ own',
    (title) => {
      const problems = told(headed('fr', { after: [title] }));
      expect(problems).toMatchObject([
        {
          kind: 'like-columns',
          header: { fr: 'Quantité' },
          place: { row: 9, column: placeOf('quantity') },
          others: [{ row: 9, column: COLUMNS.length }],
          isCertain: true,
        },
      ]);
    },
  );

  it('the very same twice is an error: either may be the one that was filled in', () => {
    const problems = told(headed('fr', { before: ['TVA'] }));
    expect(problems).toMatchObject([
      {
        place: { column: placeOf('vat') + 1 },
        others: [{ column: 0 }],
        isCertain: false,
      },
    ]);
    const [problem] = problems;
    expect(problem && describeStructure(problem).fr.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      'Plusieurs colonnes du tableau « Budget » portent le titre « TVA » : J10 est celle que lit Barème, A10 ne compte nulle part. Si ce devait être l’inverse, les montants contrôlés sont faux : donnez un autre titre à celle qui n’est pas la bonne.',
    );
  });

  it('two of which none is spelled as ours is an error as well', () => {
    const header = headed('fr', { after: ['tva'] });
    const values = header.values.map((row) =>
      row.map((title) => (title === 'TVA' ? 'Tva ' : title)),
    );
    expect(told({ ...header, values })).toMatchObject([{ isCertain: false }]);
  });

  it('a computed column’s like changes no figure, and goes without a word', () => {
    expect(told(headed('fr', { after: ['Montant TTC '] }))).toEqual([]);
  });

  it('in the findings of a dossier, where the figures are those of the sheets’ own column', () => {
    const dossier = aDossier(CALL).withLine({ quantity: 2, unitPrice: 500 });
    const snapshot = withColumn(dossier.snapshot(), 'Quantité ', [40]);
    const { figures, findings } = check(CALL, parseDossier(snapshot, CALL));
    expect(figures.total).toBe(100_000);
    expect(findings.filter(({ rule }) => rule === 'dossier.structure')).toMatchObject([
      { severity: 'warning', place: { column: placeOf('quantity') } },
    ]);
  });
});
