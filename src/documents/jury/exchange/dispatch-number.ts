import type { Session } from '../session';
import { ANYBODY, JUROR_CODES } from '../template/codes';

/** A juror’s file as it is numbered: `J02-3` is the third that J02 was sent. */
export interface DispatchNumber {
  readonly juror: string;
  /** From 1. */
  readonly number: number;
}

export const dispatchName = ({ juror, number }: DispatchNumber): string => `${juror}-${number}`;

/** Null for what is no dispatch to one juror. */
export function dispatchIn(text: string | null): DispatchNumber | null {
  const [, code = '', number] = /^(J\d\d)-([1-9]\d{0,4})$/.exec(text?.trim() ?? '') ?? [];
  return JUROR_CODES.includes(code) || code === ANYBODY
    ? { juror: code, number: Number(number) }
    : null;
}

/** The highest number of each juror among these dispatches. */
export function highestOf(dispatches: readonly DispatchNumber[]): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  for (const { juror, number } of dispatches) {
    highest.set(juror, Math.max(number, highest.get(juror) ?? 0));
  }
  return highest;
}

/** The files that a session has taken over so far: each left a line in its log, whose subject is its number. */
export const mergedInto = ({ log }: Pick<Session, 'log'>): ReadonlyMap<string, number> =>
  highestOf(log.flatMap(({ subject }) => dispatchIn(subject.value) ?? []));
