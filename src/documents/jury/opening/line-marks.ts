type Row = readonly string[];

/**
 * A list without headings, without the bullets and the numbering of its lines. A sign before a space belongs to no
 * title. A number or a letter is taken off where every line has one and they follow each other from the first one on;
 * else it may be what a dossier is known by, as is a number without a mark or in the hundreds.
 *
 * @param isShifted a mark that has a cell of its own takes it along, and does not leave it blank
 */
export function withoutMarks(rows: readonly Row[], isShifted: boolean): readonly Row[] {
  const numbered = NUMBERINGS.find((numbering) => isNumbered(rows, numbering));
  return rows.map((row) => {
    const withoutSign = withoutMark(row, SIGN, isShifted);
    return numbered ? withoutMark(withoutSign, numbered.mark, isShifted) : withoutSign;
  });
}

/** Below headings a first cell may well begin so: signs are taken off where every line has one. */
export function withoutBullets(rows: readonly Row[]): readonly Row[] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const areMarked = filled.length > 0 && filled.every(([first = '']) => SIGN.test(first));
  return areMarked ? rows.map((row) => withoutMark(row, SIGN, false)) : rows;
}

interface Numbering {
  /** What stands before a line, and within it what says which one. */
  readonly mark: RegExp;
  /** What the line of that position is called, from 0. */
  readonly at: (index: number) => string;
}

/** A word processor puts a tab behind: the mark is a cell then. */
const SIGN = /^(?:[-–—*](?:\s+|$)|[•‣▪◦●·]\s*)/;

const decimal = (index: number): string => String(index + 1);
const letter = (index: number): string => String.fromCharCode('a'.charCodeAt(0) + index);

const NUMBERINGS: readonly Numbering[] = [
  { mark: /^\(?(\d{1,3})[.)](?:\s+|$)/, at: decimal },
  { mark: /^\(?([a-z])[.)](?:\s+|$)/i, at: letter },
];

function isNumbered(rows: readonly Row[], { mark, at }: Numbering): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  return (
    filled.length > 0 &&
    filled.every(([first = ''], index) => mark.exec(first)?.[1]?.toLowerCase() === at(index))
  );
}

/** A line that is nothing but its mark stays, and is told as what it is. */
function withoutMark(row: Row, mark: RegExp, isShifted: boolean): Row {
  const [first = '', ...others] = row;
  const rest = first.replace(mark, '');
  if (rest === first) return row;
  if (rest !== '') return [rest, ...others];
  if (others.every((cell) => cell === '')) return row;
  return isShifted ? others : ['', ...others];
}
