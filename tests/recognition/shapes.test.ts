import { readBudget } from '../../src/recognition/read-budget';
import { budgetBlock } from '../builders/budget-block';
import { callOf } from '../builders/calls';
import { columnsIn, controlIn, leftIn, linesIn, toldIn } from './told';

const call = callOf('SNAP3');

const read = (...given: Parameters<typeof budgetBlock>) => readBudget(budgetBlock(...given), call);

/** Made-up budgets as people keep them: each says all its lines, what is left out, and its sum to the cent. */
describe('A budget', () => {
  it('1: with a heading for everything is read whole, its total held against its lines', () => {
    const reading = read([
      [
        'Désignation',
        'Nature',
        'Qté',
        'PU HT',
        'Taux TVA',
        'Montant HT',
        'Montant TTC',
        'Prestataire',
      ],
      ['Prototype', 'Développement', 60, 850, 0.2, 51000, 61200, 'Atelier Nord'],
      ['Serveurs', 'Hébergement', 12, 100, 0.2, 1200, 1440, 'Nuage'],
      ['Livres', '', 3, 20, 0.055, 60, 63.3, ''],
      ['TOTAL', '', '', '', '', 52260, 62703.3, ''],
    ]);
    expect(linesIn(reading)).toEqual([
      'Prototype · development · 60 - × 850 · 20 % · 51000.00 → 61200.00 · Atelier Nord',
      'Serveurs · hosting · 12 - × 100 · 20 % · 1200.00 → 1440.00 · Nuage',
      'Livres · - · 3 - × 20 · 5.5 % · 60.00 → 63.30',
    ]);
    expect(toldIn(reading)).toEqual([]);
    expect(leftIn(reading)).toEqual(['5 total']);
    expect(controlIn(reading)).toEqual(['net 52260 / 52260', 'gross 62703.3 / 62703.3']);
  });

  it('2: with two rows of headings, sections and totals in between', () => {
    const reading = read([
      ['Budget prévisionnel 2021-2022'],
      [],
      ['Intitulé', 'Coût', '', '', 'Échéancier', ''],
      ['', 'HT', 'TVA', 'TTC', 2021, 2022],
      ['Lot 1 : conception'],
      ['Maquettes', 1000, 200, 1200, 1200, ''],
      ['Développement front', 2000, 400, 2400, 1400, 1000],
      ['Sous-total lot 1', 3000, 600, 3600, 2600, 1000],
      ['Lot 2 : exploitation'],
      ['Hébergement', 500, 100, 600, '', 600],
      ['Sous-total lot 2', 500, 100, 600, '', 600],
      ['Total général', 3500, 700, 4200, 2600, 1600],
      [],
      ['Notes : les montants sont estimatifs.'],
    ]);
    expect(reading.headings).toEqual({ row: 2, rows: 2 });
    expect(linesIn(reading)).toEqual([
      'Maquettes · development · 1 lump-sum × 1000 · 20 % · 1000.00 → 1200.00 · 2021: 1200',
      'Développement front · development · 1 lump-sum × 2000 · 20 % · 2000.00 → 2400.00 · 2021: 1400, 2022: 1000',
      'Hébergement · hosting · 1 lump-sum × 500 · 20 % · 500.00 → 600.00 · 2022: 600',
    ]);
    expect(reading.lines.map(({ section }) => section)).toEqual([
      'Lot 1 : conception',
      'Lot 1 : conception',
      'Lot 2 : exploitation',
    ]);
    expect(toldIn(reading)).toEqual([]);
    expect(leftIn(reading)).toEqual([
      ...['1 above', '5 section', '8 subtotal', '9 section', '11 subtotal', '12 total', '14 note'],
    ]);
    expect(controlIn(reading)).toEqual(['net 3500 / 3500', 'gross 4200 / 4200']);
  });

  it('3: of amounts TTC alone, typed as texts, its VAT as 20 %, 0,2, 20 and 5.5', () => {
    const reading = read([
      ['Poste', 'TVA', 'Montant TTC'],
      ['Développement', '20 %', '12\u202f000,00\u00a0€'],
      ['Étude', '0,2', '1\u00a0234,56 €'],
      ['Livres', 5.5, '105,50 €'],
      ['Divers', '20', '0,03 €'],
      ['TOTAL TTC', '', '13 340,09 €'],
    ]);
    expect(linesIn(reading)).toEqual([
      'Développement · development · 1 lump-sum × 10000 · 20 % · 10000.00 → 12000.00',
      'Étude · consulting-steering · 1 lump-sum × 1028.8 · 20 % · 1028.80 → 1234.56',
      'Livres · - · 1 lump-sum × 100 · 5.5 % · 100.00 → 105.50',
      'Divers · - · 1 lump-sum × 0.02 · 20 % · 0.02 → 0.02',
    ]);
    // No amount HT to the cent gives three cents TTC: that is told, line and total.
    expect(toldIn(reading)).toEqual(['note totalDiffers C6', 'note grossDiffers C5']);
    expect(controlIn(reading)).toEqual(['gross 13340.09 / 13340.08']);
  });

  it('4: with months as columns is summed by year', () => {
    const reading = read([
      ['Dépense', 'janv. 2021', 'févr. 2021', 'déc. 2021', 'janv. 2022', 'Total HT', 'TVA'],
      ['Développement', 1000, 1000, 500, 500, 3000, 0.2],
      ['Hébergement', 10, 10, 10, 10, 40, 0.2],
      ['Total', 1010, 1010, 510, 510, 3040, ''],
    ]);
    expect(linesIn(reading)).toEqual([
      'Développement · development · 1 lump-sum × 3000 · 20 % · 3000.00 → 3600.00 · 2021: 3000, 2022: 600',
      'Hébergement · hosting · 1 lump-sum × 40 · 20 % · 40.00 → 48.00 · 2021: 36, 2022: 12',
    ]);
    expect(toldIn(reading)).toEqual([]);
    expect(controlIn(reading)).toEqual(['net 3040 / 3040']);
  });

  it('5: without any headings is known by what its figures come to', () => {
    const reading = read([
      ['Développement', 10, 500, 5000, 20, 6000],
      ['Conseil', 5, 800, 4000, 20, 4800],
      ['Hébergement', 12, 50, 600, 20, 720],
    ]);
    expect(columnsIn(reading)).toEqual([
      ...['label', 'quantity', 'price net', 'amount net', 'rate', 'amount gross'],
    ]);
    expect(linesIn(reading)).toEqual([
      'Développement · development · 10 - × 500 · 20 % · 5000.00 → 6000.00',
      'Conseil · consulting-steering · 5 - × 800 · 20 % · 4000.00 → 4800.00',
      'Hébergement · hosting · 12 - × 50 · 20 % · 600.00 → 720.00',
    ]);
    expect(toldIn(reading)).toEqual([]);
  });

  it('6: that is a quotation, with a discount, HT, VAT and TTC at its foot', () => {
    const reading = read([
      ['Libellé', 'Quantité', 'Prix unitaire', 'Montant'],
      ['Développement', '20 jours', '650,00 €', '13 000,00 €'],
      ['Atelier', '2 j', '700,00 €', '1 400,00 €'],
      ['Suivi', '4 jours', '100,00 €', '400,00 €'],
      ['Remise commerciale', 1, '-500,00 €', '(500,00 €)'],
      ['', '', 'Total HT', '14 300,00 €'],
      ['', '', 'TVA 20 %', '2 860,00 €'],
      ['', '', 'Total TTC', '17 160,00 €'],
    ]);
    expect(linesIn(reading)).toEqual([
      'Développement · development · 20 day × 650 · 20 % · 13000.00 → 15600.00',
      'Atelier · - · 2 day × 700 · 20 % · 1400.00 → 1680.00',
      'Suivi · - · 4 day × 100 · 20 % · 400.00 → 480.00',
      'Remise commerciale · - · 1 - × -500 · 20 % · -500.00 → -600.00',
    ]);
    expect(toldIn(reading)).toEqual(['question vatOfBlock C7']);
    expect(leftIn(reading)).toEqual(['6 total', '7 vat', '8 total']);
    expect(controlIn(reading)).toEqual(['net 14300 / 14300', 'gross 17160 / 17160']);
  });

  it('7: in k€, as its title says, has each amount multiplied, and says so', () => {
    const reading = read([
      ['Plan de charge (en k€ HT)'],
      ['Rubrique', 'Budget', 'TVA'],
      ['Développement', 12.5, '20 %'],
      ['Maintenance', '3 k€', '20 %'],
      ['Total', 15.5, ''],
    ]);
    expect(linesIn(reading)).toEqual([
      'Développement · development · 1 lump-sum × 12500 · 20 % · 12500.00 → 15000.00',
      'Maintenance · maintenance · 1 lump-sum × 3000 · 20 % · 3000.00 → 3600.00',
    ]);
    expect(toldIn(reading)).toEqual(['question scaledByTitle A1']);
    expect(controlIn(reading)).toEqual(['net 15500 / 15500']);
  });

  it('8: in English, with points before the cents and commas between thousands', () => {
    const reading = read([
      [
        'Item',
        'Quantity',
        'Unit price',
        'VAT rate',
        'Amount excl. VAT',
        'Amount incl. VAT',
        'Supplier',
      ],
      ['Development', '10 days', '1,250.00', '20%', '12,500.00', '15,000.00', 'Acme'],
      ['Hosting', '12 months', '99.90', '20%', '1,198.80', '1,438.56', 'Cloudy'],
      ['Grand total', '', '', '', '13,698.80', '16,438.56', ''],
    ]);
    expect(linesIn(reading)).toEqual([
      'Development · development · 10 day × 1250 · 20 % · 12500.00 → 15000.00 · Acme',
      'Hosting · hosting · 12 month × 99.9 · 20 % · 1198.80 → 1438.56 · Cloudy',
    ]);
    expect(toldIn(reading)).toEqual([]);
    expect(controlIn(reading)).toEqual(['net 13698.8 / 13698.8', 'gross 16438.56 / 16438.56']);
  });

  it('9: that begins at D7, in days at a daily rate, with notes below', () => {
    const reading = read(
      [
        ['Profil', 'Nb jours', 'TJM HT', 'Total HT', 'TVA %'],
        ['Chef de projet', 20, 700, 14000, 20],
        ['Développeur', 45.5, 550, 25025, 20],
        ['', '', '', 39025, ''],
        [],
        ['(1) Les jours sont estimés.'],
      ],
      { at: 'D7' },
    );
    expect(linesIn(reading)).toEqual([
      'Chef de projet · consulting-steering · 20 day × 700 · 20 % · 14000.00 → 16800.00',
      'Développeur · development · 45.5 day × 550 · 20 % · 25025.00 → 30030.00',
    ]);
    expect(leftIn(reading)).toEqual(['10 sum', '12 note']);
    expect(reading.lines[0]?.place).toEqual({ sheet: 'Feuil1', row: 7, column: 3 });
    expect(controlIn(reading)).toEqual(['net 39025 / 39025']);
  });

  it('10: whose total is another one says by how much', () => {
    const reading = read([
      ['Libellé', 'Montant HT', 'TVA'],
      ['Développement', 1000, 0.2],
      ['Conseil', 500, 0.2],
      ['Total', 1600, ''],
    ]);
    expect(linesIn(reading)).toEqual([
      'Développement · development · 1 lump-sum × 1000 · 20 % · 1000.00 → 1200.00',
      'Conseil · consulting-steering · 1 lump-sum × 500 · 20 % · 500.00 → 600.00',
    ]);
    expect(toldIn(reading)).toEqual(['fault totalDiffers B4']);
    expect(reading.control.map(({ difference }) => difference)).toEqual([-100_00]);
  });

  it('11: of which nothing says net or gross gives no price, and asks', () => {
    const rows = [
      ['Poste', 'Montant'],
      ['Développement', 1000],
      ['Conseil', 500],
      ['Total', 1500],
    ];
    const reading = read(rows);
    expect(reading.asksForTax).toBe(true);
    expect(linesIn(reading)).toEqual([
      'Développement · development · ? - × ? · no VAT · ? → ?',
      'Conseil · consulting-steering · ? - × ? · no VAT · ? → ?',
    ]);
    expect(toldIn(reading)).toEqual(['fault netOrGross']);
    expect(controlIn(reading)).toEqual(['? 1500 / 1500']);
    const settled = readBudget(budgetBlock(rows), call, { amounts: 'gross', vat: 0.2 });
    expect(linesIn(settled)).toEqual([
      'Développement · development · 1 lump-sum × 833.33 · 20 % · 833.33 → 1000.00',
      'Conseil · consulting-steering · 1 lump-sum × 416.67 · 20 % · 416.67 → 500.00',
    ]);
    expect(controlIn(settled)).toEqual(['gross 1500 / 1500']);
  });

  it('12: with a plan of funding beside and below it is read without that', () => {
    const reading = read([
      ['Charges', 'Montant TTC', 'Produits', 'Montant'],
      ['Développement', 12000, 'Subvention demandée', 10000],
      ['Hébergement', 1200, 'Autofinancement', 3200],
      ['TOTAL', 13200, 'TOTAL', 13200],
      [],
      ['Plan de financement'],
      ['Région', 3200],
      ['État', 10000],
      ['Total', 13200],
    ]);
    expect(columnsIn(reading)).toEqual(['label', 'amount gross', 'other', 'other']);
    expect(reading.lines.map(({ line }) => line.label)).toEqual(['Développement', 'Hébergement']);
    expect(leftIn(reading)).toEqual(['4 total', '6 beyond', '7 beyond', '8 beyond', '9 beyond']);
    expect(toldIn(reading)).toEqual(['fault vatMissing', 'question afterTotal A7']);
    expect(controlIn(reading)).toEqual(['gross 13200 / 13200']);
  });

  it('13: with a heading twice takes one column, and says so', () => {
    const reading = read([
      ['Libellé', 'Montant HT', 'Montant HT', 'TVA'],
      ['Développement', 1000, 1100, 0.2],
      ['Conseil', 500, 450, 0.2],
    ]);
    expect(linesIn(reading)).toEqual([
      'Développement · development · 1 lump-sum × 1000 · 20 % · 1000.00 → 1200.00',
      'Conseil · consulting-steering · 1 lump-sum × 500 · 20 % · 500.00 → 600.00',
    ]);
    expect(toldIn(reading)).toEqual(['question columnTaken C1']);
  });

  it('14: in hours, whose product is not what it says, keeps what it says', () => {
    const reading = read([
      ['Tâche', 'Heures', 'Taux horaire HT', 'Montant HT', 'TVA'],
      ['Développement', 100, 80, 8000, 0.2],
      ['Tests', 30, 80, 2400, 0.2],
      ['Recette', 10, 80, 900, 0.2],
      ['Total', 140, '', 11300, ''],
    ]);
    expect(linesIn(reading)).toEqual([
      'Développement · development · 100 other × 80 · 20 % · 8000.00 → 9600.00',
      'Tests · development · 30 other × 80 · 20 % · 2400.00 → 2880.00',
      'Recette · development · 1 lump-sum × 900 · 20 % · 900.00 → 1080.00',
    ]);
    expect(toldIn(reading)).toEqual(['fault productDiffers C4']);
    expect(controlIn(reading)).toEqual(['net 11300 / 11300']);
  });

  it('15: whose titles of sections hold their sums counts no line twice', () => {
    const reading = read([
      ['Poste', 'Coût TTC', 'TVA'],
      ['1. Réalisation', 3600, ''],
      ['Développement front', 1200, 0.2],
      ['Développement back', 2400, 0.2],
      ['2. Exploitation', 1800, ''],
      ['Hébergement', 600, 0.2],
      ['Maintenance', 1200, 0.2],
      ['TOTAL', 5400, ''],
    ]);
    expect(linesIn(reading)).toEqual([
      'Développement front · development · 1 lump-sum × 1000 · 20 % · 1000.00 → 1200.00',
      'Développement back · development · 1 lump-sum × 2000 · 20 % · 2000.00 → 2400.00',
      'Hébergement · hosting · 1 lump-sum × 500 · 20 % · 500.00 → 600.00',
      'Maintenance · maintenance · 1 lump-sum × 1000 · 20 % · 1000.00 → 1200.00',
    ]);
    expect(leftIn(reading)).toEqual(['2 sum', '5 sum', '8 total']);
    expect(toldIn(reading)).toEqual([]);
    expect(controlIn(reading)).toEqual(['gross 5400 / 5400']);
  });

  it('16: with cells that are no amounts tells each of them, and guesses none', () => {
    const reading = read([
      ['Libellé', 'Montant HT', 'TVA'],
      ['Développement', 'à définir', 0.2],
      ['Licence', '1.500', 0.2],
      ['Conseil', '500 $', 0.2],
      ['Hébergement', 240, 'normale'],
      ['Total', 240, ''],
    ]);
    expect(linesIn(reading)).toEqual([
      'Développement · development · ? - × ? · 20 % · ? → ?',
      'Licence · licences · ? - × ? · 20 % · ? → ?',
      'Conseil · consulting-steering · ? - × ? · 20 % · ? → ?',
      'Hébergement · hosting · 1 lump-sum × 240 · no VAT · 240.00 → ?',
    ]);
    expect(toldIn(reading)).toEqual([
      ...[
        'fault vatMissing',
        'fault unread B2',
        'fault unread B3',
        'fault unread B4',
        'fault unread C5',
      ],
    ]);
    expect(reading.control).toMatchObject([{ unread: 3, difference: 0 }]);
  });

  it('17: in merged groups of years, HT and TTC, takes each euro once', () => {
    const reading = read(
      [
        ['Prestation', '2021', '', '2022', '', 'TVA'],
        ['', 'HT', 'TTC', 'HT', 'TTC', ''],
        ['Développement', 1000, 1200, 500, 600, 0.2],
        ['Conseil', 100, 120, '', '', 0.2],
        ['Total', 1100, 1320, 500, 600, ''],
      ],
      {
        merges: [
          { row: 0, column: 1, rows: 1, columns: 2 },
          { row: 0, column: 3, rows: 1, columns: 2 },
        ],
      },
    );
    expect(columnsIn(reading)).toEqual([
      ...['label', 'other', 'period gross 2021', 'other', 'period gross 2022', 'rate'],
    ]);
    expect(linesIn(reading)).toEqual([
      'Développement · development · 1 lump-sum × 1500 · 20 % · 1500.00 → 1800.00 · 2021: 1200, 2022: 600',
      'Conseil · consulting-steering · 1 lump-sum × 100 · 20 % · 100.00 → 120.00 · 2021: 120',
    ]);
  });

  it('18: of internal staff and licences from elsewhere, their origin in words', () => {
    const reading = read([
      ['Ressource', 'Type de dépense', 'Origine', 'Fournisseur', 'Coût HT', 'Taux de TVA'],
      ['Chargée de mission', 'Personnel interne', '', '', 30000, 0],
      ['Outil de suivi', 'Licence', 'Hors UE', 'Tracker Inc.', 1000, 0.2],
      ['Outil de dessin', 'Licences', 'UE', 'Zeichner', 500, 0.2],
      ['Cadrage', 'Accompagnement conseil', 'France', 'Conseil SA', 2000, 0.2],
    ]);
    expect(linesIn(reading)).toEqual([
      'Chargée de mission · staff · 1 lump-sum × 30000 · no VAT · 30000.00 → 30000.00',
      'Outil de suivi · licences · 1 lump-sum × 1000 · 20 % · 1000.00 → 1200.00 · Tracker Inc. · outside-europe',
      'Outil de dessin · licences · 1 lump-sum × 500 · 20 % · 500.00 → 600.00 · Zeichner · europe',
      'Cadrage · consulting-steering · 1 lump-sum × 2000 · 20 % · 2000.00 → 2400.00 · Conseil SA · france',
    ]);
    expect(toldIn(reading)).toEqual([]);
  });

  it('19: of relative years is brought to those of the call, and says so', () => {
    const reading = read([
      ['Action', 'Année 1', 'Année 2', 'Total TTC', 'TVA'],
      ['Développement', 1200, 600, 1800, 0.2],
      ['Conduite du changement', '', 240, 240, 0.2],
      ['Total', 1200, 840, 2040, ''],
    ]);
    const year = call.firstYear;
    expect(linesIn(reading)).toEqual([
      `Développement · development · 1 lump-sum × 1500 · 20 % · 1500.00 → 1800.00 · ${year}: 1200, ${year + 1}: 600`,
      `Conduite du changement · consulting-steering · 1 lump-sum × 200 · 20 % · 200.00 → 240.00 · ${year + 1}: 240`,
    ]);
    expect(toldIn(reading)).toEqual(['question yearAssumed B1']);
    expect(controlIn(reading)).toEqual(['gross 2040 / 2040']);
  });

  it('20: whose headings come again on its second page, with blank and zero rows and hidden ones', () => {
    const reading = read(
      [
        [
          'N°',
          'Désignation des travaux',
          'Unité',
          'Quantité',
          'P.U. € HT',
          'Total € HT',
          'TVA (%)',
        ],
        [1, 'Développement du portail', 'jour', 30, 600, 18000, 20],
        [2, 'Option non retenue', 'forfait', 0, 0, 0, 20],
        [],
        [
          'N°',
          'Désignation des travaux',
          'Unité',
          'Quantité',
          'P.U. € HT',
          'Total € HT',
          'TVA (%)',
        ],
        [3, 'Licences de cartographie', 'licence', 3, 33.33, 100, 20],
        [4, 'Hébergement', 'mois', 12, 50, 600, 20],
        ['', 'Total hors taxes', '', '', '', 18700, ''],
      ],
      { hidden: [5] },
    );
    expect(linesIn(reading)).toEqual([
      'Développement du portail · development · 30 day × 600 · 20 % · 18000.00 → 21600.00',
      'Licences de cartographie · licences · 3 licence × 33.333 · 20 % · 100.00 → 120.00',
      'Hébergement · hosting · 12 month × 50 · 20 % · 600.00 → 720.00',
    ]);
    expect(toldIn(reading)).toEqual(['question hiddenLines A6', 'note priceWorkedOut E6']);
    expect(leftIn(reading)).toEqual(['3 nothing', '5 heading', '8 total']);
    expect(controlIn(reading)).toEqual(['net 18700 / 18700']);
  });

  it.each([
    'Report d’incidents, outillage',
    'ST Services, licences',
    'Sommet annuel des utilisateurs',
    'Taxe sur les salaires',
    'Taxes et redevances de noms de domaine',
  ])('counts a line whose first word is also one for a total: %s', (label) => {
    const reading = read([
      ['Désignation', 'Montant HT'],
      ['Étude', 1000],
      [label, 500],
    ]);
    expect(reading.lines.map(({ line }) => line.label)).toEqual(['Étude', label]);
    expect(
      reading.leftOut.filter(({ reason }) => reason !== 'heading' && reason !== 'above'),
    ).toEqual([]);
  });

  it.each([
    'ST',
    'ST HT',
    'Somme',
    'À reporter',
    'Report page 2',
    'Taxes',
    'TVA 20 %',
    'Total général HT',
  ])('takes no line for one that is nothing but such a word: %s', (label) => {
    const reading = read([
      ['Désignation', 'Montant HT'],
      ['Étude', 1000],
      ['Maquettes', 700],
      [label, 340],
    ]);
    expect(reading.lines).toHaveLength(2);
  });

  it('with the share of each line in percent takes none of them for VAT', () => {
    const reading = read([
      ['Poste', 'Part', 'Montant TTC', 'TVA'],
      ['Développement', '80 %', 1200, 0.2],
      ['Conseil', '20 %', 300, 0.2],
    ]);
    expect(linesIn(reading)).toEqual([
      'Développement · development · 1 lump-sum × 1000 · 20 % · 1000.00 → 1200.00',
      'Conseil · consulting-steering · 1 lump-sum × 250 · 20 % · 250.00 → 300.00',
    ]);
    expect(toldIn(reading)).toEqual(['question columnUnread B1']);
  });
});
