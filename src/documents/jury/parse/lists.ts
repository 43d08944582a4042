import { choicesOf } from '../../../workbook/choices';
import type { Cell } from '../../../workbook/cell';
import { isBlank, isErrorValue, type Place, type Scalar } from '../../../workbook/scalar';
import {
  COMMENT_RULES,
  DECISIONS,
  OPINIONS,
  PARTICIPATIONS,
  POLICIES,
  PRESENCES,
  SCREENINGS,
  STAGES,
} from '../template/choices';
import { SEPARATORS, SPACES, type ListedWord } from '../template/listed-words';

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
  <T>(known: readonly ListedWord<T>[]) =>
  (raw: Scalar, place: Place): Cell<readonly T[]> => {
    if (isBlank(raw)) return { kind: 'blank', value: null, place };
    const text = String(raw);
    if (isErrorValue(raw)) {
      return { kind: 'problem', value: null, place, problem: { kind: 'error-value', text } };
    }
    const found = wordsIn(text).map((word) => known.find((one) => one.word === word));
    const values = found.flatMap((one) => (one ? [one.value] : []));
    return values.length === found.length
      ? { kind: 'value', value: values, place }
      : {
          kind: 'problem',
          value: null,
          place,
          problem: { kind: 'unknown-choice', text, proposal: null },
        };
  };

const SPACE = new RegExp(`[${SPACES.join('')}]+`, 'g');
const SEPARATOR = new RegExp(`[${SEPARATORS.join('')}]`);

/** Blank ones, between two separators, are none. */
const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll(SPACE, ' ')
    .split(SEPARATOR)
    .map((word) => word.replaceAll(/^ | $/g, ''))
    .filter((word) => word !== '');
