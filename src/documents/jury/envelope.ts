import { add, ZERO, type Cents } from '../../money/cents';
import type { LinePolicy } from './scoring/line';
import type { Session } from './session';

/** What a ranking is funded from. */
export interface Envelope {
  /** In cents TTC, what earlier sessions left included. */
  readonly amount: Cents;
  /** What happens where it no longer covers a dossier. */
  readonly policy: LinePolicy;
}

/** Null where the session states no envelope: there is no line then. */
export function envelopeOf({ settings }: Pick<Session, 'settings'>): Envelope | null {
  const { envelope, carriedOver, policy } = settings;
  if (envelope.value === null) return null;
  return {
    amount: add(envelope.value, carriedOver.value ?? ZERO),
    policy: policy.value ?? 'stop',
  };
}
