import { say } from '../messages/say';
import { rule } from './rule';

/** A table that is gone takes what was typed in it with it. */
export const structure = rule({
  id: 'jury.structure',
  severity: 'error',
  description: {
    fr: 'Les tableaux de la session sont tous là, avec leurs colonnes.',
    en: 'All tables of the session are there, with their columns.',
  },
  blocksClosing: true,
  faults: ({ session }) =>
    session.missing
      .filter(({ column }) => column === null)
      .map(({ table }) => ({ place: null, message: say('missingTable', { table }) })),
});
