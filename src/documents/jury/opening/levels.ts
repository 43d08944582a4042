import { PROPOSED_SCALE } from '../../../calls/scoring';
import type { Language } from '../../../language/language';
import type { Level } from '../plan';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Ours, as the scale from 0 to 5 is: calls publish no wording of levels. */
const WORDINGS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['non traité', 'insuffisant', 'faible', 'satisfaisant', 'bon', 'excellent'],
  en: ['not addressed', 'insufficient', 'weak', 'satisfactory', 'good', 'excellent'],
};

/** A longer scale has words for its ends alone. */
const MOST_LEVELS = 11;

/** A wording for each whole score of the proposed scale; for another scale, for its ends alone. */
export function proposedLevels({ min, max }: Bounds, language: Language): readonly Level[] {
  const wordings = WORDINGS[language];
  if (min === PROPOSED_SCALE.min && max === PROPOSED_SCALE.max) {
    return wordings.map((wording, score) => ({ score, wording }));
  }
  return [
    { score: min, wording: wordings[0] ?? '' },
    { score: max, wording: wordings.at(-1) ?? '' },
  ];
}

/** The levels that a chair may word on this scale, as proposed or as worded (by score); blank: no words. */
export function levelsFor(
  { min, max }: Bounds,
  worded: Readonly<Record<string, string>>,
  language: Language,
): readonly Level[] {
  const proposed = new Map(
    proposedLevels({ min, max }, language).map(({ score, wording }) => [score, wording] as const),
  );
  const isShort = Number.isInteger(max - min) && max - min < MOST_LEVELS;
  const scores = isShort
    ? Array.from({ length: max - min + 1 }, (_, index) => min + index)
    : [min, max];
  return scores.map((score) => ({
    score,
    wording: worded[String(score)] ?? proposed.get(score) ?? '',
  }));
}
