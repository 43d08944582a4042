import { amountIn } from '../../../../src/documents/jury/opening/list-cell';
import { listedDossiers } from '../../../../src/documents/jury/opening/listed-dossiers';

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

/** One line a string. */
const under = (...lines: readonly string[]) => listed(lines.map((line) => line.split(';')));

describe('The headings of a list of dossiers', () => {
  it.each([
    'N°;Intitulé;Porteur;Montant demandé (€)',
    'N° de dossier;Nom du projet;Organisme;Aide sollicitée',
    'Dossier n°;PROJET;Bénéficiaire;Montant de la subvention demandée (en € TTC)',
    'NUMERO;Titre du projet;Structure porteuse;aide demandee',
    'Réf.;Libellé;Nom du porteur;Montants sollicités, en euros',
    'File no.;Project name;Applicant;Amount requested (EUR incl. VAT)',
  ])('are known as people write them: %s', (headings) => {
    expect(under(headings, '12;Guichet;Région;1 000')).toMatchObject({
      dossiers: [{ number: '12', title: 'Guichet', carrier: 'Région', requested: 1_000_00 }],
      problems: [],
      remarks: [],
    });
  });

  it('name the cost and the maximum too', () => {
    expect(
      under('Projet;Budget du projet (TTC);Aide maximale', 'Guichet;5 000;4 000').dossiers,
    ).toMatchObject([{ total: 5_000_00, maximum: 4_000_00 }]);
  });

  it('that are not known are told where something stands below them', () => {
    expect(under('Intitulé;Porteur;Avis;Vide', 'A;P;bon;').remarks).toEqual([
      { kind: 'unknown-columns', columns: [{ heading: 'Avis', position: 3 }] },
    ]);
    expect(under('Intitulé;;Demande', 'A;note;1').remarks).toEqual([
      { kind: 'unknown-columns', columns: [{ heading: '', position: 2 }] },
    ]);
    expect(under('Intitulé;Demande;Montant demandé', 'A;1;2')).toMatchObject({
      dossiers: [{ requested: 1_00 }],
      remarks: [{ columns: [{ heading: 'Montant demandé', position: 3 }] }],
    });
  });

  it.each([
    'Montant demandé HT',
    'Coût total (hors taxes)',
    'Demande (k€)',
    'Demande K',
    'Montant (M)',
    'Budget, M euros',
    'Demande kEUR',
    'Budget en milliers d’euros',
    'Aide demandée (%)',
  ])('of another unit than euros TTC are told, and their amounts not taken: %s', (heading) => {
    const { dossiers, remarks } = under(`Intitulé;${heading}`, 'A;12');
    expect(dossiers).toMatchObject([{ requested: null, total: null }]);
    expect(remarks).toEqual([{ kind: 'other-unit', columns: [{ heading, position: 2 }] }]);
  });

  it('TTC go before the same HT', () => {
    expect(under('Intitulé;Coût total HT;Coût total TTC', 'A;100;120').dossiers).toMatchObject([
      { total: 120_00 },
    ]);
  });

  it('are suspected where a first line of words stands above numbers, and make no dossier', () => {
    expect(under('Action;Acteur;Somme', 'A;P;12 000', 'B;Q;3 000')).toMatchObject({
      dossiers: [],
      problems: [{ kind: 'unknown-headings', headers: ['Action', 'Acteur', 'Somme'] }],
    });
    expect(under('1;A;P;', '2;B;Q;3 000').problems).toEqual([]);
  });

  it('that one word alone may be are told, since a dossier may be called so', () => {
    expect(under('Projet', 'Guichet').remarks).toEqual([{ kind: 'first-line', text: 'Projet' }]);
  });
});

describe('A line of a list of dossiers', () => {
  it('with neither title nor number is told', () => {
    const { dossiers, problems } = under('N°;Intitulé;Porteur;Demande', '1;A;P;1', ';;Mairie;2');
    expect(dossiers).toHaveLength(1);
    expect(problems).toEqual([{ kind: 'untitled', line: 3 }]);
  });

  it.each(['Total', 'TOTAL :', 'Sous-total', 'Total général', 'Grand total'])(
    'that sums up the others is no dossier: %s',
    (title) => {
      const list = under('N°;Intitulé;Demande', '1;Total mobilité;10', `;${title};10`);
      expect(list.dossiers.map((dossier) => dossier.title)).toEqual(['Total mobilité']);
      expect(list.problems).toEqual([{ kind: 'sum', line: 3, text: title }]);
    },
  );

  it.each([
    'Totaux;3 dossiers;10',
    'Total demandé;;30',
    ';Total (2 dossiers);30',
    ';Somme;30',
    ';Σ;30',
    ';Ensemble des demandes;30',
  ])('that comes to what the others come to is a sum as well: %s', (line) => {
    const list = under('N°;Intitulé;Demande', '1;Guichet;10', '2;Portail;20', line);
    expect(list.dossiers).toHaveLength(2);
    expect(list.problems).toMatchObject([{ kind: 'sum', line: 4 }]);
  });

  it('that is called like a sum and asks for another amount is a dossier', () => {
    const names = ['Somme numérique', 'Ensemble en ligne', 'Totem, 30 bornes', 'Total Énergies'];
    const lines = names.map((name, index) => `${index + 3};${name};${50 + index}`);
    const list = under('N°;Intitulé;Demande', '1;Guichet;10', '2;Portail;20', ...lines);
    expect(list.problems).toEqual([]);
    expect(list.dossiers).toHaveLength(6);
    expect(under('N°;Intitulé;Demande', '1;Guichet;10', '2;Somme;10').problems).toEqual([]);
  });

  it('that goes beyond the last column is told', () => {
    expect(under('N°;Intitulé;Porteur', '1;Guichet; portail;P').problems).toEqual([
      { kind: 'beyond', line: 2, text: 'P' },
    ]);
    expect(under('1;A;P;10;20;30').problems).toEqual([{ kind: 'beyond', line: 1, text: '30' }]);
  });

  it('has no amount for a title, nor for a carrier where no heading says so', () => {
    expect(under('Projet A;12 000', 'Projet B;3 000').problems).toEqual([
      { kind: 'misplaced-amount', line: 1, text: '12 000' },
    ]);
    expect(under('1;A;P', '2;B;12 000').problems).toEqual([
      { kind: 'misplaced-amount', line: 2, text: '12 000' },
    ]);
    expect(under('Intitulé;Porteur', '12 000 €;A').problems).toEqual([
      { kind: 'misplaced-amount', line: 2, text: '12 000 €' },
    ]);
    expect(under('Intitulé;Porteur', '2030;P').problems).toEqual([]);
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
