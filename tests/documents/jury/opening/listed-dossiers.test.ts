import { amountIn, listedDossiers } from '../../../../src/documents/jury/opening/listed-dossiers';

const listed = (rows: readonly (readonly string[])[], hasHeadings = false) =>
  listedDossiers(rows, 'fr', hasHeadings);

describe('A list of dossiers', () => {
  it('is read by its headings, in any order, blank lines aside', () => {
    const { dossiers, problems } = listed([
      [],
      ['Montant', 'autre', 'TITRE', 'Bénéficiaire'],
      ['400 000,50 €', 'x', 'Guichet', 'Région'],
      ['', '', '', ''],
    ]);
    expect(problems).toEqual([]);
    expect(dossiers).toMatchObject([
      { title: 'Guichet', carrier: 'Région', requested: 400_000_50, number: null },
    ]);
  });

  it('has its columns in the usual order without headings, and titles alone in a single one', () => {
    expect(listed([['2301', 'Guichet', 'Région', '400000', '450000']]).dossiers).toMatchObject([
      { number: '2301', title: 'Guichet', requested: 400_000_00, maximum: 450_000_00 },
    ]);
    expect(listed([['Projet'], ['Guichet']]).dossiers.map(({ title }) => title)).toEqual([
      'Projet',
      'Guichet',
    ]);
  });

  it('says every amount that is none for certain, and where', () => {
    const { problems } = listed([
      ['N°', 'Intitulé', 'Demande'],
      ['1', 'A', '12.000'],
      ['2', 'B', 'beaucoup'],
    ]);
    expect(problems).toEqual([
      { kind: 'bad-amount', line: 2, column: 'Demande', text: '12.000' },
      { kind: 'bad-amount', line: 3, column: 'Demande', text: 'beaucoup' },
    ]);
  });

  it('without a column of titles is none, where the first line is to be one of headings', () => {
    expect(
      listed(
        [
          ['N°', 'Demande'],
          ['1', '5'],
        ],
        true,
      ).problems,
    ).toEqual([{ kind: 'no-title', headers: ['N°', 'Demande'] }]);
    expect(listed([['']]).problems).toEqual([{ kind: 'empty' }]);
  });
});

describe('An amount of a list', () => {
  it('is not guessed, nor taken where it is HT, below zero, or beyond what a call funds', () => {
    expect(['1 200,50', '1,5 M€', '12 k€'].map((text) => amountIn(text, 'fr'))).toEqual([
      1_200_50, 1_500_000_00, 12_000_00,
    ]);
    expect(
      ['1200 HT', '-5', '20 %', '1e30', '99 000 000 000 000'].map((text) => amountIn(text, 'fr')),
    ).toEqual([null, null, null, null, null]);
  });
});
