import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { frenchSpacing } from '../../language/typography';
import { reader, type Refusal } from '../kind';
import { assess } from './assess';
import { inWords } from './messages/in-words';
import { RULES } from './rules/rules';
import { readSession } from './parse/read-session';
import { withSealsChecked } from './parse/check-seals';
import { markIn, versionIn } from './parse/settings';
import type { Session } from './session';
import { JURY_VERSION } from './template/version';
import type { JuryVerdict } from './verdict';

const LOST: Refusal = {
  reason: 'mark-lost',
  message: {
    fr: frenchSpacing(
      'Des feuilles de jury sont là, mais plus le nom brm_jury qui dit de quelle session. Reprenez une version enregistrée ; rien n’a été modifié dans le classeur.',
    ),
    en: 'Sheets of a jury are there, but no longer the name brm_jury that says of which session. Go back to a saved version; nothing in the workbook has been changed.',
  },
};

const newer = (version: number): Refusal => ({
  reason: 'newer-version',
  message: {
    fr: frenchSpacing(
      `Cette session a été ouverte par une version plus récente de Barème (session ${version}, celle-ci lit jusqu’à ${JURY_VERSION}). Mettez le complément à jour ; rien n’a été modifié dans le classeur.`,
    ),
    en: `This session was opened by a more recent version of Barème (session ${version}; this one reads up to ${JURY_VERSION}). Update the add-in; nothing in the workbook has been changed.`,
  },
});

async function seedIn(snapshot: WorkbookSnapshot) {
  if (markIn(snapshot, 'mark') === null) return { refusal: LOST };
  const version = versionIn(snapshot);
  return version > JURY_VERSION ? { refusal: newer(version) } : { seed: null };
}

export const JURY_READER = reader({
  seedIn,
  parse: (snapshot: WorkbookSnapshot): Promise<Session> => withSealsChecked(readSession(snapshot)),
  assess: (session: Session): JuryVerdict => assess(session),
  inWords,
  rules: RULES,
});
