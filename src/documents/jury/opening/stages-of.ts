import type { Call } from '../../../calls/call';
import type { StageId } from '../template/choices';

const WHOLE: readonly StageId[] = ['screening', 'scoring', 'deliberation', 'opinion', 'decision'];
/** A counter without a jury: dossiers are looked at and decided on, scores are of use all the same. */
const SHORT: readonly StageId[] = ['screening', 'scoring', 'decision'];

/**
 * The stages that a session of a call has unless its chair decides otherwise: a counter whose text says nothing of its
 * selection has the short form, any other call all of them, and an audition where the call hears the carriers. Ours
 * where the text is silent.
 */
export function stagesOf({
  selection,
  track,
}: Pick<Call, 'selection' | 'track'>): readonly StageId[] {
  if (selection.process === null && track.kind === 'guichet') return SHORT;
  if (selection.hearing === undefined) return WHOLE;
  return WHOLE.flatMap((stage) => (stage === 'deliberation' ? ['audition', stage] : stage));
}
