import { LINE_STEPS } from '../../../../src/documents/dossier/template/columns';
import { idOf } from '../../../../src/documents/dossier/parse/identify';
import { entriesOf } from '../../../../src/documents/dossier/sheets/entries';
import { transfer } from '../../../../src/documents/dossier/sheets/transfer';
import { snapshotOfDeclaration } from '../../../builders/declared';
import { parseDossier } from '../../../../src/documents/dossier/parse/parse';
import type { DossierBuilder } from '../../../builders/dossier';
import { callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';

const LATER = ['id', 'siret', 'caseNumber', 'projectReference'] as const;

/** Sheets in which nothing stands of what the third version brought. */
const withoutLater = (version: number): DossierBuilder =>
  LATER.reduce(
    (dossier, key) => dossier.withoutField(key),
    aDossier(callOf('ITN2')).withField('version', version).withLine().withoutColumn('unit'),
  );

const missing = (dossier: DossierBuilder): readonly string[] =>
  dossier.build().structure.map((problem) => JSON.stringify(problem));

describe('Sheets of the second version', () => {
  it('lack nothing: what the third brought is not missed in them', () => {
    expect(missing(withoutLater(2))).toEqual([]);
    expect(withoutLater(2).build().lines[0]?.unit).toMatchObject({ kind: 'blank', place: null });
  });

  it('keep all that was typed when they are brought up to date', () => {
    const call = callOf('ITN2');
    const typed = withoutLater(2)
      .withField('projectTitle', 'Portail')
      .withLine({ amount: 250, supplier: 'Atelier', label: 'Recette' })
      .requesting(400)
      .withRange('otherFunders', [['Région', 125.5]]);
    const before = entriesOf(typed.snapshot(), call);
    expect(before).toMatchObject({
      fields: { requested: 400 },
      lines: [{}, { supplier: 'Atelier' }],
    });
    const { declaration, unplaced } = transfer(typed.snapshot(), call, call, 'fresh');
    const after = snapshotOfDeclaration(declaration, 'with-formulas');
    expect({ entries: entriesOf(after, call), unplaced }).toEqual({
      entries: before,
      unplaced: [],
    });
    expect(idOf(after)).toBe('fresh');
  });

  it('miss in the third what they had to have', () => {
    expect(missing(withoutLater(3))).toHaveLength(LATER.length + 1);
  });
});

describe('Sheets of the third version', () => {
  const withoutSteps = (version: number): DossierBuilder =>
    LINE_STEPS.reduce(
      (dossier, { key }) => dossier.withoutColumn(key),
      aDossier(callOf('SNAP4')).withField('version', version).withLine({ amount: 250 }),
    );

  it('lack nothing: the check of their lines stood in one column', () => {
    expect(missing(withoutSteps(3))).toEqual([]);
  });

  it('miss the steps of a line once they had them', () => {
    expect(missing(withoutSteps(4))).toHaveLength(LINE_STEPS.length);
  });

  it('keep their lines when they are brought up to date, and get the steps', () => {
    const call = callOf('SNAP4');
    const { declaration } = transfer(withoutSteps(3).snapshot(), call, call, 'fresh');
    const after = snapshotOfDeclaration(declaration, 'with-formulas');
    expect(entriesOf(after, call).lines).toEqual(entriesOf(withoutSteps(3).snapshot(), call).lines);
    expect(parseDossier(after, call).structure).toEqual([]);
  });
});

describe('The mark of the rules', () => {
  const without = (version: number) =>
    aDossier(callOf('ITN2')).withField('version', version).withoutField('rules');

  it('is missed in sheets that had it, and in those of the first version is not', () => {
    expect(missing(without(1))).toEqual([]);
    expect(missing(without(2))).toEqual([
      JSON.stringify({ kind: 'missing-field', field: 'rules' }),
    ]);
  });
});

describe('The unit of a line', () => {
  const unit = (typed: string) =>
    parseDossier(aDossier(callOf('ITN2')).withLine({ unit: typed }).snapshot(), callOf('ITN2'))
      .lines[0]?.unit;

  it('is understood in both languages', () => {
    expect([unit('Jour'), unit('day'), unit('Forfait')]).toMatchObject([
      { value: 'day' },
      { value: 'day' },
      { value: 'lump-sum' },
    ]);
  });

  it('that is none of the list is told without an alarm: no figure rests on it', () => {
    const dossier = aDossier(callOf('ITN2')).withLine({ unit: 'j/h' });
    expect(dossier.findingsOf('line.type')).toMatchObject([{ severity: 'info' }]);
    expect(dossier.columnOf(dossier.findingsOf('line.type')[0])).toBe('unit');
  });
});
