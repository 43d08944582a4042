import { serialOfIsoDay } from '../../src/workbook/dates';
import type { Entries } from '../../src/documents/dossier/entries';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { transfer } from '../../src/documents/dossier/sheets/transfer';
import { kindAt } from '../../src/documents/dossier/parse/entry-kinds';
import { entryInWords } from '../../src/taskpane/change/entry-words';
import type { Call } from '../../src/calls/call';
import { callOf } from '../builders/calls';
import { snapshotOfDeclaration } from '../builders/declared';

const NOTHING: Entries = { fields: {}, ranges: {}, lines: [], grid: [] };

/** A French workbook of the call in which these things were typed. */
const workbookOf = (call: Call, typed: Partial<Entries>): WorkbookSnapshot =>
  snapshotOfDeclaration(
    declareFilled(call, 'fr', { ...NOTHING, ...typed }).declaration,
    'with-formulas',
  );

const plain = (text: string): string => text.replace(/\s/g, ' ');

/** What the change screen says of the entries that another call has no cell for. */
function toldOf(typed: Partial<Entries>, from: string, to: string): string[] {
  const [before, after] = [callOf(from), callOf(to)];
  const snapshot = workbookOf(before, typed);
  const { unplaced } = transfer(snapshot, before, after);
  return unplaced.map(({ what, entry, kind }) =>
    plain(`${what.fr} : ${entryInWords(entry, kind, 'fr')}`),
  );
}

describe('entries without a place in another call', () => {
  it('are told as the sheet showed them: days, amounts, texts', () => {
    const typed = {
      fields: { grantedBefore: 150_000.5 },
      ranges: { phases: [['Cadrage', null, serialOfIsoDay('2021-01-31'), 1234.56, null, 3]] },
    };
    expect(toldOf(typed, 'SNAP3', 'ITN6')).toEqual([
      'Déjà accordé au projet : 150 000,50 €',
      'Phases : Cadrage',
      'Phases : 31/01/2021',
      'Phases : 1 234,56 €',
      'Phases : 3',
    ]);
  });

  it('of the grid: a weight is a share, a score is not', () => {
    const [first, ...others] = callOf('ITN6').criteria.map(({ label }) => label.fr);
    const row = { score: null, comment: null };
    const grid = [
      { ...row, criterion: first ?? '', weight: 0.4, score: 4 },
      ...others.map((criterion) => ({ ...row, criterion, weight: 0.6 / others.length })),
    ];
    const told = toldOf({ grid }, 'ITN6', 'SNAP4');
    expect(told).toContain(`${first} : 40 %`);
    expect(told).toContain(`${first} : 4`);
  });

  it('stand as they were typed where no number was understood', () => {
    expect(toldOf({ fields: { grantedBefore: '150 k€' } }, 'SNAP3', 'ITN6')).toEqual([
      'Déjà accordé au projet : 150 k€',
    ]);
  });
});

describe('the value that a formula leaves', () => {
  const call = callOf('SNAP3');
  const snapshot = workbookOf(call, {
    fields: { depositDate: 44_227 },
    lines: [{ label: 'a', quantity: 2, unitPrice: 1000, vat: 0.055 }],
  });
  const budget = snapshot.tables.Bareme_Budget;

  const inBudget = (header: string): string => {
    const column = budget?.header.values[0]?.indexOf(header) ?? -1;
    const { sheet = '', row = 0 } = budget?.body ?? {};
    const value = budget?.body.values[0]?.[column] ?? null;
    const place = { sheet, row, column: (budget?.body.column ?? 0) + column };
    return plain(entryInWords(value, kindAt(place, snapshot, call), 'fr'));
  };

  it('is told by the column or the field in which it stands', () => {
    expect(inBudget('Prix unitaire HT')).toBe('1 000,00 €');
    expect(inBudget('TVA')).toBe('5,5 %');
    expect(inBudget('Quantité')).toBe('2');
    const place = snapshot.names.brm_date_depot;
    if (!place) throw new Error('no date');
    expect(entryInWords(44_227, kindAt(place, snapshot, call), 'en')).toBe('31/01/2021');
  });
});
