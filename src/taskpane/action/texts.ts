import type { Language } from '../../language/language';

/** What is said of a change that a person asks for, whatever it is of. */
const fr = {
  working: 'Écriture dans le classeur…',
  cancel: 'Annuler',
  goToSheet: (name: string) => `Aller à la feuille «\u00a0${name}\u00a0»`,
  undo: 'Revenir en arrière',
  undone: 'C’est annulé.',
  changed:
    'Le classeur a changé entre-temps\u00a0: rien n’a été écrit. Vérifiez, puis recommencez.',
  formula: 'Une cellule contient une formule que quelqu’un a écrite\u00a0: rien n’a été changé.',
  taken: (names: string) =>
    `Des feuilles portent déjà ces noms (${names})\u00a0: rien n’a été écrit. Renommez-les, puis recommencez.`,
  there: 'C’est déjà fait, par quelqu’un d’autre peut-être.',
  half: (cells: string) => `Ces cellules sont peut-être à moitié écrites\u00a0: ${cells}.`,
  filled: 'Quelqu’un a travaillé dans ces feuilles depuis\u00a0: elles restent.',
  inTheWay: (cell: string) =>
    `Des lignes doivent s’ajouter sous le tableau, et la cellule ${cell} n’est pas vide\u00a0: rien n’a été écrit. Déplacez ce qui s’y trouve, puis recommencez.`,
  totals: (sheet: string) =>
    `Sur la feuille «\u00a0${sheet}\u00a0», la ligne de total du tableau est affichée\u00a0: rien n’a été écrit. Masquez-la (Création de tableau ▸ Ligne Total), puis recommencez.`,
  noColumns: (table: string, headers: readonly string[]) =>
    headers.length === 1
      ? `La colonne «\u00a0${headers.join('')}\u00a0» du tableau ${table} manque\u00a0: rien n’a été écrit. Rétablissez-la, puis recommencez.`
      : `Des colonnes du tableau ${table} manquent (${headers.join(', ')})\u00a0: rien n’a été écrit. Rétablissez-les, puis recommencez.`,
};

export type ActionTexts = typeof fr;

const en: ActionTexts = {
  working: 'Writing into the workbook…',
  cancel: 'Cancel',
  goToSheet: (name) => `Go to the sheet “${name}”`,
  undo: 'Go back',
  undone: 'Undone.',
  changed: 'The workbook has changed meanwhile: nothing was written. Check, then try again.',
  formula: 'A cell holds a formula that someone wrote: nothing was changed.',
  taken: (names) =>
    `Sheets have these names already (${names}): nothing was written. Rename them, then try again.`,
  there: 'It is done already, by someone else perhaps.',
  half: (cells) => `These cells may be half written: ${cells}.`,
  filled: 'Someone has worked in these sheets since: they stay.',
  inTheWay: (cell) =>
    `Lines are to come below the table, and the cell ${cell} is not blank: nothing was written. Move what stands there, then try again.`,
  totals: (sheet) =>
    `On the sheet “${sheet}” the table’s total row is shown: nothing was written. Hide it (Table Design ▸ Total Row), then try again.`,
  noColumns: (table, headers) =>
    headers.length === 1
      ? `The column “${headers.join('')}” of the table ${table} is missing: nothing was written. Put it back, then try again.`
      : `Columns of the table ${table} are missing (${headers.join(', ')}): nothing was written. Put them back, then try again.`,
};

export const ACTION_TEXTS: Readonly<Record<Language, ActionTexts>> = { fr, en };
