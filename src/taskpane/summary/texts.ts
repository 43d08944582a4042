import type { Language } from '../../language/language';

const fr = {
  title: 'Synthèse des constats',
  back: 'Retour au dossier',
  lead: 'Ce que Barème trouve dans le dossier à cet instant, à imprimer ou à envoyer\u00a0: montants, constats, cellules, ce qui n’est pas encore contrôlé. Elle est dans la langue des feuilles, et ne suit pas les modifications faites ensuite.',
  waiting: 'Barème relit d’abord tout le classeur…',
  sheet: 'Une feuille à imprimer',
  sheetLead:
    'Elle entre dans le classeur sous un nom qui porte la date et l’heure\u00a0: A4, prête à imprimer ou à enregistrer en PDF. Une synthèse établie avant reste telle quelle.',
  add: 'Ajouter la feuille',
  added: (name: string) =>
    `La synthèse est dans la feuille «\u00a0${name}\u00a0». Elle ne compte dans aucun calcul\u00a0: supprimez-la quand elle ne sert plus.`,
  text: 'Un texte à envoyer',
  textLead: 'Le même contenu, en texte simple pour un message\u00a0:',
  copy: 'Copier le texte',
};

type SummaryScreenTexts = typeof fr;

const en: SummaryScreenTexts = {
  title: 'Summary of findings',
  back: 'Back to the dossier',
  lead: 'What Barème finds in the dossier at this moment, to print or to send: amounts, findings, cells, what is not checked yet. It is in the language of the sheets, and does not follow what is changed later.',
  waiting: 'Barème first reads the whole workbook again…',
  sheet: 'A sheet to print',
  sheetLead:
    'It enters the workbook under a name with the date and the hour: A4, ready to be printed or saved as PDF. A summary drawn up before stays as it is.',
  add: 'Add the sheet',
  added: (name) =>
    `The summary is in the sheet “${name}”. It counts in no calculation: delete it once it is of no more use.`,
  text: 'A text to send',
  textLead: 'The same in plain text, for a message:',
  copy: 'Copy the text',
};

export const SUMMARY_TEXTS: Readonly<Record<Language, SummaryScreenTexts>> = { fr, en };
