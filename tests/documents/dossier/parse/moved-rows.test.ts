import fc from 'fast-check';
import { FIELDS, TABLES } from '../../../../src/documents/dossier/template/fields';
import { identify } from '../../../../src/documents/dossier/parse/identify';
import { movedRows } from '../../../../src/documents/dossier/parse/moved-rows';
import { parseDossier } from '../../../../src/documents/dossier/parse/parse';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import type { RawRange } from '../../../../src/workbook/range';
import type { Scalar } from '../../../../src/workbook/scalar';
import { check } from '../../../../src/documents/dossier/rules/check';
import { callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import { said } from '../../../builders/said';

const CALL = callOf('SNAP4');
const ROWS = 120;

const sound = aDossier(CALL).withLine({ amount: 600_000 }).requesting(180_000).snapshot();

/** The labels of the plan as its sheet has them, each left of its cell. */
const PLAN: ReadonlyMap<number, string> = new Map(
  Object.values(FIELDS).flatMap(({ name, label }) => {
    const range = sound.names[name];
    return range?.sheet === 'Financement' ? [[range.row, label.fr] as const] : [];
  }),
);

const withLabels = (labels: ReadonlyMap<number, string>): WorkbookSnapshot => ({
  ...sound,
  labels: [
    {
      sheet: 'Financement',
      row: 0,
      column: 0,
      values: Array.from({ length: ROWS }, (_, row): Scalar[] => ['', labels.get(row) ?? '', '']),
    } satisfies RawRange,
  ],
});

/** A tool puts rows in, or takes them out, and leaves the names where they were. */
const shifted = (from: number, shift: number): ReadonlyMap<number, string> =>
  new Map(
    [...PLAN].flatMap(([row, label]) => {
      if (row < from) return [[row, label] as const];
      return shift < 0 && row < from - shift ? [] : [[row + shift, label] as const];
    }),
  );

const rowOfLabel = [...PLAN.keys()];
const lastTwo = rowOfLabel.at(-2) ?? 0;
const anyRow = fc.integer({ min: 0, max: lastTwo });

it('labels beside their cells say nothing', () => {
  expect(movedRows(withLabels(PLAN))).toEqual([]);
});

it('rows that a tool inserted are told at the first label that moved, with how far', () => {
  fc.assert(
    fc.property(anyRow, fc.integer({ min: 1, max: 10 }), (from, shift) => {
      const [moved, ...others] = movedRows(withLabels(shifted(from, shift)));
      expect(others).toEqual([]);
      const first = Math.min(...rowOfLabel.filter((row) => row >= from));
      expect(moved).toMatchObject({ shift, place: { sheet: 'Financement', row: first + shift } });
    }),
  );
});

it('rows that a tool deleted are told with how far the others went up', () => {
  const [moved] = movedRows(withLabels(shifted(1, -2)));
  expect(moved).toMatchObject({ shift: -2 });
});

it('a label that a person wrote anew, dragged elsewhere or put twice says nothing', () => {
  const at = fc.constantFrom(...rowOfLabel);
  fc.assert(
    fc.property(at, fc.integer({ min: 90, max: ROWS - 1 }), (row, elsewhere) => {
      const renamed = new Map(PLAN).set(row, 'Notre part');
      expect(movedRows(withLabels(renamed))).toEqual([]);
      const twice = new Map(PLAN).set(elsewhere, PLAN.get(row) ?? '');
      expect(movedRows(withLabels(twice))).toEqual([]);
      const dragged = new Map(twice);
      dragged.delete(row);
      expect(movedRows(withLabels(dragged))).toEqual([]);
    }),
  );
});

it('it is the one thing that is said: no other rule, and nothing to correct', () => {
  const snapshot = withLabels(shifted(lastTwo, 1));
  const emptied = { ...snapshot.names[FIELDS.requested.name], values: [['2 0 0 €']] } as RawRange;
  const names = { ...snapshot.names, [FIELDS.requested.name]: emptied };
  const { findings } = check(CALL, parseDossier({ ...snapshot, names }, CALL));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    rule: 'dossier.structure',
    severity: 'error',
    corrections: [],
  });
  expect(said(findings[0]?.message)?.en).toMatch(
    /Software that does not move names has inserted a row/,
  );
});

it('headers of a table that stand elsewhere are enough; a note above them is not', () => {
  const table = sound.tables[TABLES.budget];
  if (!table) throw new Error('no budget');
  const titles = table.header.values[0] ?? [];
  const at = (row: number): WorkbookSnapshot => ({
    ...sound,
    labels: [{ sheet: 'Budget', row, column: 0, values: [titles] }],
  });
  expect(movedRows(at(table.header.row))).toEqual([]);
  expect(movedRows(at(table.header.row + 3))).toMatchObject([{ shift: 3 }]);
  const note = { sheet: 'Budget', row: 2, column: 0, values: [['Montant HT', 'Montant TTC']] };
  expect(movedRows({ ...sound, labels: [note] })).toEqual([]);
});

it('where the mark of the call went too, that is why the call is not known', () => {
  const dossier = aDossier(CALL).withField('call', 'Le texte n’en dit rien').snapshot();
  const labels = Object.values(FIELDS).flatMap(({ name, label, role }) => {
    const range = dossier.names[name];
    const isBeside = range?.sheet === 'Dossier' && role === 'input';
    return isBeside ? [{ ...range, row: range.row + 2, column: 0, label: label.fr }] : [];
  });
  const values = Array.from({ length: ROWS }, (_, row): Scalar[] => [
    labels.find((one) => one.row === row)?.label ?? '',
  ]);
  const texts = { sheet: 'Dossier', row: 0, column: 0, values };
  const identity = identify({ ...dossier, labels: [texts] });
  expect(identity).toMatchObject({ kind: 'unreadable' });
  expect(identity.kind === 'unreadable' && identity.message.fr).toMatch(/inséré 2 lignes/);
});
