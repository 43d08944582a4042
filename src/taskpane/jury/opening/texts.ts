import type { Language } from '../../../language/language';
import { en } from './texts-en';
import { fr, type OpeningTexts } from './texts-fr';

export type { OpeningTexts };

export const OPENING_TEXTS: Readonly<Record<Language, OpeningTexts>> = { fr, en };
