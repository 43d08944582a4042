/** The page around spreadsheet and pane; the pane has texts of its own. */
const fr = {
  documentTitle: 'Barème · tableur d’essai',
  notice:
    'Tableur d’essai, sur cette machine seulement\u00a0: ce n’est pas Excel. Rien n’est envoyé\u00a0; téléchargez le classeur pour le garder.',
  save: 'Télécharger (.xlsx)',
  open: 'Ouvrir un fichier…',
  saved: 'Téléchargé\u00a0: {file}',
  opening: 'Ouverture de {file}…',
  opened: 'Ouvert\u00a0: {file}',
  failed:
    'Ce fichier ne peut pas être ouvert dans ce tableur d’essai. Le classeur de la grille est resté tel quel.',
  replaceQuestion: 'Remplacer le classeur de la grille\u00a0?',
  replaceLoss: 'Ce qui y a changé depuis le dernier téléchargement sera perdu.',
  replace: 'Remplacer',
  cancel: 'Annuler',
  noWindow:
    'Le navigateur n’a pas laissé s’ouvrir une fenêtre pour le nouveau classeur. Autorisez les fenêtres de cette page, puis recommencez.',
  lost: 'La fenêtre qui avait ouvert ce classeur n’est plus là\u00a0: recommencez depuis elle.',
  close: 'Fermer',
  language: 'Langue',
  pane: 'Volet Barème',
  workbook: 'Classeur',
  resize: 'Largeur du volet',
};

export type TextKey = keyof typeof fr;

const en: Record<TextKey, string> = {
  documentTitle: 'Barème · trial spreadsheet',
  notice:
    'A trial spreadsheet, on this machine only: this is not Excel. Nothing is sent; download the workbook to keep it.',
  save: 'Download (.xlsx)',
  open: 'Open a file…',
  saved: 'Downloaded: {file}',
  opening: 'Opening {file}…',
  opened: 'Opened: {file}',
  failed:
    'This file cannot be opened in this trial spreadsheet. The workbook in the grid is as it was.',
  replaceQuestion: 'Replace the workbook in the grid?',
  replaceLoss: 'What changed in it since the last download will be lost.',
  replace: 'Replace',
  cancel: 'Cancel',
  noWindow:
    'The browser did not let a window open for the new workbook. Allow windows of this page, then try again.',
  lost: 'The window that had opened this workbook is no longer there: start again from it.',
  close: 'Close',
  language: 'Language',
  pane: 'Barème pane',
  workbook: 'Workbook',
  resize: 'Width of the pane',
};

export const LOCALES = { 'fr-FR': fr, 'en-GB': en, 'en-US': en } as const;

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
