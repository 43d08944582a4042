import type { Entries } from '../../src/documents/dossier/entries';
import { FIELDS, TABLES } from '../../src/documents/dossier/template/fields';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { entriesOf } from '../../src/documents/dossier/sheets/entries';
import { declareFilled } from '../../src/documents/dossier/sheets/fill';
import { transfer } from '../../src/documents/dossier/sheets/transfer';
import type { Call } from '../../src/calls/call';
import { snapshotOfDeclaration } from '../builders/declared';
import { overPublished } from '../builders/over-published';
import { exampleTheme, importedCall } from '../builders/imported-call';
import type { Typed } from '../builders/typed';

const NOTHING: Typed = { fields: {}, ranges: {}, lines: [], grid: [] };

/** A workbook in which a person typed these weights and this scale over what the call publishes. */
const workbookOf = (call: Call, typed: Typed = NOTHING): WorkbookSnapshot =>
  snapshotOfDeclaration(
    overPublished(call, declareFilled(call, 'fr', NOTHING).declaration, typed),
    'with-formulas',
  );

const typedWeights = ({ criteria }: Call, ...weights: number[]): Typed['grid'] =>
  criteria.map(({ label }, index) => ({
    criterion: label.fr,
    weight: weights[index] ?? '',
    score: '',
    comment: '',
  }));

const weightsIn = (snapshot: WorkbookSnapshot) =>
  snapshot.tables[TABLES.grid]?.body.values.map((row) => row[3]);

const scaleIn = ({ names }: WorkbookSnapshot) =>
  [FIELDS.scaleMin, FIELDS.scaleMax].map(({ name }) => names[name]?.values[0]?.[0]);

const after = (snapshot: WorkbookSnapshot, from: Call, to: Call) => {
  const { declaration, unplaced } = transfer(snapshot, from, to);
  return { sheets: snapshotOfDeclaration(declaration), unplaced };
};

const { criteria } = exampleTheme() as { criteria: { weight?: number }[] };
const published = importedCall();
const later = importedCall({
  version: 2,
  changes: [{ version: 2, text: { fr: 'Poids égaux.', en: 'Equal weights.' } }],
  criteria: criteria.map((criterion) => ({ ...criterion, weight: 25 })),
  scoring: { ...(published.scoring as object), max: 6 },
});
const silent = importedCall({
  scoring: undefined,
  criteria: criteria.map(({ weight: _weight, ...criterion }) => criterion),
});

describe('Weights and a scale that a call publishes', () => {
  it('are nobody’s entry', () => {
    expect(entriesOf(workbookOf(published), published)).toEqual<Entries>(NOTHING);
  });

  it('give way to those of the next version', () => {
    const { sheets, unplaced } = after(workbookOf(published), published, later);
    expect(weightsIn(sheets)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(scaleIn(sheets)).toEqual([1, 6]);
    expect(unplaced).toEqual([]);
  });

  it('are kept against what was typed, which is reported', () => {
    const typed = {
      ...NOTHING,
      fields: { scaleMax: 20 },
      grid: typedWeights(published, 0.97, 0.01, 0.01, 0.01),
    };
    const { sheets, unplaced } = after(workbookOf(published, typed), published, later);
    expect(weightsIn(sheets)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(scaleIn(sheets)).toEqual([1, 6]);
    expect(unplaced.map(({ entry, kind }) => [entry, kind])).toEqual([
      [20, 'number'],
      [0.97, 'percent'],
      [0.01, 'percent'],
      [0.01, 'percent'],
      [0.01, 'percent'],
    ]);
  });

  it('typed as they are published, are no loss', () => {
    const typed = {
      ...NOTHING,
      fields: { scaleMax: 6 },
      grid: typedWeights(silent, 0.25, 0.25, 0.2, 0.3),
    };
    const workbook = snapshotOfDeclaration(
      declareFilled(silent, 'fr', typed).declaration,
      'with-formulas',
    );
    const { unplaced } = after(workbook, silent, later);
    expect(unplaced.map(({ entry }) => entry)).toEqual([0.2, 0.3]);
  });

  it('are ours again, equal and from 0 to 5, where the call publishes none', () => {
    const { sheets, unplaced } = after(workbookOf(published), published, silent);
    expect(weightsIn(sheets)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(scaleIn(sheets)).toEqual([0, 5]);
    expect(unplaced).toEqual([]);
  });
});
