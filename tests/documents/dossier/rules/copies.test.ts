import type { SheetCopy } from '../../../../src/workbook/snapshot';
import { check } from '../../../../src/documents/dossier/rules/check';
import { parseDossier } from '../../../../src/documents/dossier/parse/parse';
import { aDossier } from '../../../builders/dossier';
import { callOf } from '../../../builders/calls';
import { said } from '../../../builders/said';

const call = callOf('ITN6');

const findingsWith = (copies: readonly SheetCopy[]) => {
  const snapshot = { ...aDossier(call).snapshot(), copies };
  return check(call, parseDossier(snapshot, call)).findings.filter(
    ({ rule }) => rule === 'dossier.copies',
  );
};

describe('Copies of the dossier’s sheets', () => {
  it('are named beside the sheets that count, with the way to the first of them', () => {
    const [finding, ...others] = findingsWith([
      { sheet: 'Budget (2)', original: 'Budget' },
      { sheet: 'Grille (2)', original: 'Grille' },
    ]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      place: { sheet: 'Budget (2)', row: 0, column: 0 },
    });
    expect(said(finding?.message)?.fr.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      'Les feuilles « Budget (2) » et « Grille (2) » sont des copies : ce qu’on y saisit ne compte pas. Le dossier est lu dans « Dossier », « Budget », « Financement » et « Grille » ; travaillez dans ces feuilles, et supprimez les copies si elles ne servent plus.',
    );
    expect(said(finding?.message)?.en).toBe(
      'The sheets “Budget (2)” and “Grille (2)” are copies: what is typed there does not count. The dossier is read in “Dossier”, “Budget”, “Financement” and “Grille”; work in those sheets, and delete the copies if they are of no more use.',
    );
  });

  it('are those of its own sheets alone, or of one that is gone', () => {
    const [finding] = findingsWith([
      { sheet: 'Notes J1 (2)', original: 'Notes J1' },
      { sheet: 'Essai', original: null },
    ]);
    expect(finding?.place).toEqual({ sheet: 'Essai', row: 0, column: 0 });
    expect(findingsWith([{ sheet: 'Notes J1 (2)', original: 'Notes J1' }])).toEqual([]);
  });

  it('go without a word where there are none', () => {
    expect(findingsWith([])).toEqual([]);
  });
});
