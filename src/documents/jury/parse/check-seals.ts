import { verify } from '../seals/seal';
import type { Session } from '../session';

/** The session with its closings held against their seals. One whose sheet has gone is held against nothing. */
export async function withSealsChecked(session: Session): Promise<Session> {
  const { closings, seals } = session;
  if (closings.length === 0) return session;
  const sealChecks = await verify(
    closings.map(({ number, seal }) => ({
      rows: seals.find((sheet) => sheet.number === number)?.lines ?? [],
      stated: seal.value ?? '',
    })),
  );
  return { ...session, sealChecks };
}
