import { parseDossier } from '../../src/documents/dossier/parse/parse';
import { stepsOf, type Step } from '../../src/taskpane/live/steps';
import { callOf } from '../builders/calls';
import { aDossier, type DossierBuilder } from '../builders/dossier';

const steps = (dossier: DossierBuilder): readonly Step[] => {
  const snapshot = dossier.snapshot();
  return stepsOf(dossier.call, parseDossier(snapshot, dossier.call), snapshot);
};

const step = (dossier: DossierBuilder, id: Step['id']): Step | undefined =>
  steps(dossier).find((each) => each.id === id);

describe('what is left to fill in', () => {
  it('has the phases only where the call asks for them', () => {
    const ids = (call: string): string[] => steps(aDossier(callOf(call))).map(({ id }) => id);
    expect(ids('SNAP3')).toContain('phases');
    expect(ids('ITN6')).not.toContain('phases');
  });

  it('counts filled cells and points at the first that waits', () => {
    const dossier = aDossier(callOf('ITN6')).withField('projectTitle', 'Guichet');
    expect(step(dossier, 'project')).toMatchObject({ done: 1, all: 3 });
    expect(step(dossier, 'project')?.next).not.toBeNull();
  });

  it('asks for a first budget line, and is content with one', () => {
    const empty = aDossier(callOf('ITN2'));
    expect(step(empty, 'budget')).toMatchObject({ done: 0, all: 1, next: { sheet: 'Budget' } });
    expect(step(empty.withLine(), 'budget')).toMatchObject({ done: 1, next: null });
  });

  it('points at the line that was begun', () => {
    const begun = aDossier(callOf('ITN2')).withLine({ unitPrice: '' });
    expect(step(begun, 'budget')).toMatchObject({ done: 0, next: { column: 0 } });
  });
});
