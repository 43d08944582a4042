import fc from 'fast-check';
import { dossierFromEntries } from '../../../../src/documents/dossier/file/from-entries';
import { parseDossier } from '../../../../src/documents/dossier/parse/parse';
import type { Dossier } from '../../../../src/documents/dossier/dossier';
import type { Call } from '../../../../src/calls/call';
import { check } from '../../../../src/documents/dossier/rules/check';
import { declareFilled } from '../../../../src/documents/dossier/sheets/fill';
import { ALL_CALLS, callOf } from '../../../builders/calls';
import { snapshotOfDeclaration } from '../../../builders/declared';
import { IMPORTED_CALLS, importedCall } from '../../../builders/imported-call';
import { draftOf } from '../../../builders/random/dossier';
import { typedIn } from '../../../builders/random/draft';

const NOTHING = { fields: {}, ranges: {}, lines: [], grid: [] };

/** All that a judgement says, save where the cells stand. */
function verdict(call: Call, dossier: Dossier) {
  const { figures, findings } = check(call, dossier);
  const { lines, ...amounts } = figures;
  return {
    amounts,
    lines: lines.map(({ net, gross, eligible }) => ({ net, gross, eligible })),
    findings: findings.map(({ rule, severity }) => `${rule} ${severity}`).sort(),
  };
}

describe('A dossier made of its entries alone', () => {
  it.each([...ALL_CALLS, ...IMPORTED_CALLS].map((call) => [call.id, call] as const))(
    'is judged as the sheets of %s with the same entries are',
    (_, call) => {
      fc.assert(
        fc.property(draftOf(call), fc.constantFrom('fr', 'en'), (draft, language) => {
          const entries = typedIn(language, draft);
          const { declaration, unplaced } = declareFilled(call, language, entries);
          // Fresh sheets refuse other weights than the call’s own; a dossier’s file may well state them.
          fc.pre(unplaced.length === 0);
          const inSheets = parseDossier(snapshotOfDeclaration(declaration), call);
          expect(verdict(call, dossierFromEntries(entries, call, language))).toEqual(
            verdict(call, inSheets),
          );
        }),
        { numRuns: 8 },
      );
    },
  );

  it('has no finding while nothing was entered', () => {
    for (const call of ALL_CALLS) {
      expect(check(call, dossierFromEntries(NOTHING, call, 'fr')).findings).toEqual([]);
    }
  });

  it('has the weights that the call publishes, unless others were entered', () => {
    const call = importedCall();
    const [first] = call.criteria;
    const weighing = (weight: number | null) => ({
      ...NOTHING,
      grid: [{ criterion: first?.label.fr ?? '', weight, score: 3, comment: null }],
    });
    const weightOf = (weight: number | null) =>
      dossierFromEntries(weighing(weight), call, 'fr').grid.rows[0]?.weight.value;
    expect([weightOf(null), weightOf(0.97)]).toEqual([0.4, 0.97]);
  });

  it('reads no amount from a formula, whose result nobody knows here', () => {
    const call = callOf('ITN4');
    const entries = { ...NOTHING, fields: { requested: { formula: '=1000*2' } } };
    const { figures, findings } = check(call, dossierFromEntries(entries, call, 'fr'));
    expect(figures.requested).toBeNull();
    expect(findings.map(({ rule }) => rule)).toEqual(['line.number']);
  });
});
