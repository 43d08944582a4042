import type { Control } from '../control';
import type { ControlVerdict } from '../verdict';
import { changedSince } from './seal';

type Finding = ControlVerdict['findings'][number];

/** What keeps a control from being sealed. */
export type Obstacle =
  /** Nobody says that the control is done, or on which day. */
  | { readonly kind: 'blank' }
  /** Lines that wait for their decision, findings that wait for their follow-up. */
  | { readonly kind: 'unfinished'; readonly lines: number; readonly points: number }
  /** Errors that are to be put right first. */
  | { readonly kind: 'faulty'; readonly findings: readonly Finding[] }
  /** It is sealed, and nothing has changed since. */
  | { readonly kind: 'sealed' };

/** Null: it can be sealed. What was sealed and has changed is what sealing again is for; all else has to be put right first. */
export function obstacleTo(
  verdict: Pick<ControlVerdict, 'control' | 'figures' | 'findings'>,
): Obstacle | null {
  const { control, figures, findings } = verdict;
  const { by, on } = control.statement;
  if (by.value === null || on.value === null) return { kind: 'blank' };
  const points = control.points.filter(({ followUp }) => followUp.value === null).length;
  if (figures.open > 0 || points > 0) return { kind: 'unfinished', lines: figures.open, points };
  const wrong = findings.filter(isInTheWay);
  if (wrong.length > 0) return { kind: 'faulty', findings: wrong };
  return isSealed(verdict) ? { kind: 'sealed' } : null;
}

const isInTheWay = ({ rule, severity }: Finding): boolean =>
  severity === 'error' && rule !== 'control.changed' && rule !== 'control.seal';

const isSealed = ({ control, figures }: Pick<ControlVerdict, 'control' | 'figures'>): boolean =>
  control.sealed?.isIntact === true && changedSince(control, figures).length === 0;

/** What was sealed is sealed again for a reason. */
export const needsReason = ({ sealed }: Control): boolean => sealed !== null;
