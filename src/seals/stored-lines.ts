import { isBlank, type Scalar } from '../workbook/scalar';
import type { SealLine } from './canonical';
import { formatOf, HEADER_LINES, headersOf, isHeaderKey } from './header';
import { isKey } from './key';
import { storedValue, valueStoredAs } from './stored-value';

/** What the two columns Clé and Valeur hold, as they were read. */
export type StoredRow = readonly [key: Scalar, value: Scalar];

/** A line that no closing contains as it stands. */
export interface LineProblem {
  readonly kind: 'unreadable';
  /** From 0, of the table's body. */
  readonly row: number;
  readonly key: string;
  readonly value: string;
  readonly why:
    /** No key stands there. */
    | 'key'
    /** The line of the header that belongs there is another one, or is out of shape. */
    | 'header'
    /** Written otherwise than Barème writes any value: `4,50`, `Vrai`. */
    | 'value'
    | 'repeated key'
    /** It belongs further up: rows were sorted or moved. */
    | 'order';
}

/**
 * The lines of a table's body, without the blank rows below them. A text that a host has turned into a number or a
 * logical value (Excel offers to, by a green triangle) is spelled as it was: nothing has been lost.
 */
export function storedLines(rows: readonly StoredRow[]): readonly SealLine[] {
  const end = rows.findLastIndex((row) => row.some((cell) => !isBlank(cell))) + 1;
  return rows
    .slice(0, end)
    .map(([key, value]) => ({ key: String(key ?? ''), value: spelled(value) }));
}

const spelled = (cell: Scalar): string => (typeof cell === 'string' ? cell : storedValue(cell));

/** What is wrong with lines by themselves, whatever was sealed: one problem a line, in their order. */
export function lineProblems(lines: readonly SealLine[]): readonly LineProblem[] {
  const header = headersOf(formatOf(lines)).flatMap((expected, row): LineProblem[] => {
    const { key, value } = lines[row] ?? { key: '', value: '' };
    if (key === expected.key && expected.isSound(value)) return [];
    return [{ kind: 'unreadable', row, key, value, why: 'header' }];
  });
  return [...header, ...entryProblems(lines)];
}

function entryProblems(lines: readonly SealLine[]): readonly LineProblem[] {
  const seen = new Set<string>();
  let last = '';
  return lines.flatMap(({ key, value }, row): LineProblem[] => {
    if (row < HEADER_LINES) return [];
    const why = entryProblem({ key, value }, seen, last);
    seen.add(key);
    if (key > last) last = key;
    return why === null ? [] : [{ kind: 'unreadable', row, key, value, why }];
  });
}

function entryProblem(
  { key, value }: SealLine,
  seen: ReadonlySet<string>,
  last: string,
): LineProblem['why'] | null {
  if (!isKey(key) || isHeaderKey(key)) return 'key';
  if (seen.has(key)) return 'repeated key';
  if (key < last) return 'order';
  return valueStoredAs(value) === undefined ? 'value' : null;
}
