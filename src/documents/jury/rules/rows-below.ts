import { say } from '../messages/say';
import { together } from '../../../findings/gather';
import { rule } from './rule';

export const rowsBelow = rule({
  id: 'jury.rows-below',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Aucun dossier n’est tapé sous le tableau de Dossiers, et aucune note sous celui d’un juré : ils ne comptent pas.',
    en: 'No dossier is typed under the table of Dossiers, and no score under that of a juror: they do not count.',
  },
  blocksClosing: 'opening',
  faults: ({ session }) =>
    session.rowsBelow.flatMap(({ kind, places }) =>
      together(places, (cells) =>
        say(kind === 'dossiers' ? 'dossiersBelow' : 'scoresBelow', { cells }),
      ),
    ),
});
