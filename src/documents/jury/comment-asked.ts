import { scaleOf } from './panel-of';
import type { Session } from './session';

/** Which scores ask for a comment, as the session settled it; where that cannot be read, those at the ends of the scale. */
export function asksComment(session: Pick<Session, 'settings'>): (score: unknown) => boolean {
  const rule = session.settings.commentRule.value ?? 'ends';
  const { min, max } = scaleOf(session);
  if (rule === 'never') return () => false;
  if (rule === 'always') return (score) => typeof score === 'number';
  return (score) => score === min || score === max;
}
