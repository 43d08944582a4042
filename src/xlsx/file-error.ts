import type { Localized } from '../language/language';
import { frenchSpacing } from '../language/typography';

/** Why a file cannot be read as a dossier. */
export type FileProblem =
  | 'empty'
  | 'not-a-workbook'
  /** .xls: Excel 97 to 2003. */
  | 'old-format'
  | 'open-document'
  /** .xlsb */
  | 'binary-workbook'
  | 'password'
  /** Truncated, altered, or not made as the format demands. */
  | 'damaged'
  /** More than any dossier holds, once unpacked: an immense sheet, or a bomb. */
  | 'too-large'
  /** A workbook, but none of ours. */
  | 'no-dossier';

/** A file that cannot be read, with what a person can do about it. */
export class FileError extends Error {
  readonly sentence: Localized;

  constructor(
    readonly problem: FileProblem,
    sentence: Localized,
    options?: ErrorOptions,
  ) {
    super(sentence.en, options);
    this.name = 'FileError';
    this.sentence = { fr: frenchSpacing(sentence.fr), en: sentence.en };
  }
}

export const emptyFile = (): FileError =>
  new FileError('empty', {
    fr: 'Ce fichier est vide (0 octet). Reprenez-le depuis son original : la copie ou l’envoi s’est interrompu.',
    en: 'This file is empty (0 bytes). Take it again from its original: copying or sending it was cut short.',
  });

/** `kind` is what the file seems to be, an article before it; null when that cannot be known. */
export const notAWorkbook = (kind: Localized | null): FileError =>
  new FileError('not-a-workbook', {
    fr: `Ce fichier n’est pas un classeur Excel${kind ? ` : c’est ${kind.fr}` : ''}. Donnez le classeur, enregistré au format .xlsx.`,
    en: `This file is not an Excel workbook${kind ? `: it is ${kind.en}` : ''}. Give the workbook, saved in .xlsx format.`,
  });

export const oldFormat = (): FileError =>
  new FileError('old-format', {
    fr: 'Ce classeur est à l’ancien format d’Excel (.xls), qui ne garde ni les tableaux ni les formules de Barème. Ouvrez-le dans Excel et enregistrez-le au format .xlsx.',
    en: 'This workbook is in Excel’s old format (.xls), which keeps neither the tables nor the formulas of Barème. Open it in Excel and save it in .xlsx format.',
  });

export const openDocument = (): FileError =>
  new FileError('open-document', {
    fr: 'Ce classeur est au format OpenDocument (.ods). Ouvrez-le dans LibreOffice et enregistrez-le au format .xlsx.',
    en: 'This workbook is in OpenDocument format (.ods). Open it in LibreOffice and save it in .xlsx format.',
  });

export const binaryWorkbook = (): FileError =>
  new FileError('binary-workbook', {
    fr: 'Ce classeur est au format binaire d’Excel (.xlsb). Ouvrez-le dans Excel et enregistrez-le au format .xlsx.',
    en: 'This workbook is in Excel’s binary format (.xlsb). Open it in Excel and save it in .xlsx format.',
  });

export const passwordProtected = (): FileError =>
  new FileError('password', {
    fr: 'Ce classeur est protégé par un mot de passe à l’ouverture. Ouvrez-le dans Excel, retirez le mot de passe (Fichier ▸ Informations ▸ Protéger le classeur) et enregistrez-le.',
    en: 'This workbook asks for a password when it is opened. Open it in Excel, remove the password (File ▸ Info ▸ Protect Workbook) and save it.',
  });

export const damaged = (cause?: unknown): FileError =>
  new FileError(
    'damaged',
    {
      fr: 'Ce fichier est abîmé ou incomplet : il ne peut pas être lu en entier, et aucun chiffre n’en a été tiré. Ouvrez-le dans Excel, acceptez la réparation s’il la propose, enregistrez-le, ou reprenez-le depuis son original.',
      en: 'This file is damaged or incomplete: it cannot be read in full, and no figure has been taken from it. Open it in Excel, accept the repair if it offers one and save it, or take it again from its original.',
    },
    { cause },
  );

/** The same, where it is known which sheet cannot be read. */
export const damagedSheet = (sheet: string, cause: unknown): FileError =>
  new FileError(
    'damaged',
    {
      fr: `La feuille « ${sheet} » de ce fichier est abîmée ou incomplète : elle ne peut pas être lue en entier, et aucun chiffre n’a été tiré du fichier. Ouvrez-le dans Excel, acceptez la réparation s’il la propose, enregistrez-le, ou reprenez-le depuis son original.`,
      en: `The sheet “${sheet}” of this file is damaged or incomplete: it cannot be read in full, and no figure has been taken from the file. Open it in Excel, accept the repair if it offers one and save it, or take it again from its original.`,
    },
    { cause },
  );

export const tooLarge = (): FileError =>
  new FileError('too-large', {
    fr: 'Une fois décompressé, ce fichier est démesuré : ce n’est pas la taille d’un dossier. Vérifiez qu’il vient d’une source sûre, puis enregistrez dans un nouveau classeur les seules feuilles du dossier.',
    en: 'Once unpacked, this file is immense: no dossier is of that size. Check that it comes from a safe source, then save only the dossier’s sheets in a new workbook.',
  });

export const tooManyRows = (sheet: string, limit: number): FileError => {
  const rows = { fr: limit.toLocaleString('fr-FR'), en: limit.toLocaleString('en-GB') };
  return new FileError('too-large', {
    fr: `La feuille « ${sheet} » compte plus de ${rows.fr} lignes remplies, ce qui n’est pas la taille d’un dossier. Supprimez les lignes qui n’en font pas partie, enregistrez le classeur et recommencez.`,
    en: `The sheet “${sheet}” holds more than ${rows.en} filled rows, which is not the size of a dossier. Delete the rows that do not belong to it, save the workbook and try again.`,
  });
};

/** Sheets that an interrupted insertion has left are no dossier, however much they look like one. */
export function onlyUnfinished(sheets: readonly string[]): FileError {
  const fr = sheets.map((name) => `« ${name} »`).join(', ');
  const en = sheets.map((name) => `“${name}”`).join(', ');
  return new FileError('no-dossier', {
    fr: `De Barème, ce classeur ne contient que ce qu’une insertion interrompue a laissé d’inachevé (${fr}). Supprimez ces feuilles, insérez de nouveau celles de l’appel, puis donnez le classeur rempli.`,
    en: `Of Barème, this workbook holds only what an interrupted insertion has left unfinished (${en}). Delete these sheets, insert those of the call again, and give the workbook once it is filled in.`,
  });
}

export const noDossier = (): FileError =>
  new FileError('no-dossier', {
    fr: 'Ce classeur ne contient pas de dossier Barème : ni ses cellules nommées (brm_…), ni ses tableaux (Bareme_…). Donnez le classeur dans lequel les feuilles de l’appel ont été insérées.',
    en: 'This workbook holds no Barème dossier: neither its named cells (brm_…) nor its tables (Bareme_…). Give the workbook into which the call’s sheets were inserted.',
  });
