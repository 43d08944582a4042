import type { Language } from '../../language/language';
import { en } from './texts-en';
import { fr, type Texts } from './texts-fr';

export const BUDGET_TEXTS: Readonly<Record<Language, Texts>> = { fr, en };
