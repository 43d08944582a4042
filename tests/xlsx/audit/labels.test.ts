import { dossierBaseline } from '../../../src/documents/dossier/sheets/baseline';
import type { Call } from '../../../src/calls/call';
import type { Language } from '../../../src/language/language';
import type { Baseline } from '../../../src/sheets/baseline';
import type { SheetDeclaration } from '../../../src/sheets/declaration';
import { computedCells } from '../../../src/xlsx/audit/computed-cells';
import type { ComputedCell } from '../../../src/xlsx/audit/computed-cells';
import { ALL_CALLS, callOf } from '../../builders/calls';
import { INVENTED_CALLS } from '../../builders/invented';

const written = (call: Call, language: Language): Baseline =>
  dossierBaseline(call, language, { names: {} });

const cellsOf = (
  baseline: Baseline,
): readonly { readonly sheet: SheetDeclaration; readonly cell: ComputedCell }[] =>
  baseline.declaration.sheets.flatMap((sheet) =>
    computedCells(sheet, baseline).map((cell) => ({ sheet, cell })),
  );

/** The label of the cell at an address such as `Financement!C31`. */
function labelAt(baseline: Baseline, address: string): unknown {
  const [, name, letter = '', row] = /^(.*)!([A-Z])(\d+)$/.exec(address) ?? [];
  const found = cellsOf(baseline).find(
    ({ sheet, cell }) =>
      sheet.name === name &&
      cell.column === letter.charCodeAt(0) - 65 &&
      cell.row === Number(row) - 1,
  );
  return found?.cell.label;
}

describe('What people call a computed cell that has no name', () => {
  const french = written(callOf('ITN8A'), 'fr');
  const english = written(callOf('ITN8A'), 'en');

  it.each([
    ['Dossier!C10', 'Type de porteur (contrôle)', 'Type de porteur (check)'],
    ['Dossier!D20', 'Engagements (contrôle)', 'Commitments (check)'],
    ['Budget!C5', 'Développement', 'Développement'],
    ['Budget!J5', 'Hébergement', 'Hébergement'],
    ['Budget!K9', 'Totaux (Montant TTC)', 'Totaux (Montant TTC)'],
    ['Budget!Z9', 'Totaux (contrôle)', 'Totaux (check)'],
    ['Financement!D3', 'Financement (contrôle)', 'Financement (check)'],
    ['Financement!B7', 'Hors assiette', 'Hors assiette'],
    ['Financement!D16', 'Subvention maximale (remarque)', 'Subvention maximale (remark)'],
    ['Financement!C23', 'Autres financeurs (part)', 'Other funders (share)'],
    ['Financement!D27', 'Autres financeurs (contrôle)', 'Other funders (check)'],
    ['Financement!C31', 'Part du porteur (part)', 'Part du porteur (share)'],
    ['Financement!B33', 'Total réparti', 'Total réparti'],
    ['Grille!D6', 'Somme des poids', 'Somme des poids'],
    ['Grille!D7', 'Note totale', 'Note totale'],
    ['Grille!E7', 'Note totale (remarque)', 'Note totale (remark)'],
  ])('%s: %s', (address, fr, en) => {
    expect(labelAt(french, address)).toEqual({ fr, en });
  });

  it('in English sheets is what they say', () => {
    expect(labelAt(english, 'Budget!K9')).toEqual({
      fr: 'Totals (Amount incl. VAT)',
      en: 'Totals (Amount incl. VAT)',
    });
  });
});

describe.each(['fr', 'en'] as const)('In the sheets of every call, in %s', (language) => {
  const all = [...ALL_CALLS, ...INVENTED_CALLS].flatMap((call) =>
    cellsOf(written(call, language)).map((one) => ({ ...one, id: call.id })),
  );

  it('no cell is called by the number of its row', () => {
    const bare = all.filter(({ sheet, cell: { label } }) =>
      [label.fr, label.en].some((text) => new RegExp(`^${sheet.name} \\d+$`).test(text)),
    );
    expect(bare).toEqual([]);
  });

  it('two cells of a row are never called alike', () => {
    const seen = new Map<string, string>();
    const alike = all.flatMap(({ id, sheet, cell: { row, column, label } }) => {
      const key = JSON.stringify([id, sheet.key, row, label.fr]);
      const known = seen.get(key);
      seen.set(key, `${id} ${sheet.name} row ${row + 1}, column ${column + 1}: ${label.fr}`);
      return known === undefined ? [] : [known];
    });
    expect(alike).toEqual([]);
  });
});
