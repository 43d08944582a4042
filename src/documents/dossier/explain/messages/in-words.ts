import { worder } from '../../../../language/message';
import { en } from './en';
import { fr } from './fr';

/** The sentence that an explanation tells. */
export const toldInWords = worder({ fr, en });
