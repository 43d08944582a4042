import { inWords } from '../../documents/dossier/messages/in-words';
import type { Message } from '../../documents/dossier/messages/say';
import type { Others } from '../check/brief';
import type { ToldDifference } from '../check/told-difference';
import { duration } from './duration';
import { AUDIT, AUDIT_HELP } from './fr-audit';
import { CONSOLIDATE } from './fr-consolidate';
import { CONSOLIDATE_HELP, CONSOLIDATE_RUN } from './fr-consolidate-run';
import { CONTROL, CONTROL_HELP } from './fr-control';
import { EXAMPLES, EXAMPLES_HELP } from './fr-examples';
import { JURY, JURY_HELP } from './fr-jury';
import { READ, READ_HELP } from './fr-read';
import { french } from './french';

const GENERAL_HELP = french`Barème : les appels à projets numériques, leurs classeurs et leurs règles.

  bareme themes             la liste des appels
  bareme new APPEL          les feuilles d’un appel, dans un nouveau classeur
  bareme read FICHIER       un budget qui existe déjà, sous quelque forme, relu ligne à ligne pour en faire un dossier
  bareme check FICHIERS…    les chiffres de classeurs remplis, et ce que les règles y trouvent
  bareme audit FICHIERS…    ce qui, dans des classeurs remplis, peut tromper qui les lit
  bareme control FICHIERS…  pour chaque classeur reçu, le classeur de son contrôle par l’instructeur
  bareme consolidate …      tout ce qui a été reçu en un portefeuille : une ligne par dossier
  bareme jury …             les sessions de jury : ouvrir, envoyer un fichier par juré, les reprendre, vérifier
  bareme examples APPEL     les dossiers d’exemple d’un appel, et s’ils donnent ce qui en est attendu

  --help                    cette aide, ou celle d’une commande : bareme check --help
  --version                 la version
  --lang fr|en              la langue ; à défaut celle du système, sinon le français

Fin : 0 tout va bien · 1 un classeur a une erreur bloquante, ou un exemple ne tient pas ·
2 un fichier ne peut être lu ou écrit · 64 commande mal écrite · 70 panne de Barème.
`;

const THEMES_HELP = french`bareme themes [--json] [--lang fr|en]

Liste les appels : nature, taux, plafond, taille attendue, enveloppe, dates.

  --json          un tableau JSON, avec critères, financement et citations (docs/schemas/themes.schema.json),
                  en français sauf --lang en
  --lang fr|en    la langue
`;

const NEW_HELP = french`bareme new APPEL [-o FICHIER.xlsx] [--from DOSSIER.json] [--with-pane] [--lang fr|en]

Écrit les feuilles d’un appel dans un nouveau classeur. APPEL est un code (ITN6, ITN5-AAP : voir
« bareme themes ») ou le fichier JSON d’un appel qui n’est pas des nôtres.

  -o, --output FICHIER   le classeur .xlsx à créer ; à défaut APPEL.xlsx ; « - » : la sortie standard
  --from DOSSIER.json    ce qui remplit les feuilles (docs/schemas/dossier.schema.json) ;
                         « - » : l’entrée standard
  --track VOLET          le volet, quand le fichier de l’appel en a plusieurs
  --with-pane            Excel ouvre le volet Barème avec le classeur, chez qui l’a installé
  -f, --force            remplace le fichier s’il existe déjà
  --lang fr|en           la langue des feuilles
`;

const CHECK_HELP = french`bareme check FICHIERS… [--call APPEL.json] [--json | --csv] [--lang fr|en]

Relit des classeurs remplis (.xlsx, .xlsm), recalcule tout et dit ce que les règles de leur appel y trouvent.
Un dossier ou un zip vaut pour les classeurs qu’il contient, sous-dossiers compris.

  --call APPEL.json  juge les classeurs de cet appel, qui n’est pas des nôtres, d’après ce fichier et non d’après
                     les règles qu’ils portent ; peut être répété
  --json             un objet JSON par fichier et par ligne (docs/schemas/report.schema.json),
                     en français sauf --lang en
  --csv              une ligne par fichier, pour un tableur : « ; » et virgules décimales,
                     ou « , » et points avec --lang en
  --timeout SECONDES ce qu’un fichier peut prendre au plus (60 à défaut)
  --lang fr|en       la langue des constats

Fin : 0 tout va bien · 1 un classeur a une erreur bloquante · 2 un fichier ne peut être lu.
`;

/** Made when it is needed, which is rare, and slow. */
const oneOf = (words: readonly string[]): string =>
  new Intl.ListFormat('fr', { type: 'disjunction' }).format(words);

