import fc from 'fast-check';
import { VAT_RATES } from '../../src/documents/dossier/template/accepted-values';
import { cents } from '../../src/money/cents';
import { addRate, productInCents } from '../../src/money/decimal';
import { readBudget } from '../../src/recognition/read-budget';
import type { Scalar } from '../../src/workbook/scalar';
import { budgetBlock } from '../builders/budget-block';
import { callOf } from '../builders/calls';

const call = callOf('SNAP3');

/** What each column may be called. */
const HEADINGS = {
  label: ['Désignation', 'Intitulé', 'Libellé', 'Description', 'Prestation', 'Item'],
  quantity: ['Qté', 'Quantité', 'Nb jours', 'Nombre', 'Quantity', 'QTE'],
  price: ['PU HT', 'Prix unitaire HT', 'Coût unitaire HT', 'Unit price excl. VAT', 'TJM (HT)'],
  rate: ['TVA', 'Taux TVA', 'Taux de TVA (%)', 'VAT rate', 'TVA %'],
  net: ['Montant HT', 'Total HT', 'Coût HT', 'Amount excl. VAT', 'MONTANT H.T.'],
  gross: ['Montant TTC', 'Total TTC', 'Coût TTC', 'Amount incl. VAT', 'Montant T.T.C.'],
  supplier: ['Prestataire', 'Fournisseur', 'Titulaire', 'Supplier'],
} as const;
type Key = keyof typeof HEADINGS;
const KEYS = Object.keys(HEADINGS) as Key[];

interface Made {
  readonly label: string;
  readonly quantity: number;
  readonly price: number;
  readonly rate: number;
  readonly supplier: string;
}

const made: fc.Arbitrary<Made> = fc.record({
  label: fc.constantFrom('Développement', 'Conseil', 'Licences', 'Formation', 'Objet divers'),
  quantity: fc.integer({ min: 1, max: 400 }).map((half) => half / 2),
  price: fc
    .integer({ min: -50_000, max: 500_000 })
    .filter((one) => one !== 0)
    .map((one) => one / 100),
  rate: fc.constantFrom(...VAT_RATES),
  supplier: fc.constantFrom('Atelier', 'Nuage SARL', ''),
});

const netOf = ({ quantity, price }: Made) => productInCents(quantity, price) ?? cents(0);
const grossOf = (one: Made) => addRate(netOf(one), one.rate) ?? cents(0);

const cellOf: Readonly<Record<Key, (one: Made) => Scalar>> = {
  label: ({ label }) => label,
  quantity: ({ quantity }) => quantity,
  price: ({ price }) => price,
  rate: ({ rate }) => rate,
  net: (one) => netOf(one) / 100,
  gross: (one) => grossOf(one) / 100,
  supplier: ({ supplier }) => supplier,
};

/** How people write an amount. */
const written: fc.Arbitrary<(value: number) => Scalar> = fc.constantFrom(
  (value: number) => value,
  (value: number) =>
    `${value
      .toFixed(2)
      .replace('.', ',')
      .replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f')} €`,
  (value: number) => value.toFixed(2).replace('.', ',').replace('-', '\u2212'),
);

const OF_MONEY: readonly Key[] = ['price', 'net', 'gross'];

describe('Whatever the order of its columns and the words above them', () => {
  it('a budget is read back the same, to the cent', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(KEYS, { minLength: KEYS.length }),
        fc.array(fc.nat(100), { minLength: KEYS.length, maxLength: KEYS.length }),
        fc.array(made, { minLength: 2, maxLength: 8 }),
        written,
        (order, choice, budget, write) => {
          const head = order.map(
            (key, at) => HEADINGS[key][(choice[at] ?? 0) % HEADINGS[key].length] ?? key,
          );
          const body = budget.map((one) =>
            order.map((key) => {
              const value = cellOf[key](one);
              return OF_MONEY.includes(key) && typeof value === 'number' ? write(value) : value;
            }),
          );
          const { lines } = readBudget(budgetBlock([head, ...body]), call);
          expect(
            lines.map(({ line, net, gross }) => [
              line.label,
              line.quantity,
              line.unitPrice,
              line.vat,
              net,
              gross,
            ]),
          ).toEqual(
            budget.map((one) => [
              ...[
                one.label,
                one.quantity,
                one.price,
                Number(`${one.rate}e2`),
                netOf(one),
                grossOf(one),
              ],
            ]),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Any cell that a column of figures may hold. */
const anything = fc.oneof(
  fc.integer({ min: -100_000, max: 1_000_000 }).map((one) => one / 100),
  fc.constantFrom<Scalar>(
    '',
    '12 k€',
    '1.500',
    'à définir',
    '(20,00)',
    '3 000,10 €',
    '50 HT',
    '#REF!',
    '1,234.50',
  ),
);

describe('Whatever stands in its cells', () => {
  it('no line comes to another amount than the block states without its being told', () => {
    const keys = ['quantity', 'price', 'rate', 'net', 'gross'] as const;
    fc.assert(
      fc.property(
        fc.subarray([...keys], { minLength: 1 }),
        fc.array(fc.array(anything, { minLength: 5, maxLength: 5 }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.constantFrom(undefined, 'net', 'gross'),
        (columns, cells, amounts) => {
          const head = ['Libellé', ...columns.map((key) => HEADINGS[key][0])];
          const body = cells.map((row, at) => [
            `Poste ${at}`,
            ...columns.map((_, index) => row[index] ?? ''),
          ]);
          const reading = readBudget(budgetBlock([head, ...body]), call, {
            ...(amounts && { amounts }),
            vat: 0.2,
          });
          for (const { line, net, gross, stated, remarks } of reading.lines) {
            const waits =
              line.vat === undefined &&
              reading.remarks.some(({ message }) => message.id === 'vatMissing');
            const isTold = waits || remarks.some(({ message }) => message.id !== 'typeUnknown');
            if (stated.gross !== null && gross !== stated.gross) expect(isTold).toBe(true);
            if (stated.net !== null && net !== stated.net) expect(isTold).toBe(true);
            // What is written is what the sheet will compute from it.
            if (line.quantity !== undefined && line.unitPrice !== undefined) {
              expect(net).toBe(productInCents(line.quantity, line.unitPrice));
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('every row that holds something is a line, or is told among those that are none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anything, { minLength: 2, maxLength: 3 }), {
          minLength: 1,
          maxLength: 8,
        }),
        (rows) => {
          const block = budgetBlock([['Libellé', 'Montant HT', 'Montant TTC'], ...rows]);
          const { lines, leftOut } = readBudget(block, call);
          const found = [...lines.map(({ row }) => row), ...leftOut.map(({ row }) => row)].sort(
            (a, b) => a - b,
          );
          const filled = rows.flatMap((row, at) =>
            row.every((cell) => cell === '') ? [] : [at + 1],
          );
          expect(found).toEqual(filled);
        },
      ),
      { numRuns: 200 },
    );
  });
});
