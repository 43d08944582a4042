import { say } from '../messages/say';
import { rule } from './rule';

/** Sheets are copied to keep a state or to try something: what is typed there by mistake is lost without a word. */
export const dossierCopies = rule({
  id: 'dossier.copies',
  severity: 'warning',
  isOfIntegrity: true,
  description: {
    fr: 'Le classeur ne contient pas de copie des feuilles du dossier, où l’on saisirait sans que cela compte.',
    en: 'The workbook holds no copy of the dossier’s sheets, in which one would type without its counting.',
  },
  whenComparing: 'left-out',
  faults: ({ dossier: { copies, sheets } }) => {
    const [first] = copies;
    if (first === undefined) return [];
    const message = say('copies', { copies, sheets });
    return [{ place: { sheet: first, row: 0, column: 0 }, message }];
  },
});
