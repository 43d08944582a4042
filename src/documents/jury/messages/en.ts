import { enDeliberation } from './en-deliberation';
import { enDossiers } from './en-dossiers';
import { enScores } from './en-scores';
import { enSettings } from './en-settings';
import type { Messages } from './fr';

/** The sentences of a session’s rules, in English: the same keys. */
export const en: Messages = { ...enSettings, ...enDossiers, ...enScores, ...enDeliberation };
