import type { Filling } from '../../builders/filled-session';
import { inDossiers, onSheet, score, toldBy, verdictOf } from '../../builders/assessed-session';

const plan = { jurors: 1, dossiers: 1, criteria: 2, minimum: 1 };

/** Where the juror stands with the only dossier. */
const stateWith = (...filled: readonly Filling[]): string | undefined => {
  const [juror] = verdictOf({ plan, filled }).progress;
  return Object.entries(juror?.dossiers ?? {}).find(([, count]) => count === 1)?.[0];
};

const missing = (...filled: readonly Filling[]) =>
  toldBy('jury.scores-missing', { plan, filled }).length;

const after = (criterion: number, value: string | number) =>
  onSheet('J01', 'D001', `after${criterion}`, value);

describe('how far a juror has come with a dossier', () => {
  it('a score after audition is a score, with or without one before it', () => {
    expect(stateWith(after(1, 4))).toBe('begun');
    expect(stateWith(after(1, 4), score('J01', 'D001', 2, 3))).toBe('complete');
    expect(stateWith(after(1, 4), after(2, 3))).toBe('complete');
    expect(missing(after(1, 4), after(2, 3))).toBe(0);
  });

  it('one that is none takes the first one away, as it does from the mean', () => {
    const first = [score('J01', 'D001', 1, 4), score('J01', 'D001', 2, 4)];
    expect(stateWith(...first)).toBe('complete');
    expect(stateWith(...first, after(1, 'absent'))).toBe('begun');
  });

  it('what stands under a criterion that the chair has set aside is neither due nor a beginning', () => {
    const aside = inDossiers('D001', 'notApplicable', 'C1');
    expect(stateWith(aside, score('J01', 'D001', 1, 'N/A'))).toBe('untouched');
    expect(stateWith(aside, score('J01', 'D001', 1, 'N/A'), score('J01', 'D001', 2, 3))).toBe(
      'complete',
    );
  });

  it.each(['C1\u00a0', 'C1\n', 'c1 ;\u202f', '\u00a0C1', 'C1\u00a0;\tC7'])(
    'a criterion is set aside by its code, whatever cannot be seen beside it: %j',
    (codes) => {
      const aside = inDossiers('D001', 'notApplicable', codes);
      expect(stateWith(aside, score('J01', 'D001', 2, 3))).toBe('complete');
    },
  );
});
