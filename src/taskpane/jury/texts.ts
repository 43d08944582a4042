import type { Language } from '../../language/language';
import { ACTION_TEXTS, type ActionTexts } from '../action/texts';
import { en } from './texts-en';
import { fr } from './texts-fr';

export type JuryTexts = typeof fr & { readonly action: ActionTexts };

export const TEXTS: Readonly<Record<Language, JuryTexts>> = {
  fr: { ...fr, action: ACTION_TEXTS.fr },
  en: { ...en, action: ACTION_TEXTS.en },
};
