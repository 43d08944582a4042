import { storedValue, valueStoredAs } from './stored-value';

/** The name of the format, and its version: whatever changes the lines of a closing changes it. */
export const FORMAT = 'bareme-jury/1';

export const STAGES = ['opening', 'scoring', 'opinion', 'decision'] as const;

/** What is closed: the opening of the session, the scores, the jury's opinion, the authority's decision. */
export type Stage = (typeof STAGES)[number];

/** Whose closing it is, and which one. */
export interface ClosingHeader {
  /** A UUID in small letters. */
  readonly session: string;
  /** 1, 2, 3…, without a gap over the whole session. */
  readonly number: number;
  readonly stage: Stage;
  /** Why a stage closed before was opened again; null: it had not been closed. */
  readonly reason: string | null;
  /** `2021-01-29T14:05` or with seconds: the local time as declared. Nobody vouches for it. */
  readonly at: string;
  /** Who closes, as declared. */
  readonly by: string;
  /** The seal of the closing before, 64 hexadecimal digits in small letters; null for the first. */
  readonly previous: string | null;
}

interface HeaderLine {
  readonly key: string;
  /** As its line holds it. */
  readonly valueIn: (header: ClosingHeader) => string;
  readonly isSound: (value: string) => boolean;
}

const shaped =
  (shape: RegExp) =>
  (value: string): boolean =>
    shape.test(value);

const isText = (value: string): boolean => value === '' || typeof valueStoredAs(value) === 'string';

/**
 * In the order of the lines. Those of a fixed shape stand bare, without the apostrophe that an entry of the same text
 * would have: whoever looks for the seal before is to find it as it was.
 */
export const HEADERS: readonly HeaderLine[] = [
  { key: 'format', valueIn: () => FORMAT, isSound: (value) => value === FORMAT },
  {
    key: 'session',
    valueIn: ({ session }) => session,
    isSound: shaped(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/),
  },
  { key: 'closing', valueIn: ({ number }) => String(number), isSound: shaped(/^[1-9]\d{0,14}$/) },
  {
    key: 'stage',
    valueIn: ({ stage }) => stage,
    isSound: (value) => STAGES.some((stage) => stage === value),
  },
  {
    key: 'at',
    valueIn: ({ at }) => at,
    isSound: shaped(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/),
  },
  { key: 'by', valueIn: ({ by }) => storedValue(by), isSound: isText },
  { key: 'reason', valueIn: ({ reason }) => storedValue(reason), isSound: isText },
  {
    key: 'previous',
    valueIn: ({ previous }) => previous ?? '',
    isSound: shaped(/^(?:[\da-f]{64})?$/),
  },
];

export const isHeaderKey = (key: string): boolean => HEADERS.some((line) => line.key === key);

/** Which stage a sealed sheet says that it closes; null: its lines say none. */
export function sealedStage(
  lines: readonly (readonly [key: unknown, value: unknown])[],
): Stage | null {
  const said = lines.find(([key]) => key === 'stage')?.[1];
  return STAGES.find((stage) => stage === said) ?? null;
}
