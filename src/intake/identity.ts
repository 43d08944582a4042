import type { Call } from '../calls/call';
import { siretIn } from '../documents/dossier/siret';
import { cents, type Cents } from '../money/cents';

/** The 14 digits of a SIRET however they are parted, else what was typed. */
export const siretSaid = (typed: string | null): string | null =>
  typed === null ? null : (siretIn(typed) ?? typed);

/** The cap on all grants of one project together, in cents TTC; null: the call has none. */
export function projectCap(call: Call): Cents | null {
  const cap = call.caps.find(({ scope }) => scope === 'project');
  return cap ? cents(cap.amount * 100) : null;
}

/** Which of the call’s sessions a day falls in, from 1; a call with one session has no other. */
export function sessionOf({ track: { sessions } }: Call, day: string | null): number | null {
  if (sessions.length < 2) return 1;
  if (day === null) return null;
  const index = sessions.findIndex(
    ({ opens, closes }) => (opens === null || opens <= day) && (closes === null || day <= closes),
  );
  return index < 0 ? null : index + 1;
}
