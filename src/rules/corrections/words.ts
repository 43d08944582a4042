import {
  formatDay,
  formatDecimals,
  formatNumber,
  formatShare,
  formatTruth,
} from '../../money/format';
import type { Language, Localized } from '../../language/language';
import { frenchSpacing } from '../../language/typography';

/** How a number is written in words. */
export type NumberLook = 'amount' | 'plain' | 'share';

function written(value: number, look: NumberLook, language: Language): string {
  if (look === 'share') return formatShare(value, language);
  return look === 'amount' ? formatDecimals(value, language) : formatNumber(value, language);
}

/** Two sentences that are worded only when they are read: thousands of findings may have a correction. */
class Words implements Localized {
  readonly #sentences: Readonly<Record<Language, () => string>>;

  constructor(sentences: Readonly<Record<Language, () => string>>) {
    this.#sentences = sentences;
  }

  get fr(): string {
    return frenchSpacing(this.#sentences.fr());
  }

  get en(): string {
    return this.#sentences.en();
  }
}

/** The button of a correction that leaves no choice. */
export const CORRECT: Localized = { fr: 'Corriger', en: 'Correct' };

export const correctCells = (count: number): Localized =>
  new Words({ fr: () => `Corriger les ${count} cellules`, en: () => `Correct the ${count} cells` });

export const replaceBy = (value: number, look: NumberLook): Localized =>
  new Words({
    fr: () => `Remplacer par ${written(value, look, 'fr')}`,
    en: () => `Replace by ${written(value, look, 'en')}`,
  });

export const replaceByDay = (day: string): Localized =>
  new Words({
    fr: () => `Remplacer par ${formatDay(day)}`,
    en: () => `Replace by ${formatDay(day)}`,
  });

export const numberForText = (value: number, look: NumberLook, text: string): Localized =>
  new Words({
    fr: () => `${written(value, look, 'fr')} au lieu de « ${text} »`,
    en: () => `${written(value, look, 'en')} instead of “${text}”`,
  });

export const dayForText = (day: string, text: string): Localized =>
  new Words({
    fr: () => `${formatDay(day)} au lieu de « ${text} »`,
    en: () => `${formatDay(day)} instead of “${text}”`,
  });

export const choiceForText = (choice: Localized, text: string): Localized =>
  new Words({
    fr: () => `« ${choice.fr} » au lieu de « ${text} »`,
    en: () => `“${choice.en}” instead of “${text}”`,
  });

export const shareForShare = (to: number, from: number): Localized =>
  new Words({
    fr: () => `${formatShare(to, 'fr')} au lieu de ${formatShare(from, 'fr')}`,
    en: () => `${formatShare(to, 'en')} instead of ${formatShare(from, 'en')}`,
  });

/** What the call publishes in the stead of what stands there; null: nothing does. */
export const publishedFor = (to: number, from: number | null, look: NumberLook): Localized =>
  new Words({
    fr: () =>
      `${written(to, look, 'fr')} (publié par l’appel)${from === null ? '' : ` au lieu de ${written(from, look, 'fr')}`}`,
    en: () =>
      `${written(to, look, 'en')} (published by the call)${from === null ? '' : ` instead of ${written(from, look, 'en')}`}`,
  });

export const shareForNumber = (to: number, from: number): Localized =>
  new Words({
    fr: () => `${formatShare(to, 'fr')} au lieu de ${formatNumber(from, 'fr')}`,
    en: () => `${formatShare(to, 'en')} instead of ${formatNumber(from, 'en')}`,
  });

type Shown = string | number | boolean | null;

/** `shown`: what stands in the formula's stead; null: nothing. */
export const formulaBack = (label: Localized, shown: Shown): Localized => {
  const value = (language: Language): string => {
    if (typeof shown === 'boolean') return formatTruth(shown, language);
    return typeof shown === 'number' ? formatNumber(shown, language) : (shown ?? '');
  };
  return new Words({
    fr: () => `formule de « ${label.fr} »${shown === null ? '' : ` au lieu de « ${value('fr')} »`}`,
    en: () => `formula of “${label.en}”${shown === null ? '' : ` instead of “${value('en')}”`}`,
  });
};

export const formulasBack = (label: Localized, count: number): Localized =>
  new Words({
    fr: () => `formule de « ${label.fr} » dans ${count} cellules`,
    en: () => `formula of “${label.en}” in ${count} cells`,
  });

export const moveToTrack = (track: Localized): Localized =>
  new Words({ fr: () => `Passer à « ${track.fr} »`, en: () => `Move to “${track.en}”` });

export const trackForTrack = (to: Localized, from: Localized): Localized =>
  new Words({
    fr: () => `« ${to.fr} » au lieu de « ${from.fr} »`,
    en: () => `“${to.en}” instead of “${from.en}”`,
  });
