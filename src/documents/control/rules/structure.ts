import { groupedBy, together } from '../../../findings/gather';
import { say } from '../messages/say';
import { rule } from './rule';

export const structure = rule({
  id: 'control.structure',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Les noms, les tableaux et les colonnes du contrôle sont tous là.',
    en: 'The names, tables and columns of the control are all there.',
  },
  faults: ({ control: { missing } }) =>
    missing.map((one) => ({ place: null, message: say('missing', { ...one }) })),
});

export const copied = rule({
  id: 'control.copied',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Ce qui a été copié du fichier reçu n’a pas changé depuis.',
    en: 'What was copied from the received file has not changed since.',
  },
  // Where a column is gone, that is what has changed, and it is told.
  faults: ({ control: { isCopyIntact, missing } }) =>
    isCopyIntact || missing.length > 0 ? [] : [{ place: null, message: say('copyChanged') }],
});

export const overwritten = rule({
  id: 'control.overwritten',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Aucune valeur n’est tapée à la place d’une formule.',
    en: 'No value is typed in the place of a formula.',
  },
  faults: ({ control }) =>
    groupedBy(control.overwritten, ({ sheet }) => sheet).flatMap((places) =>
      together(places, (cells) => say('overwritten', { cells })),
    ),
});
