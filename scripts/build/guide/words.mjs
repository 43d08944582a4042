/** @typedef {'fr' | 'en'} Language */

/** French first: a page that exists in both is found in French unless one asks for English. */
export const LANGUAGES = /** @type {const} */ (['fr', 'en']);

/** The heading under which a document has its part in a language. */
export const PART_HEADINGS = { fr: 'Français', en: 'English' };

/** What the pages say besides their texts. The index lends its own title to all of them. */
export const WORDS = {
  fr: {
    skip: 'Aller au contenu',
    pages: 'Les pages de l’aide',
    onThisPage: 'Sur cette page',
    otherLanguage: 'English',
    inEnglish: ' (en anglais)',
    enlarge: 'agrandir l’image',
    table: 'Tableau',
    support: 'À qui s’adresser',
  },
  en: {
    skip: 'Skip to the content',
    pages: 'The pages of this help',
    onThisPage: 'On this page',
    otherLanguage: 'Français',
    inEnglish: '',
    enlarge: 'enlarge the picture',
    table: 'Table',
    support: 'Whom to ask',
  },
};
