import { EXPLANATIONS } from './explain/messages/in-words';
import { ASKED } from './fit/messages/asked-in-words';
import { SENTENCES } from './messages/in-words';

/** All sentences on a dossier; a language of them comes as one file. */
export const DOSSIER_CATALOGUES = [SENTENCES, EXPLANATIONS, ASKED];
