import fc from 'fast-check';
import { belowMinimum, spread } from '../../../../src/documents/jury/opening/assignment';
import { dossierCode, jurorCode } from '../../../../src/documents/jury/template/codes';
import { aDossier, aJuror } from '../../../builders/jury';

const codes = (count: number, codeOf: (number: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => codeOf(index + 1));

/** Up to forty dossiers and fifteen jurors, and a number of jurors per dossier that they can give. */
const anyJury = fc
  .record({ dossiers: fc.integer({ min: 0, max: 40 }), jurors: fc.integer({ min: 1, max: 15 }) })
  .chain(({ dossiers, jurors }) =>
    fc.record({
      dossiers: fc.constant(codes(dossiers, dossierCode)),
      jurors: fc.constant(codes(jurors, jurorCode)),
      each: fc.integer({ min: 1, max: jurors }),
    }),
  );

describe('Dossiers spread over jurors', () => {
  it('have exactly as many jurors each as was asked for, never one twice', () => {
    fc.assert(
      fc.property(anyJury, ({ dossiers, jurors, each }) => {
        const given = [...spread(dossiers, jurors, each).values()];
        for (const dossier of dossiers) {
          expect(given.filter((ids) => ids.includes(dossier))).toHaveLength(each);
        }
        for (const ids of given) expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('load no juror with more than one dossier above another', () => {
    fc.assert(
      fc.property(anyJury, ({ dossiers, jurors, each }) => {
        const loads = [...spread(dossiers, jurors, each).values()].map(({ length }) => length);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('come out the same each time, in the order of the list', () => {
    fc.assert(
      fc.property(anyJury, ({ dossiers, jurors, each }) => {
        const given = spread(dossiers, jurors, each);
        expect([...spread(dossiers, jurors, each)]).toEqual([...given]);
        for (const ids of given.values())
          expect(ids).toEqual(dossiers.filter((id) => ids.includes(id)));
      }),
    );
  });

  it('never part the jury into groups that have no dossier in common, as dealing in turn would', () => {
    const given = spread(codes(4, dossierCode), codes(6, jurorCode), 3);
    const reached = new Set(['J01']);
    for (const _ of given.keys()) {
      const seen = [...reached].flatMap((juror) => given.get(juror) ?? []);
      for (const [juror, ids] of given) if (ids.some((id) => seen.includes(id))) reached.add(juror);
    }
    expect(reached.size).toBe(6);
  });

  it('all go to everyone where more jurors are asked for than there are', () => {
    const given = spread(['D001', 'D002'], ['J01', 'J02'], 5);
    expect([...given.values()]).toEqual([
      ['D001', 'D002'],
      ['D001', 'D002'],
    ]);
  });
});

describe('Dossiers that too few jurors are to score', () => {
  const dossiers = [aDossier(1), aDossier(2)];

  it('are those assigned to fewer than the minimum; a juror of all dossiers counts for each', () => {
    const jurors = [aJuror(1), aJuror(2, { assigned: ['D001'] }), aJuror(3, { assigned: [] })];
    expect(belowMinimum(dossiers, jurors, 2)).toEqual([{ id: 'D002', jurors: 1 }]);
    expect(belowMinimum(dossiers, jurors, 1)).toEqual([]);
  });

  it('are not helped by a juror whose scores do not count', () => {
    const jurors = [aJuror(1), aJuror(2, { counts: false })];
    expect(belowMinimum(dossiers, jurors, 2).map(({ jurors: count }) => count)).toEqual([1, 1]);
  });
});
