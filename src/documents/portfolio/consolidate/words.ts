import type { Language } from '../../../language/language';
import { frenchSpacing } from '../../../language/typography';
import type { Cents } from '../../../money/cents';
import { formatEuros } from '../../../money/format';
import { AMOUNT_COLUMNS } from '../template/tables';

/** An amount that a control copied, and that of a file; null: none. Cents TTC. */
export interface OtherAmount {
  readonly key: 'total' | 'base' | 'requested' | 'grant';
  readonly controlled: Cents | null;
  readonly read: Cents | null;
}

/** Why a file has the result that it has, and what somebody has to settle: sentences that stand in the sheets. */
export interface Words {
  readonly replaced: (living: { rank: number; version: number }) => string;
  readonly same: (other: { rank: number }) => string;
  readonly near: (other: { key: string }) => string;
  readonly open: (versions: { ranks: readonly number[] }) => string;
  readonly granted: (row: { key: string }) => string;
  readonly savedAnew: (later: { rank: number }) => string;
  readonly aside: string;
  readonly orphanControl: string;
  /** Why nothing is taken of the control of an open workbook, which knows no hash of a file. */
  readonly unhashed: {
    readonly noMark: string;
    readonly notRead: string;
    readonly otherIdentity: (files: { ranks: readonly number[] }) => string;
    readonly severalDossiers: (files: { ranks: readonly number[] }) => string;
    readonly severalVersions: (files: { ranks: readonly number[] }) => string;
    readonly otherAmounts: (file: { rank: number; amounts: readonly OtherAmount[] }) => string;
  };
  readonly ofReplaced: string;
  readonly severalControls: (controls: { ranks: readonly number[] }) => string;
  readonly replacedExport: (later: { rank: number }) => string;
  readonly readAgain: (later: { rank: number }) => string;
  readonly guessedExport: (other: { rank: number }) => string;
  readonly sharedNumbers: (numbers: { numbers: readonly string[] }) => string;
  readonly noDossierOf: (numbers: { numbers: readonly string[] }) => string;
  readonly pending: {
    readonly near: (other: { key: string; rank: number }) => string;
    readonly open: (versions: { ranks: readonly number[] }) => string;
    readonly granted: (file: { rank: number }) => string;
    readonly byHand: (cell: { label: string; typed: string; read: string }) => string;
    readonly merged: (other: { key: string }) => string;
    readonly allAside: string;
    readonly noFile: string;
    readonly noWorkbook: string;
    readonly noWorkbookNorRequest: string;
    readonly endedThere: string;
    readonly acceptedThere: string;
    readonly toGrant: string;
    readonly absentFrom: (later: { rank: number }) => string;
    readonly otherwise: (fact: { label: string; read: string; exported: string }) => string;
    readonly maximumAsked: (fact: { label: string; read: string; exported: string }) => string;
    readonly untaken: (controls: { ranks: readonly number[] }) => string;
    /** By what became of the control of the dossier. */
    readonly control: Readonly<Record<'altered' | 'of-replaced' | 'several', string>>;
  };
}

const ranksIn = (language: Language, ranks: readonly number[]): string =>
  new Intl.ListFormat(language === 'fr' ? 'fr' : 'en-GB', { type: 'conjunction' }).format(
    ranks.map(String),
  );

/** « Coût total : 900 000,00 € au contrôle, 1 000 000,00 € dans le fichier », one after the other. */
const amountsIn = (
  language: Language,
  amounts: readonly OtherAmount[],
  [inControl, inFile]: readonly [string, string],
): string => {
  const colon = language === 'fr' ? ' : ' : ': ';
  const shown = (amount: OtherAmount['read']): string =>
    amount === null ? '—' : formatEuros(amount, language);
  return amounts
    .map(({ key, controlled, read }) => {
      const label = AMOUNT_COLUMNS.find((column) => column.key === key)?.label[language] ?? key;
      return `${label}${colon}${shown(controlled)} ${inControl}, ${shown(read)} ${inFile}`;
    })
    .join(language === 'fr' ? ' ; ' : '; ');
};

