import { textOf, type SealLine } from './canonical';
import { formatOf, headersOf } from './header';
import { lineProblems, storedLines, type LineProblem, type StoredRow } from './stored-lines';
import { sha256 } from './sha256';

/** The seal of a closing: 64 hexadecimal digits in small letters. */
export const sealOf = (lines: readonly SealLine[]): Promise<string> => sha256(textOf(lines));

/** A closing as its sheet holds it now. */
export interface StoredClosing {
  /** The body of its table, in the order of its rows. */
  readonly rows: readonly StoredRow[];
  /** The seal stated beside the lines. */
  readonly stated: string;
}

export interface SealCheck {
  /** What the lines give now. */
  readonly seal: string;
  /** None: the closing is intact. */
  readonly faults: readonly SealFault[];
}

export type SealFault =
  /** The lines, or the seal stated beside them, are no longer those of the closing. */
  | { readonly kind: 'altered'; readonly stated: string; readonly computed: string }
  /** The closing does not follow the one before: that one was replaced, or one between them has gone. */
  | { readonly kind: 'chain broken'; readonly expected: string; readonly found: string }
  /** Its number is not the one that its place among the closings gives it. */
  | { readonly kind: 'misplaced'; readonly expected: string; readonly found: string }
  | { readonly kind: 'other session'; readonly expected: string; readonly found: string }
  | LineProblem;

/**
 * Whether the closings of a session, the first one first, still are what was sealed. Blank rows at the end of a table
 * are passed over.
 *
 * The seals alone do not tell who changed what: whoever changes a line may seal everything anew. They do once the last
 * seal is also written down elsewhere (the minutes, a mail).
 */
export async function verify(closings: readonly StoredClosing[]): Promise<readonly SealCheck[]> {
  const read = await Promise.all(
    closings.map(async ({ rows, stated }): Promise<Read> => {
      const lines = storedLines(rows);
      return { lines, stated: stated.trim().toLowerCase(), seal: await sealOf(lines) };
    }),
  );
  return read.map((closing, index) => ({
    seal: closing.seal,
    faults: [
      ...lineProblems(closing.lines),
      ...alteration(closing),
      ...misplacement(closing, index + 1, read.slice(0, index)),
    ],
  }));
}

interface Read {
  readonly lines: readonly SealLine[];
  readonly stated: string;
  readonly seal: string;
}

const alteration = ({ stated, seal }: Read): SealFault[] =>
  stated === seal ? [] : [{ kind: 'altered', stated, computed: seal }];

/**
 * A closing was made upon the seal stated for the one before. Where that one's lines were changed since, this is a
 * fault of its own and no break of the chain as well. What stands in a line that is itself at fault is not compared.
 */
function misplacement(closing: Read, number: number, earlier: readonly Read[]): SealFault[] {
  const faults: SealFault[] = [];
  const compare = (kind: Comparable, key: string, expected: string | undefined): void => {
    const found = headerValue(closing, key);
    if (found === undefined || expected === undefined || found === expected) return;
    faults.push({ kind, expected, found });
  };
  const before = earlier.at(-1);
  compare('misplaced', 'closing', String(number));
  compare('chain broken', 'previous', before ? sealBehind(before) : '');
  const subject = subjectOf(closing);
  compare('other session', subject, earlier[0] && headerValue(earlier[0], subjectOf(earlier[0])));
  return faults;
}

type Comparable = 'chain broken' | 'misplaced' | 'other session';

/** Upon which the next closing was made, as far as can be known: the stated seal may have been wiped out. */
const sealBehind = ({ stated, seal }: Read): string =>
  /^[\da-f]{64}$/.test(stated) ? stated : seal;

/** The key of the line that says whose closing it is. */
const subjectOf = ({ lines }: Read): string => headersOf(formatOf(lines))[1]?.key ?? '';

function headerValue({ lines }: Read, key: string): string | undefined {
  const headers = headersOf(formatOf(lines));
  const row = headers.findIndex((header) => header.key === key);
  const line = lines[row];
  return line?.key === key && headers[row]?.isSound(line.value) ? line.value : undefined;
}
