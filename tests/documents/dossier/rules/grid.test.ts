import { callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import { said } from '../../../builders/said';

const call = callOf('ITN8A');
const dossier = aDossier(call);

it('a grid as it was inserted raises nothing', () => {
  expect(dossier.findings()).toEqual([]);
});

it('weights are settled before scoring: those that do not add up are told at once', () => {
  expect(dossier.scored({ weight: 0.5 }).verdict()).toEqual(['grid.weights error']);
});

it('a grid scored in full, with its last criterion set aside, is right', () => {
  expect(dossier.scored(3, 4, 2, 1, 'N/A').findings()).toEqual([]);
});

describe('grid.score', () => {
  it('once begun, every criterion wants a score', () => {
    const found = dossier.scored(3, 4).findingsOf('grid.score');
    expect(found).toHaveLength(3);
    expect(said(found[0]?.message)?.fr).toContain('de 0 à 5.');
    expect(said(found[2]?.message)?.fr).toContain('ou N/A');
  });

  it.each([-1, 5.5, 'bien', '#REF!'])('%p is no score of the scale', (score) => {
    expect(dossier.scored(3, 4, 2, score, 1).verdict()).toEqual(['grid.score error']);
  });

  it('N/A is for criteria « le cas échéant » alone', () => {
    expect(dossier.scored('N/A', 4, 2, 1, 1).verdict()).toEqual(['grid.score error']);
  });

  it('a criterion of one’s own is no optional one', () => {
    const own = { criterion: 'Sobriété', score: '' };
    const [finding] = dossier.scored(own, 4, 2, 1, 1).findingsOf('grid.score');
    expect(said(finding?.message)?.fr).not.toContain('N/A');
    const setAside = dossier.scored({ ...own, score: 'N/A' }, 4, 2, 1, 1);
    expect(setAside.verdict()).toEqual(['grid.score error']);
  });

  it('the scale is the workbook’s', () => {
    const outOfTen = dossier.withField('scaleMax', 10).scored(9, 8, 7, 6, 1);
    expect(outOfTen.findings()).toEqual([]);
  });

  it('a scale upside down is told once', () => {
    const inverted = dossier.withField('scaleMin', 6).scored(3, 3, 3, 3, 3);
    expect(inverted.verdict()).toEqual(['grid.score error']);
  });
});

describe('a scale without both its ends', () => {
  it.each(['', 'dix', '#REF!'])('%p is told at the end that lacks, and the scores wait', (end) => {
    const open = dossier.withField('scaleMax', end).scored(5, 0, 9, 1, 1);
    expect(open.verdict()).toEqual(['grid.score error']);
    expect(open.findings()[0]?.place).toEqual(open.build().grid.scaleMax.place);
  });

  it('is ours where its cell was deleted', () => {
    const deleted = dossier.withoutField('scaleMax').scored(3, 3, 3, 3, 3);
    expect(deleted.findingsOf('grid.score')).toEqual([]);
  });
});

describe('grid.comment', () => {
  it('either end of the scale wants a comment, in the comment’s cell', () => {
    const found = dossier.scored(5, 0, 2, 1, 1);
    expect(found.verdict()).toEqual(['grid.comment warning', 'grid.comment warning']);
    expect(found.findings()[0]?.place).toEqual(found.build().grid.rows[0]?.comment.place);
  });

  it('a comment is enough', () => {
    const commented = dossier.scored({ score: 5, comment: 'Exemplaire' }, 4, 2, 1, 1);
    expect(commented.findings()).toEqual([]);
  });
});

describe('grid.weights', () => {
  it('what is missing to 100 % is told', () => {
    const [finding] = dossier
      .scored({ score: 3, weight: 0.15 }, 4, 2, 1, 1)
      .findingsOf('grid.weights');
    expect(finding).toMatchObject({ severity: 'error' });
    expect(said(finding?.message)?.en).toBe('The weights add up to 95%: add 5% to reach 100%.');
  });

  it('what is too much is told', () => {
    const [finding] = dossier
      .scored({ score: 3, weight: 0.25 }, 4, 2, 1, 1)
      .findingsOf('grid.weights');
    expect(said(finding?.message)?.en).toBe(
      'The weights add up to 105%: take off 5% to come back to 100%.',
    );
  });

  it('a text is no weight', () => {
    const found = dossier.scored({ score: 3, weight: 'un tiers' }, 4, 2, 1, 1);
    expect(found.verdict()).toEqual(['grid.weights error']);
  });

  it('a third typed as a formula, three times, is the whole', () => {
    const thirds = dossier.scored(
      ...[1 / 3, 1 / 3, 1 / 3, 0, 0].map((weight) => ({ score: 3, weight })),
    );
    expect(thirds.findings()).toEqual([]);
  });
});
