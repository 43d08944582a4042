import type { PlannedDossier, PlannedJuror } from '../plan';

/** Identifiers of dossiers by juror, in the order of the dossiers. */
export type Assignment = ReadonlyMap<string, readonly string[]>;

/**
 * Each dossier to so many jurors, the same at every call: those who have fewest so far, and among them those who have met
 * each other least, so that no two groups of jurors stay apart and can no longer be compared.
 *
 * Loads differ by one at most.
 *
 * @param each from 1 to the number of jurors; beyond, every juror gets every dossier
 */
export function spread(
  dossiers: readonly string[],
  jurors: readonly string[],
  each: number,
): Assignment {
  const given = new Map(jurors.map((juror) => [juror, [] as string[]] as const));
  const met = new Map<string, number>();
  for (const dossier of dossiers) {
    const chosen: string[] = [];
    const loadOf = (juror: string): number => given.get(juror)?.length ?? 0;
    const meetings = (juror: string): number =>
      chosen.reduce((sum, other) => sum + (met.get(pairOf(juror, other)) ?? 0), 0);
    while (chosen.length < Math.min(each, jurors.length)) {
      const [next] = jurors
        .filter((juror) => !chosen.includes(juror))
        .toSorted((a, b) => loadOf(a) - loadOf(b) || meetings(a) - meetings(b));
      if (next === undefined) break;
      for (const other of chosen) {
        const pair = pairOf(next, other);
        met.set(pair, (met.get(pair) ?? 0) + 1);
      }
      chosen.push(next);
    }
    for (const juror of chosen) given.get(juror)?.push(dossier);
  }
  return given;
}

const pairOf = (one: string, other: string): string => [one, other].toSorted().join(' ');

/** A dossier that too few jurors are to score. */
export interface Short {
  readonly id: string;
  /** Jurors whose scores count to whom it is assigned. */
  readonly jurors: number;
}

/** Dossiers that could not reach the minimum of scores, even if everyone scored all that is theirs. */
export function belowMinimum(
  dossiers: readonly Pick<PlannedDossier, 'id'>[],
  jurors: readonly Pick<PlannedJuror, 'counts' | 'assigned'>[],
  minimum: number,
): readonly Short[] {
  const counting = jurors.filter(({ counts }) => counts);
  const sets = counting.map(({ assigned }) => (assigned === null ? null : new Set(assigned)));
  return dossiers
    .map(({ id }) => ({ id, jurors: sets.filter((set) => set === null || set.has(id)).length }))
    .filter((one) => one.jurors < minimum);
}
