import { worder } from '../../../../language/message';
import { en } from './en';
import { fr } from './fr';

/** The sentence that says what a call would still ask for. */
export const askedInWords = worder({ fr, en });
