import type { Localized } from '../../../language/language';
import type { Choice } from '../../../workbook/choices';
import { STAGES } from './choices';
import { criterionCode, MOST_CRITERIA } from './codes';

/**
 * Words of a list that stands in one cell (`C1 > médiane > présidence`). Formulas of the totals read the same cells, and
 * must take or refuse the same: case is set aside, accents may be missing as a whole, and nothing else.
 */
export interface ListedWord<T> {
  readonly value: T;
  readonly word: string;
}

/** What stands between words: an arrow as we write it, or what people type in its stead. */
export const SEPARATORS = ['>', ',', ';', '\n'] as const;

/** What counts as a space between the words of an answer: those that cannot be seen too. */
export const SPACES = [' ', '\t', '\r', '\u00a0', '\u202f'] as const;

const withoutAccents = (word: string): string =>
  word.normalize('NFD').replace(/\p{Diacritic}/gu, '');

/** The words by which an answer is known, in either language. */
const wordsFor = ({ fr, en }: Localized): readonly string[] => [
  ...new Set(
    [fr, en].flatMap((word) => [word, withoutAccents(word)].map((one) => one.toLowerCase())),
  ),
];

/** The answers of a list, each with the words that mean it. */
export const listedChoices = <Id extends string>(
  choices: readonly Choice<Id>[],
): readonly ListedWord<Id>[] =>
  choices.flatMap(({ id, label }) => wordsFor(label).map((word) => ({ value: id, word })));

const OTHER_KEYS = [
  ['median', { fr: 'médiane', en: 'median' }],
  ['chair', { fr: 'présidence', en: 'chair' }],
  ['chair', { fr: 'président', en: 'chair' }],
  ['lot', { fr: 'tirage au sort', en: 'lot' }],
  ['lot', { fr: 'tirage', en: 'lot' }],
] as const;

/** A key as a word names it; criteria from 0. */
type NamedKey =
  | { readonly kind: 'criterion'; readonly criterion: number }
  | { readonly kind: 'median' | 'chair' | 'lot' };

/** The tie keys: codes of criteria, the median, the chair, a lot. */
export const LISTED_TIE_KEYS: readonly ListedWord<NamedKey>[] = [
  ...Array.from({ length: MOST_CRITERIA }, (_, criterion) => ({
    value: { kind: 'criterion', criterion } as const,
    word: criterionCode(criterion + 1).toLowerCase(),
  })),
  ...OTHER_KEYS.flatMap(([kind, label]) =>
    wordsFor(label).map((word) => ({ value: { kind } as const, word })),
  ),
].filter(({ word }, index, all) => all.findIndex((one) => one.word === word) === index);

/** The words by which a list of stages says that the session screens its dossiers. */
export const SCREENING_STAGE: readonly string[] = listedChoices(STAGES)
  .filter(({ value }) => value === 'screening')
  .map(({ word }) => word);
