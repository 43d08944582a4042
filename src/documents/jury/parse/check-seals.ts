import { verify } from '../../../seals/seal';
import type { Session } from '../session';
import { storedClosings } from '../stored-closings';

/** The session with its closings held against their seals. */
export async function withSealsChecked(session: Session): Promise<Session> {
  if (session.closings.length === 0) return session;
  return { ...session, sealChecks: await verify(storedClosings(session)) };
}
