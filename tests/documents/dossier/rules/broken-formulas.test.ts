import type { AlteredCell } from '../../../../src/workbook/alterations';
import { FIELDS } from '../../../../src/documents/dossier/template/fields';
import { parseDossier } from '../../../../src/documents/dossier/parse/parse';
import type { StandIn } from '../../../../src/workbook/snapshot';
import { check } from '../../../../src/documents/dossier/rules/check';
import { aCall } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import { said } from '../../../builders/said';

const call = aCall();

const cell = (row: number, formula: string, gives: AlteredCell['gives']): AlteredCell => ({
  place: { sheet: 'Financement', row, column: 1 },
  of: 'cell',
  label: { fr: `Figure ${row}`, en: `Figure ${row}` },
  look: 'amount',
  says: 'figure',
  formula,
  gives,
  due: 750,
  today: gives === null ? 'unknown' : 'other',
  isFrozen: false,
  diverges: false,
});

function found(altered: readonly AlteredCell[], changes: { standIns?: readonly StandIn[] } = {}) {
  const snapshot = aDossier(call).withLine({ amount: 1000 }).snapshot();
  const dossier = parseDossier(
    {
      ...snapshot,
      altered: { cells: altered, choices: [], misplaced: [], unnamed: [], respelled: 0 },
      ...changes,
    },
    call,
  );
  return check(call, dossier).findings.filter(({ rule }) => rule === 'line.formula');
}

const BROKEN = [
  cell(5, '=ROUND(SUM(#REF!),2)', '#REF!'),
  cell(6, '=ROUND(SUM(#NAME?[Montant TTC]),2)', null),
  cell(7, '=brm_taux*#REF!', '#REF!'),
];

describe('Formulas that have lost what they referred to', () => {
  it('are one thing to mend, however many they are', () => {
    const [finding, ...others] = found(BROKEN);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', place: BROKEN[0]?.place });
    expect(said(finding?.message)?.fr).toMatch(/^3 formules de Barème ne trouvent plus/);
    expect(said(finding?.message)?.en).toMatch(/^3 formulas of Barème’s no longer find/);
  });

  it('one alone is reported like any other formula that is not ours', () => {
    const [finding, ...others] = found(BROKEN.slice(0, 1));
    expect(others).toEqual([]);
    expect(said(finding?.message)?.fr).toContain('n’est pas celle de Barème');
  });

  it('go without a word where the sheet that is gone is told', () => {
    expect(found(BROKEN, { standIns: [{ sheet: 'Budget', others: [] }] })).toEqual([]);
    const snapshot = aDossier(call).snapshot();
    const { [FIELDS.requested.name]: _, ...names } = snapshot.names;
    const dossier = parseDossier(
      {
        ...snapshot,
        names,
        altered: { cells: BROKEN, choices: [], misplaced: [], unnamed: [], respelled: 0 },
      },
      call,
    );
    const { findings } = check(call, dossier);
    expect(findings.filter(({ rule }) => rule === 'line.formula')).toEqual([]);
  });

  it('never hide one that gives a figure all the same, or merely speaks of an error', () => {
    const others = [cell(8, '=IFERROR(#REF!,900000)', 900_000), cell(9, '="#REF!"', '#REF!')];
    const standIns = [{ sheet: 'Budget', others: [] }];
    expect(found([...BROKEN, ...others], { standIns }).map(({ place }) => place?.row)).toEqual([
      8, 9,
    ]);
  });
});
