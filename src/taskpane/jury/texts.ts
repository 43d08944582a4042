import type { Language } from '../../language/language';
import { en } from './texts-en';
import { fr } from './texts-fr';

export type JuryTexts = typeof fr;

export const TEXTS: Readonly<Record<Language, JuryTexts>> = { fr, en };
