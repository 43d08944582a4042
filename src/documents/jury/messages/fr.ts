import { frDeliberation } from './fr-deliberation';
import { frDossiers } from './fr-dossiers';
import { frScores } from './fr-scores';
import { frSettings } from './fr-settings';

/** The sentences of a session’s rules, in French: what is wrong, then what would make it right. */
export const fr = { ...frSettings, ...frDossiers, ...frScores, ...frDeliberation };

export type Messages = typeof fr;
