import type { Session } from './schema/theme';

/** Where the call gives a period in words (a quarter), its days stand for those it does not give. */
type Days = Pick<Session, 'opens' | 'closes' | 'periodDays'>;

/** ISO day before which nothing can be filed in the session; null where the call leaves it open. */
export const firstDayOf = ({ opens, periodDays }: Days): string | null =>
  opens ?? periodDays?.first ?? null;

/** ISO day after which nothing can be filed in the session; null where the call leaves it open. */
export const lastDayOf = ({ closes, periodDays }: Days): string | null =>
  closes ?? periodDays?.last ?? null;

/** Those of which one can say that a day comes too early: after a session without days, it might belong to that one. */
export function datedFirst<T extends Days>(sessions: readonly T[]): readonly T[] {
  const vague = sessions.findIndex((session) => firstDayOf(session) === null);
  return vague < 0 ? sessions : sessions.slice(0, vague);
}
