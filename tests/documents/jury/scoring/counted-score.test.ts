import { aPanel } from '../../../builders/panel';
import type { Scalar } from '../../../../src/workbook/scalar';

/** The score that counts of a juror's line, beside another juror's 2. */
const counted = (line: Parameters<ReturnType<typeof aPanel>['withLine']>[2]): number | null =>
  aPanel()
    .withDossier('A', { J1: line, J2: [2] })
    .scores('A').byJuror['J1'] ?? null;

describe('which score of a juror counts', () => {
  it.each([
    ['the lower end of the scale', 0],
    ['the upper end of the scale', 5],
    ['a whole score between them', 3],
    ['one off the step', 3.25],
  ])('%s counts', (_, cell) => {
    expect(counted([cell])).toBe(cell);
  });

  it.each<[string, Scalar]>([
    ['a blank cell', null],
    ['an empty text', ''],
    ['a number typed as text', '4'],
    ['a text of spaces', ' '],
    ['words', 'très bien'],
    ['an error', '#N/A'],
    ['a truth value', true],
    ['a number below the scale', -0.5],
    ['a number above it', 5.5],
    ['a date', 44_225],
  ])('%s does not', (_, cell) => {
    expect(counted([cell])).toBeNull();
  });

  it('a scale may begin above 0, and 0 is then no score', () => {
    const panel = aPanel().with({ scale: { min: 1, max: 4, step: 1 } });
    const { byJuror } = panel.withDossier('A', { J1: [0], J2: [1], J3: [4], J4: [5] }).scores('A');
    expect(byJuror).toEqual({ J2: 1, J3: 4 });
  });

  it('a score after audition takes the place of the first one', () => {
    expect(counted({ first: [4], after: [2] })).toBe(2);
    expect(counted({ first: [4], after: [0] })).toBe(0);
    expect(counted({ first: [], after: [2] })).toBe(2);
  });

  it.each<[string, Scalar]>([
    ['nothing', null],
    ['an empty text', ''],
  ])('%s after audition leaves the first one', (_, blank) => {
    expect(counted({ first: [4], after: [blank] })).toBe(4);
  });

  it.each<[string, Scalar]>([
    ['a text', 'quatre'],
    ['a text of spaces', '  '],
    ['an error', '#REF!'],
    ['a truth value', false],
    ['a number out of the scale', 6],
  ])('%s after audition leaves no score, not the first one', (_, bad) => {
    expect(counted({ first: [4], after: [bad] })).toBeNull();
  });

  it('whoever is recused or not assigned has no score, whatever their line holds', () => {
    expect(counted({ first: [4], after: [5], participation: 'recused' })).toBeNull();
    expect(counted({ first: [4], after: [5], participation: 'not-assigned' })).toBeNull();
  });

  it('a juror whose scores do not count has none, and the others keep theirs', () => {
    const panel = aPanel().withDossier('A', { J1: [4], J2: [2] });
    expect(panel.withJurorNotCounting('J1').scores('A').byJuror).toEqual({ J2: 2 });
  });

  it('a juror without a line for the dossier has none', () => {
    const panel = aPanel()
      .withDossier('A', { J1: [4], J2: [2] })
      .withDossier('B', { J2: [3] });
    expect(panel.scores('B').byJuror).toEqual({ J2: 3 });
  });

  it('scores under a criterion set to N/A do not count, nor does one agreed on', () => {
    const panel = aPanel(1, 1).withDossier(
      'A',
      { J1: [4, 1] },
      { applies: [true, false], agreed: [null, 3] },
    );
    expect(panel.scores('A', 1)).toMatchObject({ byJuror: {}, agreed: null, retained: null });
    expect(panel.scores('A', 0).byJuror).toEqual({ J1: 4 });
  });
});
