import { isFilled, type ListRemark, type Row } from './list-headings';
import { withoutMarks } from './line-marks';

/** Lines that name jurors, and what is to be told of them. */
export interface NamingLines {
  readonly rows: readonly Row[];
  readonly remarks: readonly ListRemark[];
}

/** A list of jurors without headings, as names and capacities, without marks and addresses. */
export function namesAlone(rows: readonly Row[]): NamingLines {
  const unmarked = withoutMarks(rows, true);
  const { rows: named, remarks } = withoutMails(unmarked);
  return { rows: named, remarks: [...severalIn(unmarked), ...remarks] };
}

/**
 * The same rows without addresses of mail and the marks around them; how many there were is told once.
 *
 * @param positions the columns that are looked at; absent: all of them
 */
export function withoutMails(rows: readonly Row[], positions?: ReadonlySet<number>): NamingLines {
  let count = 0;
  const clean = (cell: string): string => {
    const mails = cell.match(MAILS)?.length ?? 0;
    count += mails;
    const rest = mails > 0 ? withoutMail(cell) : cell;
    return rest.replace(/[\s,;]+$/, '');
  };
  const cleaned = rows.map((row) =>
    row.map((cell, index) => (positions?.has(index) === false ? cell : clean(cell))),
  );
  return { rows: cleaned, remarks: count > 0 ? [{ kind: 'mails', count }] : [] };
}

const ADDRESS = String.raw`(?:mailto:\s*)?[^\s<>()[\]"',;:@]+@[^\s<>()[\]"',;:@]+\.[a-z]{2,}`;
const MAILS = new RegExp(ADDRESS, 'gi');

/** With brackets around, once or twice, and what joins it to the name before. */
const WITH_BRACKETS = new RegExp(
  String.raw`(?:\s*[-–—:,]\s+|\s*,\s*)?[<([]*${ADDRESS}(?:\s*<\s*${ADDRESS}\s*>)?[>)\]]*`,
  'gi',
);

/** Programs for mail put quotes around a name. */
const withoutMail = (cell: string): string =>
  cell
    .replaceAll(WITH_BRACKETS, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s+,/g, ',')
    .replace(/[\s,;]+$/, '')
    .trim()
    .replace(/^["'](.*)["']$/, '$1');

/** « A, B, C » on the only line of a list may be one person and what they do, or three. */
function severalIn(rows: readonly Row[]): readonly ListRemark[] {
  const filled = rows.filter(isFilled);
  const [row = []] = filled;
  if (filled.length !== 1) return [];
  const text = row.filter((cell) => cell !== '').join(' ; ');
  const parts = (row[0] ?? '').split(',').filter((part) => part.trim() !== '').length;
  const mails = text.match(MAILS)?.length ?? 0;
  const line = rows.indexOf(row) + 1;
  return parts > 2 || mails > 1 ? [{ kind: 'several-jurors', line, text }] : [];
}
