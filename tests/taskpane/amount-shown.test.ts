import { FIELDS } from '../../src/dossier/fields';
import type { WorkbookSnapshot } from '../../src/dossier/snapshot';
import { cents } from '../../src/money/cents';
import type { ShownFigure } from '../../src/rules/explain/figure-at';
import { amountShown } from '../../src/taskpane/dossier/amount-shown';

const plan = { sheet: 'Financement', row: 4, column: 1 };
const line = { sheet: 'Budget', row: 10, column: 9 };
const cells = (values: readonly (readonly (string | number)[])[]) => ({ ...line, values });

const snapshot: WorkbookSnapshot = {
  isCalculated: true,
  names: {
    [FIELDS.maximum.name]: { ...plan, values: [[48_000]] },
    [FIELDS.rateBound.name]: { ...plan, row: 5, values: [[60_000]] },
  },
  tables: {
    Bareme_Budget: {
      name: 'Bareme_Budget',
      header: { ...cells([['Montant TTC']]), row: 9 },
      body: cells([[999.5]]),
      overwritten: [],
    },
  },
};
const maximum: ShownFigure = {
  figure: 'maximum',
  label: FIELDS.maximum.label,
  amount: cents(4_800_000),
  isStep: false,
};

describe('the amount that a cell shows', () => {
  it('is that of the plan’s own cell', () => {
    expect(amountShown(snapshot, plan, maximum)).toBe(4_800_000);
  });

  it('is none in a cell that is but a step on the way to the figure', () => {
    expect(amountShown(snapshot, { ...plan, row: 5 }, { ...maximum, isStep: true })).toBeNull();
  });

  it('is that of the line’s cell', () => {
    const gross: ShownFigure = {
      figure: { row: 10, amount: 'gross' },
      label: { fr: 'Montant TTC', en: 'Amount incl. VAT' },
      amount: cents(120_000),
      isStep: false,
    };
    expect(amountShown(snapshot, line, gross)).toBe(99_950);
  });

  it('is none while the workbook waits for its calculation', () => {
    const waiting = { ...snapshot, isCalculated: false };
    expect(amountShown(waiting, plan, maximum)).toBeNull();
  });
});
