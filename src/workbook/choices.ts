import type { Localized } from '../language/language';
import { Choices } from './read-cell';

/**
 * What people choose from a list, an answer with its words. Identifiers are the code's, words the sheets': a formula
 * asks for a word in either language, since lines are pasted from workbooks in the other one.
 */
export interface Choice<Id extends string = string> {
  readonly id: Id;
  readonly label: Localized;
}

export const choice = <Id extends string>(id: Id, fr: string, en: string): Choice<Id> => ({
  id,
  label: { fr, en },
});

/** The words of an answer in both languages: what a formula looks for. */
export const wordsOf = <Id extends string>(
  choices: readonly Choice<Id>[],
  ...ids: readonly Id[]
): readonly string[] =>
  choices.flatMap(({ id, label }) => (ids.includes(id) ? [label.fr, label.en] : []));

/** The word of an answer, as the sheets offer it. */
export const labelOf = <Id extends string>(choices: readonly Choice<Id>[], id: Id): Localized => {
  const found = choices.find((one) => one.id === id);
  if (!found) throw new Error(`No such answer: ${id}`);
  return found.label;
};

/** Reads an answer, by its words in either language. */
export const choicesOf = <Id extends string>(choices: readonly Choice<Id>[]): Choices<Id> =>
  new Choices(choices.map(({ id, label }) => [id, label] as const));
