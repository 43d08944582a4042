import fc from 'fast-check';
import { lineKeys } from '../../src/workbook/line-keys';
import type { RawTable } from '../../src/workbook/range';
import type { Scalar } from '../../src/workbook/scalar';
import type { Table, TableColumn } from '../../src/workbook/template';

const column = (key: string, role: TableColumn['role'], fr: string, en: string): TableColumn => ({
  key,
  kind: 'text',
  role,
  label: { fr, en },
});

const BUDGET: Table = {
  key: 'budget',
  name: 'Bareme_Budget',
  columns: [
    column('label', 'input', 'Libellé', 'Label'),
    column('price', 'input', 'Prix', 'Price'),
    column('net', 'computed', 'Montant', 'Amount'),
  ],
};

const FRENCH = ['Libellé', 'Prix', 'Montant'];

const tableOf = (values: readonly (readonly Scalar[])[], headers = FRENCH): RawTable => ({
  name: BUDGET.name,
  header: { sheet: 'Budget', row: 0, column: 0, values: [headers] },
  body: { sheet: 'Budget', row: 1, column: 0, values },
  overwritten: [],
});

const keysOf = (values: readonly (readonly Scalar[])[], headers?: string[], of = BUDGET) =>
  lineKeys(tableOf(values, headers), of);

const aLine = fc.tuple(
  fc.constantFrom<Scalar>('', 'Étude', 'Licence', ' Étude '),
  fc.oneof(fc.constant<Scalar>(null), fc.integer({ min: -3, max: 3 })),
  fc.double({ noNaN: true }),
);

const lines = fc.array(aLine, { maxLength: 8 });

it('is the same for the same lines, in whatever order they stand', () => {
  fc.assert(
    fc.property(lines, fc.infiniteStream(fc.nat()), (values, random) => {
      const sorted = values
        .map((line) => [random.next().value, line] as const)
        .sort(([one], [other]) => one - other)
        .map(([, line]) => line);
      const asSet = (keys: ReturnType<typeof keysOf>) =>
        keys.map((key) => JSON.stringify(key)).sort();
      expect(asSet(keysOf(sorted))).toEqual(asSet(keysOf(values)));
    }),
  );
});

it('names each line once', () => {
  fc.assert(
    fc.property(lines, (values) => {
      const keys = keysOf(values).flatMap((key) => (key ? JSON.stringify(key) : []));
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

it('follows what is typed, and no result of a formula', () => {
  const [before] = keysOf([['Étude', 100, 100]]);
  expect(keysOf([['Étude', 100, 77]])).toEqual([before]);
  expect(keysOf([['Étude', 101, 100]])).not.toEqual([before]);
  expect(keysOf([['Étude ', 100, 100]])).toEqual([before]);
});

it('does not depend on where columns stand, on the language of their headers or on a person’s own column', () => {
  const [key] = keysOf([['Étude', 100, 100]]);
  expect(keysOf([[100, 'Étude', 100]], ['Prix', 'Libellé', 'Montant'])).toEqual([key]);
  expect(keysOf([['Étude', 100, 100]], ['Label', 'Price', 'Amount'])).toEqual([key]);
  expect(keysOf([['Étude', 'à voir', 100, 100]], ['Libellé', 'Notes', 'Prix', 'Montant'])).toEqual([
    key,
  ]);
});

it('is none for a line in which nothing is typed, and ranks lines that say the same', () => {
  expect(keysOf([['', null, 0]])).toEqual([null]);
  const [one, other] = keysOf([
    ['Étude', 100, 1],
    ['Étude', 100, 2],
  ]);
  expect(one?.key).toBe(other?.key);
  expect([one?.rank, other?.rank]).toEqual([0, 1]);
});

it('is that of the columns which the template names', () => {
  const byLabel = { ...BUDGET, lineKey: ['label'] };
  const [before] = keysOf([['Étude', 100, 100]], FRENCH, byLabel);
  expect(keysOf([['Étude', 250, 100]], FRENCH, byLabel)).toEqual([before]);
  expect(keysOf([['', 250, 100]], FRENCH, byLabel)).toEqual([null]);
});
