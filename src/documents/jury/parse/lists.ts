import { Choices } from '../../../workbook/read-cell';
import type { Cell } from '../../../workbook/cell';
import { isBlank, isErrorValue, type Place, type Scalar } from '../../../workbook/scalar';
import type { TieKey } from '../scoring/panel';
import {
  COMMENT_RULES,
  DECISIONS,
  OPINIONS,
  PARTICIPATIONS,
  POLICIES,
  PRESENCES,
  SCREENINGS,
  STAGES,
  type Choice,
} from '../template/choices';
import { MOST_CRITERIA } from '../template/codes';

const choicesOf = <Id extends string>(choices: readonly Choice<Id>[]): Choices<Id> =>
  new Choices(choices.map(({ id, label }) => [id, label] as const));

/** What people choose from lists, by the words of either language. */
export const ANSWERS = {
  commentRule: choicesOf(COMMENT_RULES),
  decision: choicesOf(DECISIONS),
  opinion: choicesOf(OPINIONS),
  participation: choicesOf(PARTICIPATIONS),
  policy: choicesOf(POLICIES),
  presence: choicesOf(PRESENCES),
  screening: choicesOf(SCREENINGS),
  stage: choicesOf(STAGES),
} as const;

/** Several answers in one cell: `Recevabilité > Notation`. One that cannot be read makes the cell unreadable. */
export const listOf =
  <T>(read: (word: string) => T | null) =>
  (raw: Scalar, place: Place): Cell<readonly T[]> => {
    if (isBlank(raw)) return { kind: 'blank', value: null, place };
    const text = String(raw);
    if (isErrorValue(raw)) {
      return { kind: 'problem', value: null, place, problem: { kind: 'error-value', text } };
    }
    const words = text
      .split(/[>,;\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== '');
    const values = words.map(read);
    const known = values.filter((value) => value !== null);
    return known.length === values.length
      ? { kind: 'value', value: known, place }
      : {
          kind: 'problem',
          value: null,
          place,
          problem: { kind: 'unknown-choice', text, proposal: null },
        };
  };

/** An answer by its word, as a list of them is read. */
export const answerIn =
  <Id extends string>(choices: readonly Choice<Id>[]) =>
  (word: string): Id | null =>
    choices.find(({ label }) => [label.fr, label.en].some((one) => plain(one) === plain(word)))
      ?.id ?? null;

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

const OTHER_KEYS: readonly (readonly [TieKey['kind'], readonly string[]])[] = [
  ['median', ['mediane', 'median']],
  ['chair', ['presidence', 'president', 'chair']],
  ['lot', ['tirage au sort', 'tirage', 'lot']],
];

/** `C3`, `médiane`, `présidence`, `tirage au sort`. */
export function tieKeyIn(word: string): TieKey | null {
  const code = /^C(\d+)$/i.exec(word.trim());
  if (code) {
    const criterion = Number(code[1]) - 1;
    return criterion >= 0 && criterion < MOST_CRITERIA ? { kind: 'criterion', criterion } : null;
  }
  const other = OTHER_KEYS.find(([, words]) => words.includes(plain(word.trim())));
  return other ? ({ kind: other[0] } as TieKey) : null;
}
