import { storedValue, valueStoredAs } from './stored-value';

/** What is closed of a session: its opening, the scores, the jury's opinion, the authority's decision. */
export const STAGES = ['opening', 'scoring', 'opinion', 'decision'] as const;

export type Stage = (typeof STAGES)[number];

interface Format {
  /** The key of the line that says whose closing it is. */
  readonly subject: string;
  readonly stages: readonly string[];
}

/** By their names, which hold their versions: whatever changes the lines of a closing changes its format. */
const FORMATS = {
  'bareme-jury/1': { subject: 'session', stages: STAGES },
  'bareme-control/1': { subject: 'control', stages: ['statement'] },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

/** Whose closing it is, and which one. */
export type ClosingHeader =
  HeaderOf<'bareme-jury/1', Stage> | HeaderOf<'bareme-control/1', 'statement'>;

interface HeaderOf<Name extends FormatName, Step extends string> {
  readonly format: Name;
  /** Of the session or the control: a UUID in small letters. */
  readonly subject: string;
  /** 1, 2, 3…, without a gap over the whole session. */
  readonly number: number;
  readonly stage: Step;
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
export const headersOf = (format: FormatName): readonly HeaderLine[] => HEADERS[format];

const headersFor = (name: FormatName): readonly HeaderLine[] => {
  const { subject, stages }: Format = FORMATS[name];
  return [
    { key: 'format', valueIn: ({ format }) => format, isSound: (value) => value === name },
    {
      key: subject,
      valueIn: (header) => header.subject,
      isSound: shaped(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/),
    },
    { key: 'closing', valueIn: ({ number }) => String(number), isSound: shaped(/^[1-9]\d{0,14}$/) },
    { key: 'stage', valueIn: ({ stage }) => stage, isSound: (value) => stages.includes(value) },
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
};

const HEADERS: Readonly<Record<FormatName, readonly HeaderLine[]>> = {
  'bareme-jury/1': headersFor('bareme-jury/1'),
  'bareme-control/1': headersFor('bareme-control/1'),
};

/** Every format’s header has so many lines. */
export const HEADER_LINES = HEADERS['bareme-jury/1'].length;

/** The format that lines say they are of; where they say none, that of which most closings are. */
export const formatOf = (lines: readonly { readonly value: string }[]): FormatName =>
  lines[0]?.value === 'bareme-control/1' ? 'bareme-control/1' : 'bareme-jury/1';

const HEADER_KEYS: ReadonlySet<string> = new Set(
  Object.values(HEADERS).flatMap((header) => header.map(({ key }) => key)),
);

/** Whether a line of some format’s header has this key: no entry may. */
export const isHeaderKey = (key: string): boolean => HEADER_KEYS.has(key);

/** Which stage a sealed sheet says that it closes; null: its lines say none. */
export function sealedStage(
  lines: readonly (readonly [key: unknown, value: unknown])[],
): Stage | null {
  const said = lines.find(([key]) => key === 'stage')?.[1];
  return STAGES.find((stage) => stage === said) ?? null;
}
