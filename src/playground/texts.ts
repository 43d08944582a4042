/** The page around spreadsheet and pane; the pane has texts of its own. */
const fr = {
  documentTitle: 'Barème · tableur d’essai',
  notice:
    'Tableur d’essai, sur cette machine seulement : ce n’est pas Excel. Rien n’est enregistré ni envoyé.',
  language: 'Langue',
  pane: 'Volet Barème',
  workbook: 'Classeur',
  resize: 'Largeur du volet',
};

export type TextKey = keyof typeof fr;

const en: Record<TextKey, string> = {
  documentTitle: 'Barème · trial spreadsheet',
  notice: 'A trial spreadsheet, on this machine only: this is not Excel. Nothing is saved or sent.',
  language: 'Language',
  pane: 'Barème pane',
  workbook: 'Workbook',
  resize: 'Width of the pane',
};

export const LOCALES = { 'fr-FR': fr, 'en-US': en } as const;

export type Locale = keyof typeof LOCALES;

/** Writes every text of the page in that language. */
export function translatePage(locale: Locale): void {
  const texts = LOCALES[locale];
  document.documentElement.lang = locale.slice(0, 2);
  document.title = texts.documentTitle;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = texts[element.dataset.text as TextKey];
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', texts[element.dataset.label as TextKey]);
  }
}
