import { folded } from './folded';

/** Words without their plural, as texts are compared by them. */
export const wordsIn = (text: string): readonly string[] =>
  folded(text)
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word))
    .filter((word) => word !== '');

/**
 * Whether a text is a label cut short, number, case, accents and marks aside: « Licence » for « Licences »,
 * « Accompagnement conseil » for « Accompagnement conseil (pilotage, cadrage) ».
 */
export function isShortened(text: string, label: string): boolean {
  const [typed, whole] = [wordsIn(text), wordsIn(label)];
  return typed.length > 0 && typed.every((word, at) => word === whole[at]);
}
