import type { Language } from '../../language/language';

const fr = {
  copied: 'Le texte est copié.',
  'by-hand': 'Ce navigateur ne laisse pas copier\u00a0: le texte est sélectionné, faites Ctrl+C.',
};

const en: typeof fr = {
  copied: 'The text is copied.',
  'by-hand': 'This browser does not let it be copied: the text is selected, press Ctrl+C.',
};

/** What became of a text that was to be copied. */
export const COPY_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
