import { alteredFaults } from '../../../findings/altered';
import { say, type Message } from '../messages/say';
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
  faults: ({ control: { altered } }) =>
    alteredFaults<Message>(altered, {
      changed: (facts) => say('formulaChanged', facts),
      moved: (facts) => say('nameMoved', facts),
    }),
});
