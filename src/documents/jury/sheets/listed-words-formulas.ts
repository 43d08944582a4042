import { text, type Expression } from '../../../sheets/formula';
import { SEPARATORS, SPACES, type ListedWord } from '../template/listed-words';

/** More words than these in one cell are not looked at; repeating one decides nothing. */
const MOST_WORDS = 24;

/** Each word takes so many characters once the list is drawn apart: more than any of them has. */
const APART = 99;

const written = (sign: string): Expression =>
  ({ '\t': 'CHAR(9)', '\n': 'CHAR(10)', '\r': 'CHAR(13)' })[sign] ?? text(sign);

const exchanged = (from: Expression, signs: readonly string[], to: string): Expression =>
  signs.reduce((rest, sign) => `SUBSTITUTE(${rest},${written(sign)},${text(to)})`, from);

const [SEPARATOR, ...OTHER_SEPARATORS] = SEPARATORS;
const [SPACE, ...OTHER_SPACES] = SPACES;

const once = (list: Expression): Expression =>
  Array.from({ length: 3 }).reduce<Expression>(
    (rest) => `SUBSTITUTE(${rest},"${SEPARATOR}${SEPARATOR}","${SEPARATOR}")`,
    list,
  );

/** Without the spaces around separators, and with one separator where up to eight follow each other. */
const tight = (list: Expression): Expression =>
  once(
    `SUBSTITUTE(SUBSTITUTE(${list}," ${SEPARATOR}","${SEPARATOR}"),"${SEPARATOR} ","${SEPARATOR}")`,
  );

/** The list of a cell as we write one, `C1 > médiane > présidence`: what the expressions below read. */
export function plainList(cell: Expression): Expression {
  const plain = exchanged(exchanged(cell, OTHER_SEPARATORS, SEPARATOR), OTHER_SPACES, SPACE);
  return `IFERROR(TRIM(SUBSTITUTE(${tight(`TRIM(${plain})`)},"${SEPARATOR}"," ${SEPARATOR} ")),"")`;
}

const startOf = (position: number): number => position * APART + 1;

const wordsFrom = (list: Expression, start: string): Expression =>
  `TRIM(MID(SUBSTITUTE(${list},${text(SEPARATOR)},REPT(" ",${APART})),${start},${APART}))`;

const ALL_STARTS = `{${Array.from({ length: MOST_WORDS }, (_, position) => startOf(position)).join(';')}}`;

const oneOf = (words: readonly string[]): Expression => `{${words.map(text).join(',')}}`;

/** Words of the list, one below the other. */
const allWords = (list: Expression): Expression => wordsFrom(list, ALL_STARTS);

/** How many words of a plain list are among these. */
export const countAmong = (list: Expression, words: readonly string[]): Expression =>
  `SUMPRODUCT(--(${allWords(list)}=${oneOf(words)}))`;

/** Whether each word of a plain list means something: one that does not makes the whole list unreadable. */
export const isReadable = (list: Expression, known: readonly ListedWord<unknown>[]): Expression =>
  `SUMPRODUCT(--(LEN(${allWords(list)})>0))=${countAmong(
    list,
    known.map(({ word }) => word),
  )}`;

/** What the word at a position means, as one of these numbers; 0: there is none, or none of these. */
export const numberAt = (
  list: Expression,
  position: number,
  known: readonly ListedWord<number>[],
): Expression =>
  `SUMPRODUCT((${wordsFrom(list, String(startOf(position)))}=${oneOf(known.map(({ word }) => word))})*{${known.map(({ value }) => value).join(',')}})`;

/**
 * Whether a list mentions one of these words. Shorter than reading it: for what only helps to fill in a sheet, and from
 * which no figure follows.
 */
export const mentions = (cell: Expression, words: readonly string[]): Expression =>
  `SUMPRODUCT(--ISNUMBER(SEARCH(${oneOf(words)},${cell})))>0`;
