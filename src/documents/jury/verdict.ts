import type { Verdict } from '../kind';
import type { JurorProgress } from './progress';
import type { Finding } from './rules/finding';
import type { Line } from './scoring/line';
import type { Panel } from './scoring/panel';
import type { Standing } from './scoring/standings';
import type { Session } from './session';

/** A session that was read, and what its rules say of it. */
export interface JuryVerdict extends Verdict {
  readonly session: Session;
  readonly panel: Panel;
  readonly progress: readonly JurorProgress[];
  /** null: deliberation is not open, and nobody is shown what scores come to. */
  readonly standings: readonly Standing[] | null;
  /** null: there is no envelope, or deliberation is not open. */
  readonly line: Line | null;
  readonly findings: readonly Finding[];
}
