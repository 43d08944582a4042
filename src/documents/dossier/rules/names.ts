import { cellReference } from '../../../workbook/reference';
import { say } from '../messages/say';
import { rule } from './rule';

/** A sheet may show one figure beside a label while the label’s name leads formulas, and the core, to another. */
export const dossierNames = rule({
  id: 'dossier.names',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Chaque nom du modèle désigne la cellule, ou le bloc, que la feuille montre à côté de son libellé. Avertissement lorsqu’il n’y a plus rien à cet endroit. Ils sont comparés dans les fichiers.',
    en: 'Each name of the template means the cell, or the block, that the sheet shows beside its label. A warning where nothing stands there any more. They are compared in files.',
  },
  whenComparing: 'left-out',
  faults: ({ dossier }) =>
    dossier.altered.misplaced.map(({ place, elsewhere, shows, counts, ...misplaced }) => ({
      place,
      severity: shows === null ? 'warning' : 'error',
      message: say('nameElsewhere', {
        ...misplaced,
        gives: shows,
        due: counts,
        elsewhere: cellReference(elsewhere),
      }),
    })),
});
