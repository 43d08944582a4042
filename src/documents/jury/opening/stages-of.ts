import type { Call } from '../../../calls/call';
import type { StageId } from '../template/choices';

/** How a session of a call goes on unless its chair decides otherwise. */
interface Course {
  readonly stages: readonly StageId[];
  /** Carriers are heard before the jury deliberates. */
  readonly hasAudition: boolean;
}

const WHOLE: readonly StageId[] = ['screening', 'scoring', 'deliberation', 'opinion', 'decision'];
/** A counter without a jury: dossiers are looked at and decided on, scores are of use all the same. */
const SHORT: readonly StageId[] = ['screening', 'scoring', 'decision'];

/**
 * Which stages the calls' texts describe under « Modalités de sélection ». A call that says nothing of its selection
 * and is a counter has the short form; any other one has all stages. Ours where the text is silent.
 */
export function courseOf({ selection, track }: Pick<Call, 'selection' | 'track'>): Course {
  const { process } = selection;
  if (process === null && track.kind === 'guichet') return { stages: SHORT, hasAudition: false };
  const words = process?.fr.toLowerCase() ?? '';
  return { stages: WHOLE, hasAudition: /audition|soutenance|présente/.test(words) };
}
