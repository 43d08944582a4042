import type { Opinion } from '../portfolio';
import { foldedKey } from '../key';

/** What a dossier is found by: its key, or its number in the procedure. */
export interface Known {
  readonly key: string;
  readonly call: string | null;
  readonly number: string | null;
}

/** Those of a seal that was taken before are not taken again, and all are joined to the dossiers they are about. */
export function withOpinions(
  taken: readonly Opinion[],
  read: readonly Omit<Opinion, 'key'>[],
  dossiers: readonly Known[],
): readonly Opinion[] {
  const seals = new Set(taken.map(({ seal }) => seal));
  const find = finderOf(dossiers);
  const fresh = new Map(
    read
      .filter(({ seal }) => !seals.has(seal))
      .map((opinion) => [
        `${opinion.seal} ${opinion.number ?? ''} ${opinion.title ?? ''}`,
        opinion,
      ]),
  );
  return [...taken, ...fresh.values()].map((opinion) => ({ ...opinion, key: find(opinion) }));
}

/**
 * The last one on each dossier, by key.
 *
 * @param asides ranks of files that are set aside: what was taken from them is kept, and says nothing
 */
export function lastOpinions(
  opinions: readonly Opinion[],
  asides: ReadonlySet<number>,
): ReadonlyMap<string, Opinion> {
  const last = new Map<string, Opinion>();
  for (const opinion of opinions) {
    if (opinion.key === null || asides.has(opinion.source ?? 0)) continue;
    const other = last.get(opinion.key);
    if (!other || other.closedAt <= opinion.closedAt) last.set(opinion.key, opinion);
  }
  return last;
}

/** A jury’s list is often made of the portfolio itself, and has its keys for numbers. */
function finderOf(
  dossiers: readonly Known[],
): (opinion: Pick<Opinion, 'number' | 'call'>) => string | null {
  const byKey = new Map(dossiers.map(({ key }) => [foldedKey(key), key]));
  const byNumber = new Map<string, string | null>();
  for (const { key, call, number } of dossiers) {
    if (number === null) continue;
    const trace = numberTrace(call, number);
    // A number that two dossiers have says of neither.
    byNumber.set(trace, byNumber.has(trace) ? null : key);
  }
  return ({ number, call }) => {
    if (number === null) return null;
    return byKey.get(foldedKey(number)) ?? byNumber.get(numberTrace(call, number)) ?? null;
  };
}

/** A session is of a call’s code, a dossier of one of its tracks: `ITN5`, `ITN5-AAP`. */
const numberTrace = (call: string | null, number: string): string =>
  `${(call ?? '').split('-')[0]} ${foldedKey(number)}`;
