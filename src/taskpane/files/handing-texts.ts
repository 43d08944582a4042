import type { Language } from '../../language/language';

const fr = {
  open: 'Ouvrir',
  download: 'Télécharger',
  opened: (name: string) =>
    `Un classeur s’est ouvert\u00a0: enregistrez-le sous le nom «\u00a0${name}\u00a0». S’il n’apparaît pas, téléchargez-le.`,
  notOpened: (name: string) =>
    `Excel n’a pas ouvert de nouveau classeur\u00a0: téléchargez «\u00a0${name}\u00a0».`,
  downloaded: (name: string) =>
    `«\u00a0${name}\u00a0» est dans vos téléchargements. S’il n’y est pas, ouvrez-le, puis enregistrez-le.`,
};

const en: typeof fr = {
  open: 'Open',
  download: 'Download',
  opened: (name) =>
    `A workbook has opened: save it under the name “${name}”. If it does not appear, download it.`,
  notOpened: (name) => `Excel has not opened a new workbook: download “${name}”.`,
  downloaded: (name) =>
    `“${name}” is in your downloads. If it is not there, open it, then save it.`,
};

/** What is said of a file that is handed over, whatever it is. */
export const HANDING_TEXTS: Readonly<Record<Language, typeof fr>> = { fr, en };
