import type { Line } from './scoring/line';
import type { Standing } from './scoring/standings';
import type { Session } from './session';
import type { JuryVerdict } from './verdict';

/** A session in which deliberation is open: only then may anything be said of what scores come to. */
export interface Deliberated {
  readonly session: Session;
  readonly standings: readonly Standing[];
  /** null: the session has no envelope. */
  readonly line: Line | null;
}

/** null: deliberation is not open. */
export const deliberated = ({ session, standings, line }: JuryVerdict): Deliberated | null =>
  standings && { session, standings, line };
