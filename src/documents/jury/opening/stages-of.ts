import type { Call } from '../../../calls/call';
import type { StageId } from '../template/choices';

const WHOLE: readonly StageId[] = ['screening', 'scoring', 'deliberation', 'opinion', 'decision'];
/** A counter without a jury: dossiers are looked at and decided on, scores are of use all the same. */
const SHORT: readonly StageId[] = ['screening', 'scoring', 'decision'];

/**
 * The stages that a session of a call has unless its chair decides otherwise: a counter whose text says nothing of its
 * selection has the short form, any other call all of them. Ours where the text is silent.
 */
export const stagesOf = ({
  selection,
  track,
}: Pick<Call, 'selection' | 'track'>): readonly StageId[] =>
  selection.process === null && track.kind === 'guichet' ? SHORT : WHOLE;
