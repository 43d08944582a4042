import type { Hindrance } from '../../documents/portfolio/vital';
import type { Language } from '../../language/language';

const files = (count: number): string => `${count} ${count > 1 ? 'fichiers' : 'fichier'}`;
const some = (count: number, one: string, many: string): string =>
  `${count} ${count > 1 ? many : one}`;

/** The words of the portfolio’s screens. */
const fr = {
  offer: 'Suivre un portefeuille de dossiers…',
  makeTitle: 'Nouveau portefeuille',
  makeLead:
    'Une seule vue de tout ce qui a été reçu\u00a0: une ligne par dossier, dans sa bonne version, et une ligne par fichier.',
  back: 'Liste des appels',
  readTitle: 'Fichiers reçus',
  readLead:
    'Classeurs, zips et exports de démarches-simplifiées, contrôles, séances de jury closes, rapports de «\u00a0bareme check --json\u00a0». Rien de ce qui est lu n’est modifié ni ne quitte ce poste.',
  choose: 'Choisir des fichiers…',
  chooseMore: 'Choisir d’autres fichiers…',
  gathering: 'Les fichiers sont parcourus…',
  progress: (done: number, of: number) => `${done} sur ${files(of)}`,
  stop: 'Arrêter',
  stopped: (done: number, of: number) =>
    `Arrêté\u00a0: ${some(done, 'fichier lu', 'fichiers lus')} sur ${of}. Ce qui est lu peut déjà être pris.`,
  waiting: (count: number) =>
    `${some(count, 'fichier choisi attend', 'fichiers choisis attendent')} encore d’être lu${count > 1 ? 's' : ''}.`,
  goOn: 'Reprendre',
  forget: 'Ne rien prendre',
  left: (count: number) =>
    `${some(count, 'fichier n’est pas un classeur et est laissé', 'fichiers ne sont pas des classeurs et sont laissés')} de côté.`,
  crashed: (detail: string) =>
    `Barème n’a pas pu examiner ce fichier (${detail}). Essayez npx bareme check FICHIER, et signalez-le.`,
  read: (count: number, parts: string) =>
    `${some(count, 'fichier lu', 'fichiers lus')}\u00a0: ${parts}.`,
  foreseen: (rows: number, changed: number, pending: number) =>
    `Portefeuille\u00a0: ${some(rows, 'dossier nouveau', 'dossiers nouveaux')}, ${some(changed, 'ligne mise à jour', 'lignes mises à jour')}, ${some(pending, 'ligne à trancher', 'lignes à trancher')}.`,
  foreseenNew: (rows: number, pending: number) =>
    `Portefeuille\u00a0: ${some(rows, 'dossier', 'dossiers')}${pending === 0 ? '' : `, dont ${pending} à trancher`}.`,
  attention: (count: number) => `À regarder (${count})`,
  file: (rank: number, file: string, result: string, why: string) =>
    `Fichier n°\u00a0${rank}, ${file}\u00a0: ${result}.${why === '' ? '' : ` ${why}`}`,
  dossier: (key: string, sentence: string) => `${key}\u00a0: ${sentence}`,
  more: (count: number) => `… et ${count} de plus, dans les feuilles.`,
  foreseeing: 'Le portefeuille est préparé…',
  insert: 'Insérer le portefeuille',
  inserting: 'Écriture dans le classeur…',
  elsewhere: 'Ou dans un classeur à part\u00a0:',
  making: 'Le portefeuille est écrit…',
  fileName: 'portefeuille.xlsx',
  taken: (names: string) =>
    `Des feuilles portent déjà ces noms (${names})\u00a0: rien n’a été écrit. Renommez-les, ou prenez un classeur à part.`,
  updateTitle: 'Mettre à jour',
  updateLead:
    'De nouveaux fichiers, ou vos choix dans «\u00a0Fichiers\u00a0»\u00a0: ce qui vient des fichiers est mis à jour, ce que vous avez tapé reste.',
  update: 'Mettre à jour le portefeuille',
  applyChoices: 'Appliquer vos choix',
  updated: (rows: number, changed: number) =>
    `C’est à jour\u00a0: ${some(rows, 'dossier nouveau', 'dossiers nouveaux')}, ${some(changed, 'ligne mise à jour', 'lignes mises à jour')}.`,
  nothing: 'Rien à changer\u00a0: le portefeuille dit déjà tout cela.',
  olderVersion:
    'Ce portefeuille vient d’une version antérieure de Barème\u00a0: faites-en un nouveau, qui reprend tout, avec npx bareme consolidate --from PORTEFEUILLE.xlsx -o NOUVEAU.xlsx.',
  settling: 'Excel n’a pas fini de dire ce que contient le portefeuille\u00a0: un instant.',
  hindrances: {
    'columns-gone':
      'Le portefeuille ne peut pas être mis à jour\u00a0: un tableau ou une colonne sans laquelle des dossiers compteraient deux fois n’est plus là, ou a un autre titre. Les constats disent laquelle.',
    'ranks-twice':
      'Le portefeuille ne peut pas être mis à jour\u00a0: deux lignes de «\u00a0Fichiers\u00a0» ont le même n°, et l’une serait écrite par-dessus l’autre. Rendez à chacune le sien, ou supprimez la copie.',
  } satisfies Record<Hindrance, string>,
};

