import { say } from '../messages/say';
import { rule } from './rule';

/**
 * Whether a type or a carrier is eligible stands in cells that nobody sees, and decides what the sheets' formulas count.
 * The core reads the call, never those cells.
 */
export const dossierLists = rule({
  id: 'dossier.lists',
  severity: 'warning',
  isOfIntegrity: true,
  description: {
    fr: 'Les listes masquées, où les formules des feuilles cherchent ce qu’elles comptent, disent ce que dit l’appel. Elles sont comparées dans les fichiers.',
    en: 'The hidden lists, in which the sheets’ formulas look up what they count, say what the call says. They are compared in files.',
  },
  whenComparing: 'left-out',
  faults: ({ dossier }) => {
    const { choices } = dossier.altered;
    if (choices.length === 0) return [];
    const place = choices.find((one) => one.place !== null)?.place ?? null;
    return [{ place, message: say('listsAltered', { choices, sheet: place?.sheet ?? null }) }];
  },
});
