import fc from 'fast-check';
import { idOf } from '../../src/documents/dossier/parse/identify';
import { parseDossier } from '../../src/documents/dossier/parse/parse';
import { FIELDS, RANGES, TABLES } from '../../src/documents/dossier/template/fields';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { entriesOf } from '../../src/documents/dossier/sheets/entries';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { transfer } from '../../src/documents/dossier/sheets/transfer';
import type { Entries } from '../../src/documents/dossier/entries';
import type { Entry } from '../../src/workbook/entry';
import type { Call } from '../../src/calls/call';
import { ALL_CALLS, callOf } from '../builders/calls';
import { snapshotOfDeclaration } from '../builders/declared';

const NOTHING: Entries = { fields: {}, ranges: {}, lines: [], grid: [] };

/** A French workbook of the call in which these things were typed. */
const workbookOf = (call: Call, entries: Partial<Entries>): WorkbookSnapshot =>
  snapshotOfDeclaration(
    declareFilled(call, 'fr', { ...NOTHING, ...entries }).declaration,
    'with-formulas',
  );

const typedAfter = (snapshot: WorkbookSnapshot, from: Call, to: Call): Entries =>
  entriesOf(snapshotOfDeclaration(transfer(snapshot, from, to).declaration, 'with-formulas'), to);

const anyCall = fc.constantFrom(...ALL_CALLS);
const anyText: fc.Arbitrary<Entry> = fc.constantFrom('250 k€', '20.000', 'L’été', '=1+1', 'abc');
const anyEntry: fc.Arbitrary<Entry> = fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), anyText);
const anyLine = fc.record({
  label: anyText,
  title: fc.constantFrom<Entry>('T2', 'T3', 'T5'),
  quantity: anyEntry,
  unitPrice: anyEntry,
  year1: anyEntry,
});

