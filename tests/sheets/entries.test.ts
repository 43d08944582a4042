import fc from 'fast-check';
import { rangesOf } from '../../src/documents/dossier/template/call-fields';
import { budgetColumns } from '../../src/documents/dossier/template/columns';
import type { Entries } from '../../src/documents/dossier/entries';
import type { Entry } from '../../src/workbook/entry';
import { parseDossier } from '../../src/documents/dossier/parse/parse';
import { entriesOf } from '../../src/documents/dossier/sheets/entries';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import type { Call } from '../../src/calls/call';
import type { Language } from '../../src/language/language';
import { ALL_CALLS, callOf } from '../builders/calls';
import { snapshotOfDeclaration } from '../builders/declared';

const NOTHING: Entries = { fields: {}, ranges: {}, lines: [], grid: [] };

const readBack = (call: Call, language: Language, entries: Entries): Entries =>
  entriesOf(
    snapshotOfDeclaration(declareFilled(call, language, entries).declaration, 'with-formulas'),
    call,
  );

const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ minLength: 1 }),
  fc.constantFrom<Entry>('=1+1', '250 k€', '20.000', 'L’école', '#REF!', 'VRAI'),
  fc.constant({ formula: '=12*850' }),
);

const anyEntriesOf = (call: Call): fc.Arbitrary<Entries> => {
  const inputs = budgetColumns(call).filter(({ role }) => role === 'input');
  const line = fc
    .tuple(...inputs.map(({ key }) => fc.option(anyEntry).map((entry) => [key, entry] as const)))
    .map((cells) => Object.fromEntries(cells.filter(([, entry]) => entry !== null)));
  const pair = fc.tuple(anyEntry, anyEntry);
  return fc.record({
    fields: fc.record({ projectTitle: anyEntry, requested: anyEntry }, { requiredKeys: [] }),
    ranges: fc.record(
      {
        otherFunders: fc.array(pair, { minLength: 1, maxLength: 9 }),
        ...(rangesOf(call).includes('coCarriers')
          ? { coCarriers: fc.array(pair, { minLength: 1, maxLength: 9 }) }
          : {}),
      },
      { requiredKeys: [] },
    ),
    lines: fc
      .array(line, { maxLength: 20 })
      .map((lines) => lines.filter((one) => Object.keys(one).length > 0)),
    grid: fc.subarray([...call.criteria]).chain((criteria) =>
      fc.tuple(
        ...criteria.map(({ label }) =>
          fc.record({
            criterion: fc.constant(label.fr),
            weight: fc.constant(null),
            score: anyEntry,
            comment: anyEntry,
          }),
        ),
      ),
    ),
  });
};

describe('Sheets filled in with what a person typed', () => {
  it.each(ALL_CALLS)('$id gives back exactly what was put into it', (call) => {
    fc.assert(
      fc.property(anyEntriesOf(call), (entries) => {
        expect(readBack(call, 'fr', entries)).toEqual(entries);
      }),
      { numRuns: 15 },
    );
  });

  it.each(ALL_CALLS)('$id: fresh sheets hold no entry, in either language', (call) => {
    expect(readBack(call, 'fr', NOTHING)).toEqual(NOTHING);
    expect(readBack(call, 'en', NOTHING)).toEqual(NOTHING);
  });

  it('are the fresh sheets when nothing was typed', () => {
    const call = callOf('SNAP4');
    expect(declareFilled(call, 'fr', NOTHING).declaration).toEqual(declareWorkbook(call, 'fr'));
  });

  it('have as many rows as there are lines, phases and funders', () => {
    const call = callOf('SNAP4');
    const many = <T>(value: T): T[] => Array.from({ length: 30 }, () => value);
    const entries: Entries = {
      ...NOTHING,
      lines: many({ label: 'Ligne', quantity: 1, unitPrice: 1000 }),
      ranges: {
        phases: many(['Cadrage', null, null, 1000, null, null]),
        otherFunders: many(['Région', 10]),
      },
    };
    const { declaration } = declareFilled(call, 'fr', entries);
    const dossier = parseDossier(snapshotOfDeclaration(declaration), call);
    expect(
      [dossier.lines, dossier.phases, dossier.funding.otherFunders].map((x) => x.length),
    ).toEqual([30, 30, 30]);
  });

  it('keep a text that looks like a formula a text', () => {
    const call = callOf('ITN6');
    const { declaration } = declareFilled(call, 'fr', {
      ...NOTHING,
      fields: { projectTitle: '=HYPERLINK("https://example.org")' },
    });
    const dossier = parseDossier(snapshotOfDeclaration(declaration), call);
    expect(dossier.facts.projectTitle.value).toBe('=HYPERLINK("https://example.org")');
  });

  it('take weights only together: a weight of a criterion that is gone has no place', () => {
    const [from, to] = [callOf('ITN1'), callOf('ITN2')];
    const grid = from.criteria.map(({ label }, index) => ({
      criterion: label.fr,
      weight: index === 0 ? 0.4 : 0.2,
      score: null,
      comment: null,
    }));
    expect(declareFilled(from, 'fr', { ...NOTHING, grid }).unplaced).toEqual([]);
    const { unplaced } = declareFilled(to, 'fr', { ...NOTHING, grid });
    expect(unplaced.map(({ entry }) => entry)).toEqual([0.4, 0.2, 0.2, 0.2]);
  });

  it('say what the call has no cell for', () => {
    const entries: Entries = {
      ...NOTHING,
      fields: { population: 1_200_000, projectTitle: 'Projet' },
      lines: [{ label: 'Serveur', phase: 'Cadrage' }],
      ranges: {
        phases: [['Cadrage', null, null, 500, null, null]],
        commitments: [['Un engagement d’un autre appel', 'Oui']],
      },
    };
    const { unplaced } = declareFilled(callOf('ITN6'), 'fr', entries);
    expect(unplaced).toEqual([
      {
        what: { fr: 'Population couverte', en: 'Population covered' },
        entry: 1_200_000,
        kind: 'integer',
      },
      { what: { fr: 'Phases', en: 'Phases' }, entry: 'Cadrage', kind: 'text' },
      { what: { fr: 'Phases', en: 'Phases' }, entry: 500, kind: 'amount' },
      {
        what: { fr: 'Un engagement d’un autre appel', en: 'Un engagement d’un autre appel' },
        entry: 'Oui',
        kind: 'yes-no',
      },
      {
        what: {
          fr: 'Phase de la ligne «\u00a0Serveur\u00a0»',
          en: 'Phase of the line “Serveur”',
        },
        entry: 'Cadrage',
        kind: 'text',
      },
    ]);
  });
});
