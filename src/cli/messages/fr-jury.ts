import type { AmountInTitle, ToldLine } from '../../documents/jury/opening/list-headings';
import type { SealFault } from '../../seals/seal';
import { french } from './french';

export const JURY_HELP = french`bareme jury new APPEL --dossiers FICHIER… --jurors "Nom;Qualité"… [-o SESSION.xlsx] [--title INTITULÉ]
bareme jury split SESSION.xlsx [-o DOSSIER] [--juror J02…] [--blank]
bareme jury merge SESSION.xlsx FICHIERS… [--accept -o REPRISE.xlsx] [--keep FICHIER…] [--take FICHIER…]
bareme jury lines SESSION.xlsx N
bareme jury verify SESSION.xlsx

new      Ouvre une session de jury pour un appel. Les dossiers viennent d’une liste (.csv, .tsv : Numéro, Intitulé,
         Porteur, Type de porteur, Coût total, Demande, Maximum), d’un classeur (.xlsx) qui en contient une, ou de
         dossiers de Barème (.xlsx, .xlsm).
split    Écrit un fichier par juré, avec ses seules notes : ITN3-J01-1-Nom.xlsx. Le 1 est le numéro de l’envoi ; il suit
         ceux que disent le journal de la session et les noms du dossier. La session elle-même n’est pas modifiée.
merge    Dit ce que des fichiers de jurés apporteraient à la session. Avec --accept, l’écrit dans une copie de la
         session ; une cellule vide n’efface jamais rien.
lines    Écrit les lignes de la clôture N, dont le sceau est le SHA-256 : bareme jury lines S.xlsx 1 | sha256sum
verify   Dit si chaque clôture est intacte.

  -o, --output FICHIER   ce qui est écrit : un classeur, ou le dossier des fichiers pour split
  --dossiers FICHIER     autant de fois qu’il y a de fichiers
  --list NOM             la liste à prendre dans un classeur qui en contient plusieurs : sa feuille, ou son tableau
  --visible              laisse de côté les lignes masquées ou filtrées d’un classeur
  --jurors "Nom;Qualité" autant de fois qu’il y a de jurés
  --title INTITULÉ       l’intitulé de la session
  --track VOLET          le volet, quand le fichier de l’appel en a plusieurs
  --juror CODE           pour ce juré seulement, autant de fois qu’il en faut
  --blank                un seul fichier pour tous, où chacun choisit son nom
  --dispatch N           le numéro de l’envoi
  --accept               écrit ce qui diffère de la session par-dessus ce qui s’y trouve
  --keep FICHIER         de ce fichier, ne reprend que ce qui ne se trouve nulle part
  --take FICHIER         celui qui compte, quand deux fichiers d’un juré se contredisent
  --by NOM               qui reprend les fichiers, pour le journal de la session
  -f, --force            remplace un fichier qui existe déjà
  --lang fr|en           la langue

Fin : 0 tout va bien · 1 un fichier est refusé, ou une clôture n’est pas intacte · 2 un fichier ne peut être lu ou écrit.
`;

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`;

/** What a line of a closing should be, and is not. */
const LINE: Readonly<Record<Extract<SealFault, { kind: 'unreadable' }>['why'], string>> = {
  key: 'n’a pas de clé',
  header: 'n’est pas celle de l’en-tête que le format met là',
  value: 'est écrite autrement que Barème n’écrit une valeur',
  'repeated key': 'répète une clé',
  order: 'n’est pas à sa place : les lignes ont été triées ou déplacées',
};

/** What `bareme jury` says, in French. */
export const JURY = {
  // A command that is not understood
  noAction: () => french`Que faire de la session ? bareme jury new, split, merge, lines ou verify.`,
  unknownAction: ({ action }: { action: string }) =>
    french`« ${action} » n’est pas une action : new, split, merge, lines ou verify.`,
  noSession: () =>
    french`Quelle session ? Donnez son classeur, par exemple : bareme jury split session.xlsx`,
  noDossiers: () => french`Quels dossiers ? Donnez une liste ou des classeurs avec --dossiers.`,
  noJurors: () => french`Qui est juré ? Donnez chacun avec --jurors "Nom;Qualité".`,
  namelessJuror: ({ given }: { given: string }) =>
    french`--jurors "${given}" : il faut un nom, puis la qualité après un point-virgule.`,
  tooManyJurors: ({ most }: { most: number }) => french`Une session a ${most} jurés au plus.`,
  tooManyDossiers: ({ most }: { most: number }) =>
    french`Une session a ${most} dossiers au plus : répartissez-les entre plusieurs sessions.`,
  unknownJuror: ({ code, codes }: { code: string; codes: readonly string[] }) =>
    french`« ${code} » n’est pas un juré de cette session : ${listed(codes)}.`,
  badNumber: ({ text }: { text: string }) =>
    french`« ${text} » n’est pas un numéro : il faut un nombre entier à partir de 1.`,
  noFiles: () => french`Quels fichiers de jurés reprendre ? Donnez-les après la session.`,
  noTarget: () =>
    french`Dans quel classeur écrire ? Donnez son nom avec -o : la session elle-même n’est pas modifiée.`,
  sameFile: ({ path }: { path: string }) =>
    french`« ${path} » est l’un des fichiers lus, et n’est pas modifié : donnez un autre nom avec -o.`,
  notGiven: ({ option, file }: { option: string; file: string }) =>
    french`${option} ${file} : ce fichier n’est pas de ceux à reprendre.`,
  macros: () =>
    french`Cette session est un classeur à macros (.xlsm) : enregistrez-la au format .xlsx, puis recommencez.`,

  // What is read
  notASession: () =>
    french`Ce classeur n’est pas une session de jury : rien n’y est à lire ici. Donnez celui qu’a ouvert « bareme jury new », ou le volet.`,
  dossierErrors: ({ file, errors }: { file: string; errors: number }) =>
    french`${file} : ${errors === 1 ? 'une erreur reste' : `${errors} erreurs restent`} à corriger dans ce dossier, et ses montants peuvent changer. Voyez-${errors === 1 ? 'la' : 'les'} par « bareme check ».`,
  otherCall: ({ found, wanted }: { found: string; wanted: string }) =>
    french`Ce dossier répond à ${found}, et la session est de ${wanted}.`,
  notADossier: () =>
    french`Ce fichier n’est ni une liste (.csv, .tsv, ou un classeur avec une ligne d’en-têtes : Intitulé, et l’un au moins de N°, Clé, Porteur, Demande…) ni un dossier de Barème (.xlsx, .xlsm).`,
  noTitleColumn: ({ headers }: { headers: readonly string[] }) =>
    french`Aucune colonne ne s’appelle « Intitulé » parmi ${headers.map((one) => `« ${one} »`).join(', ')} : nommez ainsi celle des titres des dossiers.`,
  emptyList: () => french`Cette liste ne contient aucun dossier.`,
  line: ({ sheet, line }: { sheet: string | null; line: number }) =>
    sheet === null ? french`Ligne ${line}` : french`Feuille « ${sheet} », ligne ${line}`,
  inSheet: (a: { file: string; sheet: string }) => french`${a.file}, feuille « ${a.sheet} »`,
  listCalled: (a: { sheet: string; table: string | null; dossiers: number }) =>
    a.table === null
      ? french`la feuille « ${a.sheet} » (dossiers : ${a.dossiers})`
      : french`le tableau « ${a.table} » de la feuille « ${a.sheet} » (dossiers : ${a.dossiers})`,
  severalLists: ({ lists }: { lists: readonly string[] }) =>
    french`Ce classeur contient plusieurs listes de dossiers : ${listed(lists)}. Dites laquelle avec --list, par le nom de sa feuille ou de son tableau.`,
  noSuchList: (a: { name: string; lists: readonly string[] }) =>
    french`--list ${a.name} ne désigne pas une liste de ce classeur, ou en désigne plusieurs. On y trouve ${listed(a.lists)}.`,
  hiddenRows: (a: { list: string; count: number; isTaken: boolean }) =>
    a.isTaken
      ? french`${a.list} : lignes masquées ou filtrées, prises aussi : ${a.count}. Pour les laisser de côté : --visible`
      : french`${a.list} : lignes masquées ou filtrées, laissées de côté : ${a.count}.`,
  hiddenSheet: ({ list }: { list: string }) =>
    french`${list} : cette feuille est masquée dans le classeur.`,
  belowList: (a: { list: string; first: number; last: number; text: string }) =>
    french`${a.list}, lignes ${a.first} à ${a.last} : ce qui commence par « ${a.text} », sous une ligne vide, n’est pas repris.`,
  staleResult: (a: { at: string; column: string; kept: string; now: string; more: number }) =>
    french`${a.at}, « ${a.column} » : le fichier a gardé « ${a.kept} », et sa formule donne maintenant « ${a.now} » (autres cellules dans ce cas : ${a.more}). Ce que le fichier a gardé est pris.`,
  widerSheet: ({ list }: { list: string }) =>
    french`${list} : seules les cent premières colonnes sont lues.`,
  noResult: (a: { at: string; column: string; more: number }) =>
    french`${a.at}, « ${a.column} » : la formule n’a pas de résultat dans le fichier (autres lignes dans ce cas : ${a.more}). Ouvrez-le dans Excel, enregistrez-le, puis recommencez.`,
  noText: (a: { at: string; column: string; text: string; is: 'error' | 'date' | 'truth' }) =>
    french`${a.at}, « ${a.column} » : « ${a.text} » est une ${{ error: 'erreur', date: 'date', truth: 'valeur logique' }[a.is]}, là où l’on attend un texte.`,
  badAmount: (a: { at: string; column: string; text: string }) =>
    french`${a.at}, « ${a.column} » : « ${a.text} » n’est pas un montant sûr. Écrivez-le en chiffres, sans séparateur de milliers : 12000,50.`,
  misplacedAmount: (a: { at: string; text: string }) =>
    french`${a.at} : « ${a.text} » est un montant, là où l’on attend un intitulé. Vérifiez les colonnes de cette ligne.`,
  sumLine: ({ at, text }: { at: string; text: string }) =>
    french`${at} : « ${text} » semble être une somme, pas un dossier. Retirez cette ligne.`,
  untitledLine: ({ at }: { at: string }) =>
    french`${at} : ni intitulé, ni numéro. Donnez-lui un intitulé, ou retirez-la.`,
  beyondHeadings: (a: { at: string; text: string }) =>
    french`${a.at} : « ${a.text} » dépasse la dernière colonne. Mettez entre guillemets une cellule qui contient le séparateur, ou ajoutez un en-tête.`,
  columnCalled: (a: { heading: string; column: string }) =>
    a.heading === '' ? `colonne ${a.column}` : french`« ${a.heading} »`,
  secondColumn: (a: { column: string; taken: string }) =>
    french`${a.column} (« ${a.taken} » est reprise)`,
  secondColumns: (a: { file: string; columns: string }) =>
    french`${a.file} : colonnes non reprises, car une autre en tient lieu : ${a.columns}.`,
  unknownColumns: (a: { file: string; columns: string }) =>
    french`${a.file} : colonnes non reconnues, non reprises : ${a.columns}.`,
  otherUnit: (a: { file: string; columns: string }) =>
    french`${a.file} : montants non repris, car hors taxes, en milliers ou dans une autre unité que l’euro TTC : ${a.columns}.`,
  leftOut: (a: { list: string; lines: readonly ToldLine[] }) =>
    french`${a.list} : laissé de côté, car ce sont des formules de courriel : ${a.lines.map(({ line, text }) => french`« ${text} » (ligne ${line})`).join(', ')}.`,
  afterEnd: (a: { list: string } & ToldLine) =>
    french`${a.list}, ligne ${a.line} : « ${a.text} », après la fin du courriel, est lu comme une entrée de la liste. Si c’est une signature, retirez-la.`,
  amountInTitle: (a: { list: string; more: number } & AmountInTitle) =>
    french`${a.list}, ligne ${a.line} : un montant (${a.amount}) termine l’intitulé « ${a.text} »${a.more === 0 ? '' : `, de même pour d’autres lignes (${a.more})`}. Est-ce la demande ? Il n’est pas repris comme tel : donnez-le dans une colonne « Demande », ou laissez-le.`,
  mails: (a: { list: string; count: number }) =>
    a.count < 2
      ? french`${a.list} : une adresse électronique n’est pas reprise.`
      : french`${a.list} : ${a.count} adresses électroniques ne sont pas reprises.`,
  severalJurors: (a: { list: string; text: string }) =>
    french`${a.list} : « ${a.text} » est lu comme une personne. Sont-ce plusieurs jurés ? Donnez chacun avec son propre ${a.list}.`,
  listedTwice: (a: { one: string; other: string }) =>
    french`${a.one} et ${a.other} : même intitulé et même porteur, peut-être un seul dossier.`,

  // What is written
  untitled: ({ call }: { call: string }) => french`Session de jury ${call}`,
  opened: (a: { path: string; dossiers: number; jurors: number }) =>
    french`Session ouverte : ${a.path} (dossiers : ${a.dossiers}, jurés : ${a.jurors}). Relisez sa feuille Session avant de l’envoyer.`,
  sent: () =>
    french`La session n’est pas modifiée : le numéro de chaque envoi est dans le nom de son fichier.`,

  // What is merged
  nothingSaid: () => french`rien à reprendre`,
  brings: ({ cells, differences }: { cells: number; differences: number }) =>
    french`cellules à remplir : ${cells} · différences : ${differences}`,
  refused: () => french`refusé`,
  nothingWritten: () =>
    french`Rien n’est écrit. Pour reprendre ces fichiers : --accept -o REPRISE.xlsx`,
  nothingToWrite: () => french`Rien à reprendre : aucun classeur n’est écrit.`,
  mergedInto: ({ path, cells }: { path: string; cells: number }) =>
    french`Session reprise : ${path} (cellules écrites : ${cells}).`,
  keptFormula: ({ cell }: { cell: string }) =>
    french`${cell} contient une formule, que d’autres cellules partagent peut-être : la note du fichier n’y est pas écrite. Remplacez la formule par sa valeur, puis recommencez.`,
  logFull: () =>
    french`Le journal de la session n’a plus assez de lignes : tous les fichiers repris n’y sont pas inscrits.`,

  // Closings
  noClosing: ({ number, count }: { number: string; count: number }) =>
    count === 0
      ? french`Cette session n’a encore aucune clôture.`
      : french`Cette session n’a pas de clôture ${number} : elle en a ${count}.`,
  unlisted: ({ number }: { number: number }) =>
    french`Clôture ${number} : sa feuille scellée est là, mais la session ne la cite plus, et rien ne la vérifie.`,
  noClosings: () => french`Cette session n’a encore aucune clôture : rien n’est à vérifier.`,
  intact: ({ number, seal }: { number: number; seal: string }) =>
    french`Clôture ${number} : intacte. Sceau : ${seal}`,
  broken: ({ number, seal }: { number: number; seal: string }) =>
    french`Clôture ${number} : à vérifier. Ses lignes donnent ${seal}`,
  compare: () =>
    french`Comparez le dernier sceau avec celui du procès-verbal : lui seul dit que tous n’ont pas été refaits.`,
  fault: (fault: SealFault): string => {
    switch (fault.kind) {
      case 'altered':
        return fault.stated === ''
          ? french`Aucun sceau n’est inscrit au-dessus de ces lignes.`
          : french`Le sceau inscrit est ${fault.stated} : les lignes, ou ce sceau, ont changé depuis la clôture.`;
      case 'chain broken':
        return french`Elle ne suit pas la clôture précédente : celle-ci a été remplacée, ou une clôture entre elles a disparu.`;
      case 'misplaced':
        return french`Elle porte le numéro ${fault.found}, et sa place est la ${fault.expected} : une clôture a disparu.`;
      case 'other session':
        return french`Elle est d’une autre session (${fault.found}).`;
      case 'unreadable':
        return french`La ligne ${fault.row + 1} (« ${fault.key} ») ${LINE[fault.why]}.`;
    }
  },
};