describe('Changing call', () => {
  it('keeps what was typed, understood or not, from every call to every other', () => {
    fc.assert(
      fc.property(
        anyCall,
        anyCall,
        fc.array(anyLine, { minLength: 1, maxLength: 5 }),
        anyEntry,
        (from, to, lines, requested) => {
          const entries: Partial<Entries> = {
            fields: { projectTitle: 'Portail', requested },
            lines,
            ranges: { otherFunders: [['Région', 1000]] },
          };
          const after = typedAfter(workbookOf(from, entries), from, to);
          expect(after).toEqual({ ...NOTHING, ...entries });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('and back again, what both calls ask for is as it was', () => {
    fc.assert(
      fc.property(anyCall, anyCall, fc.array(anyLine, { maxLength: 4 }), (from, to, lines) => {
        const workbook = workbookOf(from, { lines });
        const there = snapshotOfDeclaration(
          transfer(workbook, from, to).declaration,
          'with-formulas',
        );
        expect(typedAfter(there, to, from)).toEqual(entriesOf(workbook, from));
      }),
      { numRuns: 25 },
    );
  });

  it('says which expense types go by another label, and how many lines bear them', () => {
    const [itn1, itn4] = [callOf('ITN1'), callOf('ITN4')];
    const workbook = workbookOf(itn1, {
      lines: [
        { label: 'a', type: 'Designers : UX, UI, services'.replaceAll(' :', '\u00a0:') },
        { label: 'b', type: 'UX writers' },
        { label: 'c', type: 'UX writers' },
        { label: 'd', type: 'Hébergement' },
        { label: 'e', type: 'quelque chose' },
      ],
    });
    const { relabelled } = transfer(workbook, itn1, itn4);
    expect(relabelled.map(({ from, to, lines }) => [from.en, to.fr, lines])).toEqual([
      ['Designers: UX, UI, services', 'Développement', 1],
      ['UX writers', 'Développement', 2],
    ]);
    const types = typedAfter(workbook, itn1, itn4).lines.map(({ type }) => type);
    expect(types).toEqual([
      'Développement',
      'Développement',
      'Développement',
      'Hébergement',
      'quelque chose',
    ]);
  });

  it('leaves a type that the call has nothing for as it was typed', () => {
    const [from, to] = [callOf('SNAP2A'), callOf('ITN4')];
    const workbook = workbookOf(from, { lines: [{ label: 'a', type: 'Communication' }] });
    expect(typedAfter(workbook, from, to).lines).toEqual([{ label: 'a', type: 'Communication' }]);
  });

  it('says what the call has no cell for', () => {
    const [snap3, itn6] = [callOf('SNAP3'), callOf('ITN6')];
    const workbook = workbookOf(snap3, {
      fields: { grantedBefore: 150_000 },
      ranges: { phases: [['Cadrage', null, null, 1000, null, null]] },
    });
    const { unplaced } = transfer(workbook, snap3, itn6);
    expect(unplaced.map(({ what, entry }) => [what.fr, entry])).toEqual([
      [FIELDS.grantedBefore.label.fr, 150_000],
      ['Phases', 'Cadrage'],
      ['Phases', 1000],
    ]);
  });

  it('names that stand in sheets kept from another call are none of the dossier’s', () => {
    const [snap3, itn6] = [callOf('SNAP3'), callOf('ITN6')];
    const kept = workbookOf(snap3, { fields: { grantedBefore: '10 k€' } });
    const workbook = workbookOf(itn6, {});
    const both = { ...workbook, names: { ...kept.names, ...workbook.names } };
    expect(both.names[FIELDS.grantedBefore.name]).toBeDefined();
    expect(parseDossier(both, itn6)).toEqual(parseDossier(workbook, itn6));
    expect(entriesOf(both, itn6)).toEqual(NOTHING);
  });
});

describe('The identifier of a dossier', () => {
  const [itn2, itn3] = [callOf('ITN2'), callOf('ITN3')];
  const idAfter = (id: string | null, from: Call, to: Call) => {
    const sheets = declareFilled(from, 'fr', NOTHING, id).declaration;
    const { declaration } = transfer(
      snapshotOfDeclaration(sheets, 'with-formulas'),
      from,
      to,
      'fresh',
    );
    return idOf(snapshotOfDeclaration(declaration, 'with-formulas'));
  };

  it('goes along when its sheets are brought up to date', () => {
    expect(idAfter('first', itn2, itn2)).toBe('first');
  });

  it('is given to sheets of before there was one', () => {
    expect(idAfter(null, itn2, itn2)).toBe('fresh');
  });

  it('is another one for another call, whose former sheets may stay', () => {
    expect(idAfter('first', itn2, itn3)).toBe('fresh');
  });
});

describe('A formula that a person typed', () => {
  const [itn6, itn4] = [callOf('ITN6'), callOf('ITN4')];

  /** What becomes of it as a unit price; its value there is 850. */
  function priceAfter(formula: string, to = itn4): Entry | undefined {
    const workbook = workbookOf(itn6, { lines: [{ label: 'a', unitPrice: { formula } }] });
    const table = workbook.tables[TABLES.budget];
    if (!table) throw new Error('no budget');
    const values = table.body.values.map((row, r) =>
      row.map((value, c) => ((table.body.formulas?.[r]?.[c] ?? null) === formula ? 850 : value)),
    );
    const shown = {
      ...workbook,
      tables: {
        ...workbook.tables,
        [TABLES.budget]: { ...table, body: { ...table.body, values } },
      },
    };
    return typedAfter(shown, itn6, to).lines[0]?.unitPrice;
  }

  it.each([
    ['a calculation', '=12*850'],
    ['a sheet of the person’s own', '=Devis!B12*1.2'],
    ['a sheet whose name needs quotes', "='Mes devis'!$B$12+SUM('Mes devis'!C:C)"],
    ['another workbook', "='[Devis.xlsx]Feuil1'!A1"],
    ['a name of the person’s own', '=jour_homme*12'],
    ['a name of ours that the other call has', `=${FIELDS.rate.name}*1000`],
    ['the line that it stands in', `=${TABLES.budget}[[#This Row],[Quantité]]*850`],
    ['the same, as Excel shortens it', '=[@Quantité]*850'],
    ['the person’s own table', '=SUM(Tableau1[Prix])'],
    ['a text that looks like a cell', '=IF(Devis!B2="A1",850,900)'],
    ['a function whose name looks like a cell', '=LOG10(1000)*850'],
  ])('goes along: %s', (_what, formula) => {
    expect(priceAfter(formula)).toEqual({ formula });
  });

  it.each([
    ['cells of the same sheet', '=F22*1.2'],
    ['whole columns of it', '=SUM(F:F)'],
    ['whole rows of it', '=SUM(22:24)'],
    ['cells of our sheets', '=Dossier!B5*10'],
    ['cells found while computing', '=INDIRECT("Budget!F22")'],
    ['a name that the other call does not have', `=${RANGES.phases}*2`],
    ['a column that the other sheets do not have', `=${TABLES.budget}[[#This Row],[Mon coût]]`],
  ])('leaves its value where it uses %s', (_what, formula) => {
    expect(priceAfter(formula)).toBe(850);
  });

  it('leaves its value where the column bears another header there', () => {
    const formula = `=${TABLES.budget}[[#This Row],[CP 2021]]`;
    expect(priceAfter(formula)).toEqual({ formula });
    expect(priceAfter(formula, callOf('SNAP1'))).toBe(850);
  });

  it('is told of, with its place, when only its value goes along', () => {
    const workbook = workbookOf(itn6, { fields: { requested: { formula: '=B3/2' } } });
    const place = workbook.names[FIELDS.requested.name];
    expect(transfer(workbook, itn6, itn4).settled).toEqual([
      {
        place: { sheet: place?.sheet, row: place?.row, column: place?.column },
        formula: '=B3/2',
        value: expect.anything(),
      },
    ]);
  });
});