const fr: Words = {
  replaced: ({ rank, version }) =>
    frenchSpacing(`La version ${version} du même dossier est le fichier n° ${rank}.`),
  same: ({ rank }) => `Même contenu que le fichier n° ${rank}.`,
  near: ({ key }) =>
    frenchSpacing(
      `Peut-être une version de ${key}, sans que rien ne l’établisse. Dans « Votre choix » : « Retenir cette version » si c’en est une, « Dossier à part » sinon.`,
    ),
  open: ({ ranks }) =>
    frenchSpacing(
      `Fichiers n° ${ranksIn('fr', ranks)} : versions d’un même dossier, sans date de dépôt qui les départage. Dans « Votre choix », dites laquelle retenir.`,
    ),
  granted: ({ key }) =>
    frenchSpacing(
      `${key} est déjà accordé, ou accepté dans la démarche : rien ne le remplace de soi-même. « Retenir cette version » pour la prendre malgré tout.`,
    ),
  savedAnew: ({ rank }) => `Enregistré de nouveau depuis : c’est le fichier n° ${rank}.`,
  aside: 'À votre demande.',
  orphanControl:
    'Le fichier qu’il contrôle n’a pas été lu. Lisez-le aussi : il se reconnaît à son empreinte.',
  unhashed: {
    noMark: frenchSpacing(
      'Fait d’un classeur ouvert, sans empreinte de fichier ni repère de dossier : rien ne dit ce qu’il contrôle. Refaites-le depuis le fichier.',
    ),
    notRead: frenchSpacing(
      'Fait d’un classeur ouvert, sans empreinte de fichier ; aucun fichier lu n’a le repère de son dossier. Lisez aussi le dossier.',
    ),
    otherIdentity: ({ ranks }) =>
      frenchSpacing(
        `Fait d’un classeur ouvert, sans empreinte de fichier. Même repère que le fichier n° ${ranksIn('fr', ranks)}, mais ni le n° de dossier ni le SIRET n’établissent que c’est le même dossier. Lisez le fichier contrôlé, ou refaites le contrôle depuis le fichier.`,
      ),
    severalDossiers: ({ ranks }) =>
      frenchSpacing(
        `Fait d’un classeur ouvert, sans empreinte de fichier : plusieurs dossiers ont son repère et son porteur, fichiers n° ${ranksIn('fr', ranks)}. Refaites le contrôle depuis le fichier.`,
      ),
    severalVersions: ({ ranks }) =>
      frenchSpacing(
        `Fait d’un classeur ouvert, sans empreinte de fichier : les versions n° ${ranksIn('fr', ranks)} ont toutes les montants contrôlés. S’il contrôle celle qui est retenue, mettez les autres à part ; sinon refaites-le.`,
      ),
    otherAmounts: ({ rank, amounts }) =>
      frenchSpacing(
        `Fait d’une autre version que le fichier n° ${rank} (${amountsIn('fr', amounts, ['au contrôle', 'dans le fichier'])}). Lisez la version contrôlée, ou refaites le contrôle de celle-ci.`,
      ),
  },
  ofReplaced: 'Le fichier qu’il contrôle a été remplacé depuis.',
  severalControls: ({ ranks }) =>
    frenchSpacing(
      `Fichiers n° ${ranksIn('fr', ranks)} : plusieurs contrôles du même fichier. Dans « Votre choix », mettez à part ceux qui ne valent plus.`,
    ),
  readAgain: ({ rank }) =>
    frenchSpacing(
      `L’export qui l’avait remplacé, fichier n° ${rank}, est mis à part : relisez celui-ci.`,
    ),
  replacedExport: ({ rank }) => `Un export plus récent est le fichier n° ${rank}.`,
  guessedExport: ({ rank }) =>
    `Lu en même temps que le fichier n° ${rank}, qui dit autre chose des mêmes dossiers, sans date d’export qui les départage : celui-ci est repris. Si c’est l’autre qu’il faut croire, mettez celui-ci à part, et relisez l’autre.`,
  sharedNumbers: ({ numbers }) =>
    frenchSpacing(
      `Numéros de plusieurs lignes du portefeuille, dont rien ne dit laquelle est visée : ${numbers.join(', ')}.`,
    ),
  noDossierOf: ({ numbers }) =>
    frenchSpacing(`Avis sans dossier dans le portefeuille : ${numbers.join(', ')}.`),
  pending: {
    near: ({ key, rank }) =>
      frenchSpacing(`Peut-être une version de ${key} : à dire dans « Fichiers », n° ${rank}.`),
    open: ({ ranks }) =>
      frenchSpacing(`Version à choisir dans « Fichiers » : n° ${ranksIn('fr', ranks)}.`),
    granted: ({ rank }) =>
      frenchSpacing(
        `Déjà accordé, ou accepté dans la démarche ; une version plus récente attend dans « Fichiers », n° ${rank}.`,
      ),
    byHand: ({ label, typed, read }) =>
      frenchSpacing(
        `« ${label} » : ${typed} tapé à la main, ${read} dans le fichier. Videz la cellule pour reprendre le fichier.`,
      ),
    merged: ({ key }) =>
      frenchSpacing(
        `Réuni à ${key} : les deux lignes comptent. Reprenez-y ce qui est tapé ici, puis supprimez la ligne.`,
      ),
    allAside: frenchSpacing(
      'Tous ses fichiers sont mis à part, et la ligne compte encore : supprimez-la, ou choisissez un suivi.',
    ),
    noFile: frenchSpacing(
      'Aucun fichier lu n’a cette clé, et la ligne compte : vérifiez que le dossier n’est pas là deux fois.',
    ),
    noWorkbook: frenchSpacing(
      'Dans l’export, et aucun classeur reçu : sa demande est additionnée, rien n’est compté. Lisez son classeur, ou choisissez un suivi.',
    ),
    noWorkbookNorRequest: frenchSpacing(
      'Dans l’export, et aucun classeur reçu : ni demande lue, ni rien de compté. Lisez son classeur, ou choisissez un suivi.',
    ),
    endedThere: frenchSpacing(
      'Terminé dans la démarche sans subvention, et le dossier compte encore : choisissez un suivi.',
    ),
    acceptedThere: frenchSpacing(
      'Accepté dans la démarche, et le suivi dit le contraire : vérifiez l’un et l’autre.',
    ),
    toGrant: frenchSpacing(
      'Accepté dans la démarche : mettez « Accordé » dans « Suivi », ou vérifiez l’état dans la démarche.',
    ),
    absentFrom: ({ rank }) =>
      frenchSpacing(
        `N’est plus dans l’export, fichier n° ${rank} : retiré de la démarche, ou exporté sans lui. Ce qui en était dit reste.`,
      ),
    otherwise: ({ label, read, exported }) =>
      frenchSpacing(`« ${label} » : ${read} dans le classeur, ${exported} dans l’export.`),
    maximumAsked: ({ label, read, exported }) =>
      frenchSpacing(
        `« ${label} » : rien dans le classeur, qui demande donc le maximum, ${read} ; ${exported} dans l’export.`,
      ),
    untaken: ({ ranks }) =>
      frenchSpacing(
        `Un contrôle est peut-être le sien, et rien n’en est repris : voir pourquoi dans « Fichiers », n° ${ranksIn('fr', ranks)}.`,
      ),
    control: {
      altered: frenchSpacing(
        'Contrôle altéré : rien n’en est repris, la subvention par les règles est comptée.',
      ),
      'of-replaced': frenchSpacing(
        'Contrôle d’une version remplacée : à refaire ; la subvention par les règles est comptée.',
      ),
      several: frenchSpacing(
        'Plusieurs contrôles, d’un montant différent : mettez à part dans « Fichiers » ceux qui ne valent plus ; la subvention par les règles est comptée.',
      ),
    },
  },
};