/** What would be found once the filing is dated. */
interface Missing {
  /** As Excel writes it. */
  readonly cell: string | null;
  readonly isBlocking: boolean;
  readonly message: Message;
}

/** What the scoring grid comes to, in figures as they are written. */
interface GridWords {
  readonly total: string | null;
  readonly max: string | null;
  readonly scored: number;
  readonly criteria: number;
  readonly setAside: number;
  readonly notCounted: number;
}

interface ControlWords {
  readonly day: string;
  readonly time: string;
  readonly bareme: string;
  readonly sha256: string | null;
}

/** A sentence within another, which has a full stop of its own. */
export const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

const lacking = ({ cell, isBlocking, message }: Missing): string =>
  french`${cell === null ? '' : `en ${cell}, `}« ${withoutStop(inWords(message, 'fr'))} »${isBlocking ? ' (bloquant)' : ''}`;

/** At which places rules differ, and at how many more. */
export type Differing = (told: {
  readonly differences: readonly ToldDifference[];
  readonly more: number;
}) => string;

const differing: Differing = (a) => {
  const places = a.differences.map(({ place, workbook, given }) =>
    given === null
      ? french`${place.fr} (${workbook ?? ''}) est en trop`
      : workbook === null
        ? french`${place.fr} (${given}) manque`
        : french`${place.fr}, ${workbook} au lieu de ${given}`,
  );
  const more =
    a.more > 1 ? [`${a.more} autres endroits`] : a.more === 1 ? ['un autre endroit'] : [];
  return [...places, ...more].join(french` ; `);
};

const files = (count: number): string => (count > 1 ? `${count} fichiers` : `${count} fichier`);

/**
 * What the command line says, in French. The English catalogue has the same keys; the compiler checks it.
 */