export type PortfolioTexts = typeof fr;

const these = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const en: PortfolioTexts = {
  offer: 'Follow a portfolio of applications…',
  makeTitle: 'New portfolio',
  makeLead:
    'One view of all that was received: a row an application, in its right version, and a row a file.',
  back: 'List of calls',
  readTitle: 'Files received',
  readLead:
    'Workbooks, zips and exports of démarches-simplifiées, controls, closed jury sessions, reports of “bareme check --json”. Nothing that is read is changed or leaves this computer.',
  choose: 'Choose files…',
  chooseMore: 'Choose more files…',
  gathering: 'Going over the files…',
  progress: (done, of) => `${done} of ${these(of, 'file', 'files')}`,
  stop: 'Stop',
  stopped: (done, of) =>
    `Stopped: ${these(done, 'file', 'files')} read of ${of}. What is read can be taken already.`,
  waiting: (count) =>
    `${these(count, 'chosen file is', 'chosen files are')} still waiting to be read.`,
  goOn: 'Go on',
  forget: 'Take nothing',
  left: (count) =>
    `${these(count, 'file is no workbook and is', 'files are no workbooks and are')} left aside.`,
  crashed: (detail) =>
    `Barème could not examine this file (${detail}). Try npx bareme check FILE, and report it.`,
  read: (count, parts) => `${these(count, 'file', 'files')} read: ${parts}.`,
  foreseen: (rows, changed, pending) =>
    `Portfolio: ${these(rows, 'new application', 'new applications')}, ${these(changed, 'row', 'rows')} updated, ${these(pending, 'row', 'rows')} to be settled.`,
  foreseenNew: (rows, pending) =>
    `Portfolio: ${these(rows, 'application', 'applications')}${pending === 0 ? '' : `, ${pending} of them to be settled`}.`,
  attention: (count) => `To be looked at (${count})`,
  file: (rank, file, result, why) =>
    `File no. ${rank}, ${file}: ${result}.${why === '' ? '' : ` ${why}`}`,
  dossier: (key, sentence) => `${key}: ${sentence}`,
  more: (count) => `… and ${count} more, in the sheets.`,
  foreseeing: 'The portfolio is being prepared…',
  insert: 'Insert the portfolio',
  inserting: 'Writing into the workbook…',
  elsewhere: 'Or in a workbook of its own:',
  making: 'The portfolio is being written…',
  fileName: 'portfolio.xlsx',
  taken: (names) =>
    `Sheets have these names already (${names}): nothing was written. Rename them, or take a workbook of its own.`,
  updateTitle: 'Update',
  updateLead:
    'More files, or your choices in “Files”: what comes from files is updated, what you typed stays.',
  update: 'Update the portfolio',
  applyChoices: 'Apply your choices',
  updated: (rows, changed) =>
    `Up to date: ${these(rows, 'new application', 'new applications')}, ${these(changed, 'row', 'rows')} updated.`,
  nothing: 'Nothing to change: the portfolio says all of this already.',
  olderVersion:
    'This portfolio is of an earlier version of Barème: make a new one, which takes all of it over, with npx bareme consolidate --from PORTFOLIO.xlsx -o NEW.xlsx.',
  settling: 'Excel has not told all that the portfolio holds yet: one moment.',
  hindrances: {
    'columns-gone':
      'The portfolio cannot be updated: a table, or a column without which applications would count twice, is gone or has another title. The findings say which.',
    'ranks-twice':
      'The portfolio cannot be updated: two rows of “Files” have the same number, and one would be written over the other. Give each its own again, or delete the copy.',
  },
};

export const PORTFOLIO_TEXTS: Readonly<Record<Language, PortfolioTexts>> = { fr, en };
