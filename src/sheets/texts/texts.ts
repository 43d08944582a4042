import type { Language } from '../../themes/language';
import { en } from './en';
import { fr } from './fr';

type Sentences<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Sentences<T[Key]>;
};

/** What the sheets say. French is the model; the compiler holds English to the same keys. */
export type Texts = Sentences<typeof fr>;

const CATALOGUES: Readonly<Record<Language, Texts>> = { fr, en };

export const textsIn = (language: Language): Texts => CATALOGUES[language];
