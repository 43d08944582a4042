import { FIELDS, TABLES } from '../../../../../src/documents/dossier/template/fields';
import type { Place } from '../../../../../src/workbook/scalar';
import { explain } from '../../../../../src/documents/dossier/explain/explain';
import { figureAt } from '../../../../../src/documents/dossier/explain/figure-at';
import { ALL_CALLS, callOf } from '../../../../builders/calls';
import { aDossier } from '../../../../builders/dossier';

const dossier = aDossier(callOf('SNAP3'))
  .withLine({ amount: 1000 })
  .withLine({ amount: 500, type: 'staff', title: 'T2' });
const { names, tables } = dossier.snapshot();
const budget = tables[TABLES.budget];
if (!budget) throw new Error('no budget');
const { header, body } = budget;

const at = (place: Place) => figureAt(dossier.snapshot(), dossier.figures(), place);

/** The cell of a line under a header. */
const under = (title: string, line: number): Place => ({
  sheet: body.sheet,
  row: body.row + line,
  column: body.column + (header.values[0] ?? []).indexOf(title),
});

const cellNamed = (name: string): Place => {
  const range = names[name];
  if (!range) throw new Error(`no name ${name}`);
  return { sheet: range.sheet, row: range.row, column: range.column };
};

it('a cell of the plan shows the figure of its name', () => {
  expect(at(cellNamed(FIELDS.maximum.name))).toEqual({
    figure: 'maximum',
    label: FIELDS.maximum.label,
    amount: 100_000,
    isStep: false,
    inSheet: null,
  });
});

it('a cap leads to the maximum that it bounds, what others bring to the carrier’s share', () => {
  const isStep = true;
  expect(at(cellNamed(FIELDS.projectCap.name))).toMatchObject({ figure: 'maximum', isStep });
  expect(at(cellNamed(FIELDS.fundersTotal.name))).toMatchObject({ figure: 'carrier', isStep });
});

it('a computed cell of a line shows that line’s amount', () => {
  const { row } = under('Montant éligible', 1);
  expect(at(under('Montant éligible', 1))).toEqual({
    figure: { row, amount: 'eligible' },
    label: { fr: 'Montant éligible', en: 'Eligible amount' },
    amount: 50_000,
    isStep: false,
    inSheet: null,
  });
});

describe('what the sheet itself shows of the figure', () => {
  const altered = dossier.withLine({ amount: 300, gross: 999.5 });
  const inSheet = (builder: typeof dossier, place: Place) =>
    figureAt(builder.snapshot(), builder.figures(), place)?.inSheet;

  it('is told of the plan and of a line, whatever the core computes', () => {
    const shown = altered.showing({ maximum: 48_000 });
    expect(inSheet(shown, cellNamed(FIELDS.maximum.name))).toBe(4_800_000);
    expect(inSheet(shown, under('Montant TTC', 2))).toBe(99_950);
  });

  it('is nothing on a step of it, where no number stands, and until Excel has computed', () => {
    const shown = altered.showing({ maximum: 48_000, rateBound: 60_000, grant: '#REF!' });
    expect(inSheet(shown, cellNamed(FIELDS.rateBound.name))).toBeNull();
    expect(inSheet(shown, cellNamed(FIELDS.grant.name))).toBeNull();
    expect(inSheet(altered, under('Montant TTC', 2))).toBeNull();
  });
});

it.each(['Libellé', 'Quantité', 'Contrôle'])('%s shows no figure', (title) => {
  expect(at(under(title, 0))).toBeNull();
});

it('neither does a line that has not been started, nor the same cell of another sheet', () => {
  expect(at(under('Montant TTC', 5))).toBeNull();
  expect(at({ ...under('Montant TTC', 0), sheet: 'Notes' })).toBeNull();
  expect(at({ ...cellNamed(FIELDS.base.name), sheet: 'Notes' })).toBeNull();
});

it('an input of the plan shows no figure', () => {
  expect(at(cellNamed(FIELDS.requested.name))).toBeNull();
});

it.each(ALL_CALLS)(
  'every computed cell of $id leads to an explanation of the same amount',
  (call) => {
    const filled = aDossier(call).withLine({ amount: 300_000 }).requesting(100_000);
    const snapshot = filled.snapshot();
    const figures = filled.figures();
    const subject = { call, dossier: filled.build(), figures };
    const amounts = Object.values(FIELDS).filter(
      ({ role, kind, name }) => role === 'computed' && kind === 'amount' && snapshot.names[name],
    );
    expect(amounts.length).toBeGreaterThan(4);
    for (const { name } of amounts) {
      const range = snapshot.names[name];
      const shown = range && figureAt(snapshot, figures, range);
      expect(shown && explain(subject, shown.figure)?.amount).toBe(shown?.amount);
      expect(shown).toBeTruthy();
    }
  },
);
