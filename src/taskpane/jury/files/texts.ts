import type { Language } from '../../../language/language';

const counted = (count: number, one: string, many: string): string =>
  `${count} ${Math.abs(count) < 2 ? one : many}`;

const fr = {
  send: 'Préparer les fichiers des jurés…',
  sendLead:
    'Un fichier par juré, pour noter sans voir les autres ou sans classeur partagé. Ouvrez-le, enregistrez-le sous le nom proposé, envoyez-le. La session n’est pas modifiée.',
  forAll: 'Le même pour tous, vierge',
  all: 'Tout télécharger (.zip)',
  making: 'Le fichier est préparé…',
  close: 'Fermer',

  take: 'Reprendre des fichiers de jurés…',
  takeLead:
    'Choisissez les fichiers reçus, plusieurs à la fois. Vous voyez d’abord ce qu’ils apportent\u00a0; une cellule vide n’efface jamais rien.',
  choose: 'Choisir des fichiers…',
  reading: 'Les fichiers sont lus…',
  files: 'Fichiers reçus',
  dispatch: (number: number) => `envoi ${number}`,
  refused: 'refusé',
  nothing: 'rien à reprendre',
  brings: (cells: number) => counted(cells, 'cellule à remplir', 'cellules à remplir'),
  differs: (cells: number) =>
    counted(cells, 'cellule dit autre chose', 'cellules disent autre chose'),
  whichDiffers: 'Où les deux diffèrent',
  keep: 'Garder la session',
  replace: 'Prendre le fichier',
  counts: (juror: string) => `Quel fichier compte pour ${juror}\u00a0?`,
  setAside: 'Aucun pour l’instant',
  remove: 'Retirer',
  by: 'Repris par',
  choiceLeft: 'Pour chaque fichier qui dit autre chose, choisissez d’abord ce qui est gardé.',
  closed:
    'Les notes sont clôturées\u00a0: ce que vous reprenez s’en écartera. Clôturez à nouveau ensuite, en disant pourquoi.',
  confirm: (cells: number) => `Reprendre ${counted(cells, 'cellule', 'cellules')}`,
  nothingToTake: 'Rien à reprendre',
  taken: (cells: number, files: number) =>
    `${counted(cells, 'cellule reprise', 'cellules reprises')} de ${counted(files, 'fichier', 'fichiers')}.`,
  logFull:
    'Le journal de la session n’a plus de ligne libre\u00a0: il ne dit pas tous les fichiers repris.',
  notASession: 'Ce classeur n’est pas le fichier d’un juré.',
};

export type FileTexts = typeof fr;

const en: FileTexts = {
  send: 'Prepare the jurors’ files…',
  sendLead:
    'A file for each juror, to score without seeing the others or without a shared workbook. Open it, save it under the name proposed, send it. The session is not changed.',
  forAll: 'The same for all, blank',
  all: 'Download all (.zip)',
  making: 'The file is being made…',
  close: 'Close',

  take: 'Take over jurors’ files…',
  takeLead:
    'Choose the files received, several at once. You see first what they bring; a blank cell never erases anything.',
  choose: 'Choose files…',
  reading: 'The files are being read…',
  files: 'Files received',
  dispatch: (number) => `dispatch ${number}`,
  refused: 'refused',
  nothing: 'nothing to take over',
  brings: (cells) => counted(cells, 'cell to fill in', 'cells to fill in'),
  differs: (cells) => counted(cells, 'cell says otherwise', 'cells say otherwise'),
  whichDiffers: 'Where the two differ',
  keep: 'Keep the session',
  replace: 'Take the file',
  counts: (juror) => `Which file counts for ${juror}?`,
  setAside: 'None for now',
  remove: 'Remove',
  by: 'Taken over by',
  choiceLeft: 'For each file that says otherwise, choose first what is kept.',
  closed:
    'The scores are closed: what you take over will depart from that. Close them again afterwards, saying why.',
  confirm: (cells) => `Take over ${counted(cells, 'cell', 'cells')}`,
  nothingToTake: 'Nothing to take over',
  taken: (cells, files) =>
    `${counted(cells, 'cell', 'cells')} taken over from ${counted(files, 'file', 'files')}.`,
  logFull: 'The session’s log has no blank line left: it does not name all files taken over.',
  notASession: 'This workbook is not a juror’s file.',
};

/** What is said of the files that jurors are sent and send back. */
export const FILE_TEXTS: Readonly<Record<Language, FileTexts>> = { fr, en };
