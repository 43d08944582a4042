import { sealedStage, STAGES, type Stage } from '../../../seals/header';
import type { Session } from '../session';
import type { StageId } from '../template/choices';

/**
 * What a session calls a closing. A seal knows four stages, whatever the call; the third closes all that comes between
 * the scores and the decision, and bears the name of the last stage of it that the session has.
 */
export type ClosingName = Stage | 'audition' | 'deliberation';

const BEFORE_DECISION = ['opinion', 'deliberation', 'audition'] as const;

/** null: the session does not close this stage. Where its stages cannot be read, it may have any of them. */
export function closingName(stages: readonly StageId[] | null, stage: Stage): ClosingName | null {
  if (stages === null || stage === 'opening' || stage === 'scoring') return stage;
  if (stage === 'decision') return stages.includes('decision') ? 'decision' : null;
  return BEFORE_DECISION.find((one) => stages.includes(one)) ?? null;
}

export interface Closable {
  readonly stage: Stage;
  readonly name: ClosingName;
}

/** The stages of which a closing stands. */
export const closedStages = ({ seals }: Pick<Session, 'seals'>): ReadonlySet<Stage> =>
  new Set(seals.flatMap(({ lines }) => sealedStage(lines) ?? []));

/**
 * What can be closed by now, of the stages that the session has; one that was closed can always be closed again. What
 * the jury says, and the decision that follows it, come with deliberation.
 */
export function closable(
  session: Pick<Session, 'settings' | 'seals' | 'ranked'>,
): readonly Closable[] {
  const stages = session.settings.stages.value;
  const closed = closedStages(session);
  const hasJury = closingName(stages, 'opinion') !== null;
  const isDue = (stage: Stage): boolean =>
    stage === 'opening' || stage === 'scoring' || session.ranked !== null || !hasJury;
  return STAGES.flatMap((stage) => {
    const name = closingName(stages, stage);
    if (closed.has(stage)) return { stage, name: name ?? stage };
    return name !== null && isDue(stage) ? { stage, name } : [];
  });
}

/** The first stage that has not been closed; the last one once all are. */
export function nextClosing(session: Pick<Session, 'settings' | 'seals' | 'ranked'>): Stage {
  const closed = closedStages(session);
  // Once scores are on view, the rules that they were given by are no longer to be opened.
  const stages = closable(session)
    .map(({ stage }) => stage)
    .filter((stage) => stage !== 'opening' || session.ranked === null);
  return stages.find((stage) => !closed.has(stage)) ?? stages.at(-1) ?? 'opening';
}
