import { gridTotal } from '../../../../src/documents/dossier/figures/grid-total';
import { callOf } from '../../../builders/calls';
import { aDossier } from '../../../builders/dossier';
import { importedCall } from '../../../builders/imported-call';

const call = callOf('ITN8A');
const dossier = aDossier(call);

type Built = Pick<typeof dossier, 'build'>;

const totalOf = (built: Built) => gridTotal(call, built.build().grid);

describe('The total of a scoring grid', () => {
  it('is the weighted mean of what was scored; what is set aside leaves it', () => {
    expect(totalOf(dossier.scored(3, 4, 2, 1, 'N/A'))).toEqual({
      total: 2.5,
      scored: 4,
      setAside: 1,
      notCounted: 0,
    });
  });

  it.each([7, -1, 5.01])('does not rest on %p on a scale from 0 to 5, and says so', (score) => {
    expect(totalOf(dossier.scored(3, 4, score, 1, 'N/A'))).toEqual({
      total: 2.6667,
      scored: 3,
      setAside: 1,
      notCounted: 1,
    });
  });

  it('rests on the ends of the scale', () => {
    expect(totalOf(dossier.scored(0, 5, 0, 5, 'N/A'))).toMatchObject({ total: 2.5, scored: 4 });
  });

  it('rests on no score without a weight', () => {
    const unweighted = { score: 5, weight: '' };
    expect(totalOf(dossier.scored(unweighted, 4, 2, 3, 'N/A'))).toMatchObject({
      total: 3,
      scored: 3,
      notCounted: 1,
    });
  });

  it.each([
    ['without one of its ends', dossier.withField('scaleMax', '')],
    ['upside down', dossier.withField('scaleMin', 9)],
  ])('is none on a scale %s', (_, built) => {
    expect(totalOf(built.scored(3, 4, 2, 1, 'N/A'))).toMatchObject({
      total: null,
      scored: 0,
      notCounted: 4,
    });
  });

  it('is none on another scale than the call publishes', () => {
    const published = importedCall();
    const scored = aDossier(published).scored(3, 4, 2, 1);
    const on = (built: Built) => gridTotal(published, built.build().grid);
    expect(on(scored)).toMatchObject({ scored: 4, notCounted: 0 });
    expect(on(scored.withField('scaleMax', 20))).toMatchObject({ total: null, notCounted: 4 });
  });
});
