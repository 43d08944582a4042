import { groupedBy, together } from '../../../findings/gather';
import { say } from '../messages/say';
import { rule } from './rule';

/** What is read on screen and on paper follows from formulas: one that is not ours may say anything. */
export const formulas = rule({
  id: 'control.formulas',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Les formules des feuilles, rapport compris, sont celles de Barème, et les noms désignent leurs cellules.',
    en: 'The formulas of the sheets, the report’s among them, are Barème’s, and names mean their cells.',
  },
  faults: ({ control: { altered } }) => {
    const changed = altered.cells.filter(({ today, diverges }) => today !== 'same' || diverges);
    return [
      ...groupedBy(changed, ({ place, label }) => `${place.sheet} ${label.fr}`).flatMap((cells) =>
        together(
          cells.map(({ place }) => place),
          (found) => say('formulaChanged', { cells: found, label: cells[0].label }),
        ),
      ),
      ...altered.misplaced.map(({ name, label, place }) => ({
        place,
        message: say('nameMoved', { name, label }),
      })),
    ];
  },
});