export const fr = {
  help: {
    general: GENERAL_HELP,
    themes: THEMES_HELP,
    new: NEW_HELP,
    read: READ_HELP,
    check: CHECK_HELP,
    audit: AUDIT_HELP,
    control: CONTROL_HELP,
    consolidate: CONSOLIDATE_HELP,
    examples: EXAMPLES_HELP,
    jury: JURY_HELP,
  },
  examples: EXAMPLES,
  read: READ,
  audit: AUDIT,
  consolidate: { ...CONSOLIDATE, ...CONSOLIDATE_RUN },
  controls: CONTROL,
  jury: JURY,

  // A command that is not understood
  seeHelp: ({ command }: { command: string }) => french`Voir ${command} --help.`,
  unknownCommand: ({ command, near }: { command: string; near: readonly string[] }) =>
    french`« ${command} » n’est pas une commande` +
    (near.length > 0 ? french` : vouliez-vous dire ${oneOf(near)} ?` : '.'),
  unknownOption: ({ option }: { option: string }) => french`L’option ${option} n’existe pas.`,
  missingValue: ({ option }: { option: string }) =>
    french`Il manque une valeur après l’option ${option}.`,
  needlessValue: ({ option }: { option: string }) =>
    french`L’option ${option} ne prend pas de valeur.`,
  unknownLanguage: ({ name }: { name: string }) =>
    french`« ${name} » n’est pas une langue de Barème : --lang fr ou --lang en.`,
  needlessArgument: ({ argument }: { argument: string }) => french`« ${argument} » est de trop.`,
  badTimeout: ({ text }: { text: string }) =>
    french`--timeout ${text} : il faut un nombre de secondes supérieur à 0.`,
  noFiles: ({ command }: { command: string }) =>
    french`Quels classeurs vérifier ? Par exemple : bareme ${command} budget.xlsx`,
  noCall: () => french`Quel appel ? Par exemple : bareme new ITN6 (la liste : bareme themes).`,

  // Which call
  unknownCall: ({ id, near }: { id: string; near: readonly string[] }) =>
    french`« ${id} » n’est le code d’aucun appel` +
    (near.length > 0
      ? french` : vouliez-vous dire ${oneOf(near)} ?`
      : french`. La liste : bareme themes`),
  severalTracks: ({ file, ids }: { file: string; ids: readonly string[] }) =>
    french`L’appel de « ${file} » a plusieurs volets : choisissez avec --track ${oneOf(ids)}.`,
  unknownTrack: ({ file, id, ids }: { file: string; id: string; ids: readonly string[] }) =>
    french`« ${file} » n’a pas de volet ${id} : choisissez ${oneOf(ids)}.`,
  needlessTrack: () =>
    french`--track ne sert qu’avec le fichier d’un appel : les appels de Barème se nomment en entier (ITN5-AAP).`,

  // A file written
  written: ({ path }: { path: string }) => french`Classeur écrit : ${path}`,
  alreadyThere: ({ path }: { path: string }) =>
    french`« ${path} » existe déjà : choisissez un autre nom avec -o, ou remplacez-le avec --force.`,
  folderMissing: ({ path }: { path: string }) =>
    french`« ${path} » ne peut être écrit : son dossier n’existe pas.`,
  cannotWrite: ({ path, code }: { path: string; code: string }) =>
    french`« ${path} » ne peut être écrit (${code}) : vérifiez les droits et la place sur le disque.`,
  wrongExtension: ({ path }: { path: string }) =>
    french`« ${path} » ne convient pas comme nom de classeur : il doit finir par .xlsx (« - » : la sortie standard).`,
  isFolder: ({ path }: { path: string }) =>
    french`« ${path} » est un dossier : ajoutez-y le nom du classeur à créer.`,
  cannotPrint: ({ code }: { code: string }) =>
    french`Le résultat ne peut être écrit sur la sortie (${code}) : vérifiez la place sur le disque.`,
  toTerminal: () =>
    french`Un classeur ne s’affiche pas dans un terminal : donnez un nom avec -o, ou redirigez la sortie.`,

  stdin: () => french`entrée standard`,
  dossierTooLarge: ({ file }: { file: string }) =>
    french`« ${file} » donne un classeur trop grand pour être relu : abrégez ses textes, ou répartissez ses lignes entre plusieurs dossiers.`,
  doubts: ({ file, count }: { file: string; count: number }) =>
    count > 1
      ? french`« ${file} » est utilisable, mais ${count} points sont à vérifier par son auteur :`
      : french`« ${file} » est utilisable, mais un point est à vérifier par son auteur :`,
  doubt: (a: { path: string; line: number | null; sentence: string }) =>
    (a.line === null ? '' : french`ligne ${a.line}, `) + french`${a.path} — ${a.sentence}`,
  unplaced: ({ what }: { what: string }) =>
    french`${what} : ces feuilles n’ont pas de cellule pour cette saisie, elle n’a pas été reprise.`,

  // A file that cannot be read
  notFound: () => french`Ce fichier n’existe pas.`,
  noAccess: () => french`Vous n’avez pas le droit de lire ce fichier.`,
  notAFile: () => french`Ce n’est pas un fichier.`,
  systemError: ({ code }: { code: string }) =>
    french`Le système refuse de lire ce fichier (${code}) : copiez-le sur ce poste et recommencez.`,
  emptyFolder: () => french`Ni ce dossier ni ses sous-dossiers ne contiennent de classeur.`,
  stuck: ({ seconds }: { seconds: number }) =>
    french`La lecture de ce fichier a été arrêtée après ${duration(seconds, 'fr-FR')} s. Enregistrez-le à nouveau depuis Excel, ou allongez la limite avec --timeout.`,
  outOfMemory: () =>
    french`Ce fichier demande trop de mémoire pour un budget : enregistrez-le à nouveau depuis Excel, avec les seules feuilles du dossier.`,
  crashed: ({ reason }: { reason: string }) =>
    french`Barème n’a pas su lire ce fichier (${reason}). C’est un défaut de Barème : signalez-le avec le fichier.`,
  skipped: ({ folder, count }: { folder: string; count: number }) =>
    count > 1
      ? french`${folder} : ${count} tableaux (.csv, .numbers…) n’ont pas été vérifiés, seuls les classeurs le sont.`
      : french`${folder} : un tableau (.csv, .numbers…) n’a pas été vérifié, seuls les classeurs le sont.`,
  ofOutput: ({ folder, count }: { folder: string; count: number }) =>
    count > 1
      ? french`${folder} : ${count} classeurs n’ont pas été lus, ce dossier est celui des résultats (-o).`
      : french`${folder} : un classeur n’a pas été lu, ce dossier est celui des résultats (-o).`,

  sameCallTwice: ({ id, files: [one, other] }: { id: string; files: readonly [string, string] }) =>
    french`« ${one} » et « ${other} » sont tous deux de l’appel ${id} : ne donnez avec --call que celui qui fait foi.`,

  // A report
  rulesOfTheWorkbook: ({ call, version }: { call: string; version: number }) =>
    french`Les règles de ${call} (version ${version}) sont lues dans ce classeur, que toute personne qui l’a eu en main a pu modifier. Pour le juger d’après votre propre fichier d’appel : bareme check --call FICHIER.json.`,
  rulesNotGiven: ({ call, version }: { call: string; version: number }) =>
    french`Aucun fichier donné avec --call n’est celui de ${call} : ses règles (version ${version}) sont lues dans ce classeur, que toute personne qui l’a eu en main a pu modifier.`,
  rulesLost: ({ file }: { file: string }) =>
    french`Ce classeur ne porte plus en entier les règles de son appel : il est jugé d’après « ${file} ».`,
  rulesOfAnotherVersion: (a: { file: string; workbook: number; given: number }) =>
    french`Ce classeur porte une autre version des règles (${a.workbook}) que « ${a.file} » (${a.given}) : il est jugé d’après ce fichier.`,
  rulesAltered: (a: { file: string; differences: readonly ToldDifference[]; more: number }) =>
    french`Les règles que porte ce classeur ne sont pas celles de « ${a.file} », pour une même version : ${differing(a)}. Il est jugé d’après ce fichier.`,
  draft: ({ missing }: { missing: readonly Missing[] }) =>
    french`La date de dépôt n’est pas saisie : le dossier passe pour un brouillon, et ce qu’il n’a pas encore déclaré n’est pas vérifié. Daté, il aurait aussi : ${missing.map(lacking).join(french` ; `)}.`,
  totals: {
    project: french`Coût total du projet`,
    base: french`Assiette`,
    staff: french`dont personnel (T2)`,
    requested: french`Subvention demandée`,
    maximum: french`Subvention maximale`,
    grant: french`Subvention`,
    carrier: french`Part du porteur`,
    others: french`Co-porteurs et autres financeurs`,
  },
  project: { title: french`Projet`, carrier: french`Porteur` },
  notTyped: () => french`non renseigné`,
  envelope: () => french`Enveloppe de l’appel (indicative)`,
  grid: french`Note pondérée`,
  gridTotal: (a: GridWords) =>
    french`${a.total ?? '–'}${a.max === null ? '' : ` sur ${a.max}`} · critères notés : ${a.scored} sur ${a.criteria}${a.setAside === 0 ? '' : ` · sans objet : ${a.setAside}`}${a.notCounted === 0 ? '' : ` · notes à corriger, non comptées : ${a.notCounted}`}`,
  scores: french`Notes`,
  notApplicable: french`N/A`,
  control: (a: ControlWords) =>
    french`Contrôlé le ${a.day} à ${a.time} UTC par Barème ${a.bareme}${a.sha256 === null ? '' : ` · SHA-256 ${a.sha256}`}`,
  jsonOrCsv: () => french`--json ou --csv, pas les deux.`,
  nothingRequested: () => french`rien de saisi : le maximum`,
  severities: {
    error: ({ count }: { count: number }) => french`À corriger (${count})`,
    warning: ({ count }: { count: number }) => french`À vérifier (${count})`,
    info: ({ count }: { count: number }) => french`Bon à savoir (${count})`,
  },
  nothingTyped: () => french`Aucune ligne du budget n’a de montant : rien n’est encore à vérifier.`,
  nothingToSay: () => french`Rien à signaler.`,
  nothingFoundYet: () => french`Rien à corriger dans ce qui est saisi.`,
  notChecked: ({ count }: { count: number }) => french`Pas encore contrôlé (${count})`,
  nothingFound: () => french`Tout est conforme aux règles de l’appel.`,
  quoted: ({ text, place }: { text: string; place: string }) => french`« ${text} » (${place})`,
  others: ({ rule, count, cells, isMore }: Others) =>
    french`… et ${count} ${count > 1 ? 'autres' : 'autre'} ${rule}${cells.length > 0 ? ` : ${cells.join(', ')}` : ''}${isMore ? '…' : ''} (tous avec --json)`,
  unreadable: () => french`Illisible :`,
  summary: (a: { files: number; blocked: number; unreadable: number }) =>
    french`${files(a.files)}, dont ${a.blocked} à corriger et ${a.unreadable} illisible${a.unreadable > 1 ? 's' : ''}.`,
  progress: ({ done, of }: { done: number; of: number }) => french`${done} / ${of} fichiers`,

  // The list of calls
  kinds: { guichet: french`guichet`, aap: french`appel à projets` },
  columns: {
    id: french`Appel`,
    kind: french`Nature`,
    rate: french`Taux`,
    cap: french`Plafond`,
    size: french`Taille attendue`,
    envelope: french`Enveloppe`,
    opens: french`Ouverture`,
    closes: french`Clôture`,
    title: french`Intitulé`,
  },
  sizes: {
    between: ({ min, max }: { min: string; max: string }) => french`${min} à ${max}`,
    from: ({ min }: { min: string }) => french`dès ${min}`,
    above: ({ min }: { min: string }) => french`plus de ${min}`,
    upTo: ({ max }: { max: string }) => french`jusqu’à ${max}`,
  },
};

export type Messages = typeof fr;
