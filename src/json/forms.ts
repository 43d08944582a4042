import type { Localized } from '../language/language';

/** The forms that a text of a file may have to have, each with the words in which its lack is reported. */
export const ONE_LINE = /^[^\r\n]*$/;
export const CHOICE = /^[A-Za-zÀ-ÖØ-öø-ÿŒœ«“(][^*?~\r\n\t]*$/;
export const IDENTIFIER = /^[a-z][a-z0-9-]*$/;
export const CODE = /^[A-Z][A-Z0-9]*$/;
export const TRACK = /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/;
export const YEAR_OR_OTHER = /^(\d{4}|other)$/;

const WORDS: readonly (readonly [form: RegExp, words: Localized])[] = [
  [ONE_LINE, { fr: 'un texte d’une seule ligne', en: 'a text of one line' }],
  [
    CHOICE,
    {
      fr: 'un libellé d’une ligne qui commence par une lettre, sans «\u00a0*\u00a0», «\u00a0?\u00a0» ni «\u00a0~\u00a0» (Excel y verrait un motif)',
      en: 'a label of one line that begins with a letter, without *, ? or ~ (Excel would see a pattern)',
    },
  ],
  [
    IDENTIFIER,
    {
      fr: 'un identifiant en minuscules sans accent, chiffres et tirets, qui commence par une lettre',
      en: 'an identifier of plain small letters, digits and hyphens that begins with a letter',
    },
  ],
  [
    CODE,
    {
      fr: 'un code en capitales sans accent et chiffres, sans espace ni tiret, qui commence par une lettre (FRAM26)',
      en: 'a code of plain capitals and digits, without spaces or hyphens, that begins with a letter (FRAM26)',
    },
  ],
  [
    TRACK,
    {
      fr: 'le code de l’appel, ou ce code suivi d’un tiret et d’un nom en capitales sans accent et chiffres (FRAM26-COMMUNES)',
      en: 'the call’s code, or that code, a hyphen and a name of plain capitals and digits (FRAM26-COMMUNES)',
    },
  ],
  [
    YEAR_OR_OTHER,
    {
      fr: 'une année en quatre chiffres, ou "other" pour toutes les autres',
      en: 'a year of four digits, or "other" for all the others',
    },
  ],
];

const BY_PATTERN = new Map(WORDS.map(([form, words]) => [String(form), words] as const));

/** @param pattern a form as text, `/^…$/` */
export const formInWords = (pattern: string | undefined): Localized =>
  BY_PATTERN.get(pattern ?? '') ?? {
    fr: `un texte de la forme ${pattern}`,
    en: `a text of the form ${pattern}`,
  };
