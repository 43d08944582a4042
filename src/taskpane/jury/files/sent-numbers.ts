/** The last file that was made here for a juror. */
export interface Sent {
  readonly number: number;
  /** The hash of what it holds, its number left out. */
  readonly contents: string;
}

const keyOf = (session: string): string => `bareme.jury.sent.${session}`;

/** Kept in this browser when nothing else keeps it: for as long as the pane is open. */
const inMemory = new Map<string, string>();

/** The files that were made for a session’s jurors on this machine, by juror. */
export function sentSoFar(session: string): ReadonlyMap<string, Sent> {
  const kept: unknown = parsed(stored(keyOf(session)));
  if (!isRecord(kept)) return new Map();
  return new Map(
    Object.entries(kept).flatMap(([juror, sent]): [string, Sent][] =>
      isSent(sent) ? [[juror, sent]] : [],
    ),
  );
}

export function keepSent(session: string, juror: string, sent: Sent): void {
  const all = { ...Object.fromEntries(sentSoFar(session)), [juror]: sent };
  const text = JSON.stringify(all);
  inMemory.set(keyOf(session), text);
  try {
    window.localStorage.setItem(keyOf(session), text);
  } catch {
    // It holds for as long as the pane is open.
  }
}

function stored(key: string): string | null {
  try {
    return window.localStorage.getItem(key) ?? inMemory.get(key) ?? null;
  } catch {
    return inMemory.get(key) ?? null;
  }
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isSent = (value: unknown): value is Sent =>
  isRecord(value) && typeof value['number'] === 'number' && typeof value['contents'] === 'string';
