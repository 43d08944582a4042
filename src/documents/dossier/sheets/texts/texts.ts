import type { Language } from '../../../../language/language';
import { en } from './en';
import { fr, type Texts } from './fr';

export type { Texts };

const CATALOGUES: Readonly<Record<Language, Texts>> = { fr, en };

export const textsIn = (language: Language): Texts => CATALOGUES[language];
