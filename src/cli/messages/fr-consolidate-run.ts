import type { Localized } from '../../language/language';
import { french } from './french';

export const CONSOLIDATE_HELP = french`bareme consolidate DOSSIERS… -o PORTEFEUILLE.xlsx [--from ANCIEN.xlsx] [--call APPEL.json] [--lang fr|en]
bareme consolidate DOSSIERS… [--from ANCIEN.xlsx] (--json | --csv)

Réunit en un portefeuille tout ce qui a été reçu : une ligne par dossier, une ligne par fichier. Les dossiers sont
parcourus avec leurs sous-dossiers, les zips de démarches-simplifiées lus avec leurs numéros et leurs dates de dépôt.
Sont pris : les classeurs remplis (.xlsx, .xlsm), les contrôles de l’instructeur, les séances de jury closes, et les
rapports que « bareme check --json » a écrits sur un autre poste (.json, .jsonl), les exports de
démarches-simplifiées (.csv, .xlsx, .ods), sans leurs données personnelles. Les fichiers ne sont que lus.

  -o, --output FICHIER  le portefeuille à créer
  --from ANCIEN.xlsx    le portefeuille à poursuivre : ce qui vient des fichiers est mis à jour, ce que les personnes
                        ont tapé est gardé, colonnes ajoutées comprises ; ce qui ne passe pas dans le nouveau fichier
                        (graphiques, commentaires, autres feuilles) est dit. L’ancien n’est pas modifié
  --column TITRE=SENS   la colonne d’un export qui dit cela, quand son titre ne le dit pas : « Aide sollicitée=requested » ;
                        « Montant#2=requested » : la deuxième de ce titre ; « =requested » : aucune. Peut être répété ;
                        le portefeuille le retient. SENS : number, state, filedOn, instructionOn, decidedOn, siret,
                        carrier, title, requested, total, projectReference, completeSince
  --again               juge de nouveau les fichiers que l’ancien portefeuille connaît
  -f, --force           remplace un portefeuille qui existe déjà ; jamais autre chose
  --call APPEL.json     l’appel des classeurs qui ne répondent pas à l’un des nôtres ; peut être répété
  --json                le portefeuille en JSON (docs/schemas/portfolio.schema.json), en français sauf --lang en
  --csv                 ses dossiers en CSV, une ligne par dossier
  --timeout SECONDES    ce qu’un fichier peut prendre au plus (60 à défaut)
  --lang fr|en          la langue des feuilles ; celle de l’ancien portefeuille, s’il y en a un

Ctrl+C écrit ce qui est déjà lu, et dit comment reprendre.

Fin : 0 tout est lu · 2 un fichier ne peut être lu ou écrit · 130 arrêté avant la fin.
`;

interface Counts {
  readonly total: number;
  readonly parts: readonly { readonly label: string; readonly count: number }[];
}

/** What is said of a run of `bareme consolidate`. */
export const CONSOLIDATE_RUN = {
  noOutput: () => french`Dites où va le portefeuille : -o PORTEFEUILLE.xlsx, ou --json, ou --csv.`,
  nothingToRead: () =>
    french`Dites ce qui est à réunir : des fichiers, des dossiers, des zips ; ou un portefeuille à poursuivre, par --from.`,
  onlyPortfolio: (a: { path: string }) =>
    french`${a.path} n’est pas un portefeuille de Barème : il n’est pas remplacé, même avec --force. Donnez un autre nom par -o.`,
  sameAsFrom: (a: { path: string }) =>
    french`${a.path} est le portefeuille à poursuivre : il n’est pas remplacé. Donnez un autre nom par -o.`,
  unreadableEarlier: (a: { file: string; why: Localized }) =>
    french`${a.file}, donné par --from, ne peut être poursuivi : ${a.why.fr} Rien n’a été écrit.`,
  notAPortfolio: () => french`ce n’est pas un portefeuille de Barème.`,
  columnsGone: () =>
    french`une colonne ou un tableau de Barème n’y est plus, et ses lignes ne se reconnaîtraient pas. « bareme check » dit lequel.`,
  ranksTwice: () =>
    french`deux lignes de « Fichiers » ont le même n° : l’une serait écrite par-dessus l’autre. Rendez à chacune le sien, ou supprimez la copie.`,
  badColumn: (a: { option: string }) =>
    french`--column ${a.option} : écrivez TITRE=SENS, par exemple --column "Montant demandé=requested".`,
  unknownMeaning: (a: { named: string; known: readonly string[] }) =>
    french`--column : « ${a.named} » n’est rien de ce qu’un export peut dire. Choisissez parmi ${a.known.join(', ')}.`,
  meaningTwice: (a: { meaning: string }) =>
    french`--column : ${a.meaning} est donné par deux colonnes. Gardez-en une.`,
  columnsUnread: () =>
    french`Ce que le portefeuille retenait des colonnes d’exports ne se lit plus, et n’est pas suivi : redites-le par --column.`,
  troubles: (a: { shown: string; sentence: string }) => french`${a.shown} : ${a.sentence}`,
  left: (a: { folder: string; count: number }) =>
    french`${a.folder} : ${a.count} ${a.count > 1 ? 'tableaux' : 'tableau'} .csv, .tsv ou .numbers laissés de côté.`,
  counts: ({ total, parts }: Counts) =>
    french`${total} ${total > 1 ? 'fichiers' : 'fichier'} = ${parts.map(({ count, label }) => `${count} ${label}`).join(' + ')}`,
  dossiers: (a: { count: number; pending: number }) =>
    french`${a.count} ${a.count > 1 ? 'dossiers' : 'dossier'}${a.pending > 0 ? `, dont ${a.pending} à trancher` : ''}.`,
  file: (a: { rank: number; file: string; result: string; why: string }) =>
    french`n° ${a.rank}, ${a.file} : ${a.result}. ${a.why}`,
  pending: (a: { key: string; sentence: string }) => french`${a.key} : ${a.sentence}`,
  writtenTo: (a: { path: string }) => french`Écrit : ${a.path}`,
  staysBehind: (a: { things: readonly string[] }) =>
    french`Reste dans l’ancien fichier, et n’est pas dans le nouveau : ${a.things.join(' ; ')}.`,
  things: {
    sheets: (names: readonly string[]) =>
      french`${names.length > 1 ? 'les feuilles' : 'la feuille'} ${names.map((name) => `« ${name} »`).join(', ')}`,
    charts: (count: number) => french`${count} ${count > 1 ? 'graphiques' : 'graphique'}`,
    commented: (count: number) =>
      french`les commentaires de ${count} ${count > 1 ? 'feuilles' : 'feuille'}`,
    pivotTables: (count: number) =>
      french`${count} ${count > 1 ? 'tableaux croisés' : 'tableau croisé'}`,
    pictures: (count: number) => french`${count} ${count > 1 ? 'images' : 'image'}`,
    filesColumns: (names: readonly string[]) =>
      french`dans « Fichiers », ${names.length > 1 ? 'les colonnes' : 'la colonne'} ${names.map((name) => `« ${name} »`).join(', ')}`,
    looks: () =>
      french`mises en forme, filtres, ce qui est tapé hors des tableaux, et les formules que vous avez tapées (leurs résultats sont gardés)`,
  },
  stopped: (a: { done: number; of: number }) =>
    french`Arrêté : ${a.done} ${a.done > 1 ? 'fichiers lus' : 'fichier lu'} sur ${a.of}. Relancez la même commande avec --from et un autre -o : ce qui est lu ne le sera pas deux fois.`,
};
