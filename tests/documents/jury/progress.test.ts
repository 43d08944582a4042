import type { Filling } from '../../builders/filled-sheets';
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
    expect(stateWith(...first, after(1, 'absent'))).toBe('toReview');
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

  it('waits for the comment that a score asks for, and is complete with it', () => {
    const scores = [score('J01', 'D001', 1, 5), score('J01', 'D001', 2, 3)];
    expect(stateWith(...scores)).toBe('commentDue');
    const words = onSheet('J01', 'D001', 'comment1', 'Déjà en service.');
    expect(stateWith(...scores, words)).toBe('complete');
    // A comment on another criterion is not the one.
    expect(stateWith(...scores, onSheet('J01', 'D001', 'comment2', 'Sérieux.'))).toBe('commentDue');
  });

  it('waits for a comment once all scores stand there, and asks none of a dossier that is not its juror’s', () => {
    expect(stateWith(score('J01', 'D001', 1, 5))).toBe('begun');
    const scores = [score('J01', 'D001', 1, 5), score('J01', 'D001', 2, 3)];
    expect(stateWith(...scores, onSheet('J01', 'D001', 'participation', 'Déport'))).toBe('recused');
    expect(stateWith(...scores, inDossiers('D001', 'notApplicable', 'C1'))).toBe('complete');
  });

  it('waits for the comment on a score after audition too', () => {
    const scores = [score('J01', 'D001', 1, 4), score('J01', 'D001', 2, 3)];
    expect(stateWith(...scores, after(2, 0))).toBe('commentDue');
  });

  it('waits for no comment where the session asks for none', () => {
    const filled = [score('J01', 'D001', 1, 5), score('J01', 'D001', 2, 0)];
    const never = verdictOf({ plan: { ...plan, commentRule: 'never' }, filled });
    expect(never.progress[0]?.dossiers).toMatchObject({ complete: 1, commentDue: 0 });
  });
});
