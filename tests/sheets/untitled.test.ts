import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { entriesOf } from '../../src/documents/dossier/sheets/entries';
import { transfer } from '../../src/documents/dossier/sheets/transfer';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import type { Entries } from '../../src/documents/dossier/entries';
import type { Call } from '../../src/calls/call';
import type { Language } from '../../src/language/language';
import { callOf } from '../builders/calls';
import { snapshotOfDeclaration } from '../builders/declared';
import { INVENTED_CALLS } from '../builders/invented';
import { MINIMAL_CALLS } from '../builders/imported-call';

const [minimal = callOf('ITN4')] = MINIMAL_CALLS;
const untitled = INVENTED_CALLS.filter(({ lolfTitles }) => !lolfTitles);

const budgetOf = (call: Call, language: Language) => {
  const budget = declareWorkbook(call, language).sheets.find(({ key }) => key === 'budget');
  if (!budget) throw new Error('No budget');
  return budget;
};

const textsOf = (call: Call, language: Language): readonly unknown[] =>
  budgetOf(call, language).contents.flatMap(({ cells }) => cells.flat());

describe.each([minimal, ...untitled])(
  'The budget of $id, whose carriers have no titles',
  (call) => {
    it('has no column for a title', () => {
      const headers = (language: Language) =>
        budgetOf(call, language).tables.flatMap(({ columns }) =>
          columns.map(({ header }) => header),
        );
      expect(headers('fr')).not.toContain('Titre');
      expect(headers('en')).not.toContain('Title');
      expect(headers('fr')).toContain('Type de dépense');
    });

    it('adds up by staff and other expenses, not by title', () => {
      expect(textsOf(call, 'fr')).toEqual(
        expect.arrayContaining(['Par nature', 'Personnel', 'Autres dépenses', 'Hors assiette']),
      );
      expect(textsOf(call, 'fr').filter((text) => /titre/i.test(String(text)))).toEqual([]);
      expect(textsOf(call, 'en').filter((text) => /\btitle/i.test(String(text)))).toEqual([]);
    });
  },
);

const NOTHING: Entries = { fields: {}, ranges: {}, lines: [], grid: [] };

function moved(lines: Entries['lines'], from: Call, to: Call) {
  const { declaration } = declareFilled(from, 'fr', { ...NOTHING, lines });
  const given = transfer(snapshotOfDeclaration(declaration, 'with-formulas'), from, to);
  const after = entriesOf(snapshotOfDeclaration(given.declaration, 'with-formulas'), to);
  const unplaced = given.unplaced.filter(({ what }) => what.fr === 'Titre');
  return { lines: after.lines, unplaced };
}

describe('A budget that goes to a call without titles', () => {
  const line = { label: 'Portail', type: 'Développement', quantity: 1, unitPrice: 100 };
  const same: Call = { ...minimal, firstYear: callOf('ITN4').firstYear };

  it('leaves them behind without a word, the type saying the same', () => {
    const staff = { label: 'Cheffe', type: 'Personnel interne (titre 2)', title: 'T2' };
    const after = moved([{ ...line, title: 'T5' }, staff], callOf('ITN4'), same);
    expect(after).toEqual({
      lines: [line, { label: 'Cheffe', type: 'Personnel interne' }],
      unplaced: [],
    });
  });

  it('is told where a title said of staff what the type does not', () => {
    const after = moved([{ ...line, title: 'T2' }], callOf('ITN4'), same);
    expect(after.unplaced.map(({ entry }) => entry)).toEqual(['T2']);
  });

  it('has the usual titles of its types when it comes back', () => {
    const staff = { label: 'Cheffe', type: 'Personnel interne' };
    expect(moved([line, staff], same, callOf('ITN4')).lines).toEqual([
      { ...line, title: 'T5' },
      { label: 'Cheffe', type: 'Personnel interne (titre 2)', title: 'T2' },
    ]);
  });
});
