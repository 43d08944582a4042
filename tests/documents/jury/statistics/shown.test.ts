import { shown } from '../../../../src/documents/jury/statistics/shown';
import type { Figure } from '../../../../src/documents/jury/statistics/shown';

const FIGURES: readonly Figure[] = [
  'range',
  'leave-one-out',
  'one-point',
  'coefficient',
  'median',
  'severity',
  'precision',
  'expected-rank',
  'concordance',
  'agreement',
];

const shownFor = (jurors: number, dossiers: number) =>
  FIGURES.filter((figure) => shown(figure, { jurors, dossiers }).shown);

describe('which figures a jury is shown', () => {
  it.each([1, 2])('%d jurors: nothing of spread', (jurors) => {
    expect(shownFor(jurors, 40)).toEqual(['coefficient']);
  });

  it.each([3, 4])('%d jurors: the range, one juror left out, one point', (jurors) => {
    expect(shownFor(jurors, 4)).toEqual(['range', 'leave-one-out', 'one-point', 'coefficient']);
  });

  it('5 jurors: everything but what needs five dossiers', () => {
    expect(shownFor(5, 4)).toEqual(
      FIGURES.filter((figure) => figure !== 'concordance' && figure !== 'agreement'),
    );
  });

  it('3 jurors on 5 dossiers: how far they agree too', () => {
    expect(shownFor(3, 5)).toEqual([
      'range',
      'leave-one-out',
      'one-point',
      'coefficient',
      'concordance',
      'agreement',
    ]);
  });

  it('5 jurors on 5 dossiers: everything', () => {
    expect(shownFor(5, 5)).toEqual(FIGURES);
  });
});

describe('a figure that is not shown', () => {
  it('says what there is too little of', () => {
    expect(shown('median', { jurors: 4, dossiers: 9 })).toEqual({
      shown: false,
      why: 'jurors',
      needed: 5,
      have: 4,
    });
    expect(shown('concordance', { jurors: 6, dossiers: 4 })).toEqual({
      shown: false,
      why: 'dossiers',
      needed: 5,
      have: 4,
    });
  });

  it('names the jurors where both are lacking', () => {
    expect(shown('agreement', { jurors: 2, dossiers: 1 })).toMatchObject({
      why: 'jurors',
      needed: 3,
      have: 2,
    });
  });
});
