import type { Language } from '../../language/language';

/** The words of the control that is prepared of a workbook. */
const fr = {
  prepare: 'Préparer le contrôle…',
  lead: 'Un classeur à part, où l’instructeur décide ligne par ligne\u00a0: la subvention proposée s’y recalcule. Enregistrez-le à côté du dossier, qui n’est pas modifié.',
  ofOpen:
    'Il porte sur le classeur tel qu’il est à présent, sans empreinte de fichier. Pour qu’il porte celle du fichier reçu\u00a0: npx bareme control FICHIERS… -o DOSSIER.',
  ofCopy: (name: string) =>
    `Il porte sur la copie «\u00a0${name}\u00a0» et en donne l’empreinte SHA-256.`,
  making: 'Le contrôle est préparé…',
  close: 'Fermer',
  openWorkbook: 'Classeur ouvert dans Excel',
  suffix: 'controle',
};

const en: typeof fr = {
  prepare: 'Prepare the control…',
  lead: 'A workbook of its own, in which the officer decides line by line: the grant proposed follows. Save it beside the dossier, which is not changed.',
  ofOpen:
    'It is of the workbook as it stands now, without the hash of a file. For that of the file received: npx bareme control FILES… -o FOLDER.',
  ofCopy: (name) => `It is of the copy “${name}”, and states its SHA-256.`,
  making: 'The control is being made…',
  close: 'Close',
  openWorkbook: 'Workbook open in Excel',
  suffix: 'control',
};

export const PREPARE_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