const en: Words = {
  replaced: ({ rank, version }) =>
    `Version ${version} of the same application is file no. ${rank}.`,
  same: ({ rank }) => `The same content as file no. ${rank}.`,
  near: ({ key }) =>
    `Perhaps a version of ${key}, but nothing proves it. In “Your choice”: “Keep this version” if it is one, “Application of its own” otherwise.`,
  open: ({ ranks }) =>
    `Files no. ${ranksIn('en', ranks)}: versions of one application, with no filing date that tells which is the last. In “Your choice”, say which one to keep.`,
  granted: ({ key }) =>
    `${key} is granted already, or accepted in the procedure: nothing replaces it by itself. “Keep this version” to take it all the same.`,
  savedAnew: ({ rank }) => `Saved anew since: that is file no. ${rank}.`,
  aside: 'As you asked.',
  orphanControl:
    'The file that it controls has not been read. Read it as well: it is known by its hash.',
  unhashed: {
    noMark:
      'Made of an open workbook, with no hash of a file and no mark of an application: nothing says what it controls. Make it again from the file.',
    notRead:
      'Made of an open workbook, with no hash of a file; no file that was read has the mark of its application. Read the application as well.',
    otherIdentity: ({ ranks }) =>
      `Made of an open workbook, with no hash of a file. The same mark as file no. ${ranksIn('en', ranks)}, but neither the case number nor the SIRET shows that it is the same application. Read the file that was controlled, or make the control again from the file.`,
    severalDossiers: ({ ranks }) =>
      `Made of an open workbook, with no hash of a file: several applications have its mark and its carrier, files no. ${ranksIn('en', ranks)}. Make the control again from the file.`,
    severalVersions: ({ ranks }) =>
      `Made of an open workbook, with no hash of a file: versions no. ${ranksIn('en', ranks)} all have the amounts that were controlled. If it controls the one that is retained, set the others aside; otherwise make it again.`,
    otherAmounts: ({ rank, amounts }) =>
      `Made of another version than file no. ${rank} (${amountsIn('en', amounts, ['in the control', 'in the file'])}). Read the version that was controlled, or make the control of this one again.`,
  },
  ofReplaced: 'The file that it controls has been replaced since.',
  severalControls: ({ ranks }) =>
    `Files no. ${ranksIn('en', ranks)}: several controls of the same file. In “Your choice”, set aside those that no longer hold.`,
  readAgain: ({ rank }) =>
    `The export that had replaced it, file no. ${rank}, is set aside: read this one again.`,
  replacedExport: ({ rank }) => `A later export is file no. ${rank}.`,
  guessedExport: ({ rank }) =>
    `Read together with file no. ${rank}, which says something else of the same applications, and no date of export tells which is later: this one is taken. If the other is to be believed, set this one aside and read the other again.`,
  sharedNumbers: ({ numbers }) =>
    `Numbers of several rows of the portfolio, and nothing says which is meant: ${numbers.join(', ')}.`,
  noDossierOf: ({ numbers }) =>
    `Opinions on applications that are not in the portfolio: ${numbers.join(', ')}.`,
  pending: {
    near: ({ key, rank }) => `Perhaps a version of ${key}: to be said in “Files”, no. ${rank}.`,
    open: ({ ranks }) => `Version to be chosen in “Files”: no. ${ranksIn('en', ranks)}.`,
    granted: ({ rank }) =>
      `Granted already, or accepted in the procedure; a later version waits in “Files”, no. ${rank}.`,
    byHand: ({ label, typed, read }) =>
      `“${label}”: ${typed} typed by hand, ${read} in the file. Clear the cell to go back to the file.`,
    merged: ({ key }) =>
      `Joined to ${key}: both rows count. Take over there what is typed here, then delete the row.`,
    allAside:
      'All of its files are set aside, and the row still counts: delete it, or choose a follow-up.',
    noFile:
      'No file that was read has this key, and the row counts: check that the application is not there twice.',
    noWorkbook:
      'In the export, and no workbook has come: its request is added up, nothing is counted. Read its workbook, or choose a follow-up.',
    noWorkbookNorRequest:
      'In the export, and no workbook has come: no request was read, nothing is counted. Read its workbook, or choose a follow-up.',
    endedThere:
      'Over in the procedure without a grant, and the application still counts: choose a follow-up.',
    acceptedThere:
      'Accepted in the procedure, and the follow-up says otherwise: check the one and the other.',
    toGrant:
      'Accepted in the procedure: set the follow-up to “Granted”, or check the state in the procedure.',
    absentFrom: ({ rank }) =>
      `No longer in the export, file no. ${rank}: withdrawn from the procedure, or exported without it. What was said of it stays.`,
    otherwise: ({ label, read, exported }) =>
      `“${label}”: ${read} in the workbook, ${exported} in the export.`,
    maximumAsked: ({ label, read, exported }) =>
      `“${label}”: nothing in the workbook, which therefore asks for the maximum, ${read}; ${exported} in the export.`,
    untaken: ({ ranks }) =>
      `A control may be its own, and nothing of it is taken: see why in “Files”, no. ${ranksIn('en', ranks)}.`,
    control: {
      altered: 'Control altered: nothing of it is taken, the grant by the rules is counted.',
      'of-replaced':
        'Control of a version that was replaced: to be done again; the grant by the rules is counted.',
      several:
        'Several controls, of different amounts: in “Files”, set aside those that no longer hold; the grant by the rules is counted.',
    },
  },
};

export const wordsIn = (language: Language): Words => (language === 'fr' ? fr : en);
