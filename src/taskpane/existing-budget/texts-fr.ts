import type { LeftOutReason, Reason, VatSource } from '../../recognition/reading';
import type { Role, Tax } from '../../recognition/terms';

const lines = (count: number): string => (count > 1 ? `${count} lignes` : `${count} ligne`);

const ROLES: Readonly<Record<Role, string>> = {
  label: 'Libellé',
  type: 'Type de dépense',
  supplier: 'Prestataire',
  origin: 'Origine',
  unit: 'Unité',
  quantity: 'Quantité',
  price: 'Prix unitaire',
  rate: 'Taux de TVA',
  'tax-amount': 'Montant de TVA',
  amount: 'Montant',
  period: 'Année ou mois',
  other: 'Rien (colonne non lue)',
};

const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  above: 'au-dessus du tableau',
  heading: 'titres de colonnes',
  section: 'titre de partie',
  note: 'note',
  total: 'total',
  subtotal: 'sous-total',
  vat: 'TVA de l’ensemble',
  sum: 'somme d’autres lignes',
  nothing: 'montant nul',
  beyond: 'hors du tableau',
  chosen: 'retirée par vous',
};

const KNOWN_BY: Readonly<Record<Reason['kind'], string>> = {
  heading: 'D’après son titre.',
  content: 'D’après son contenu.',
  arithmetic: 'D’après les calculs\u00a0: les montants des lignes tombent juste.',
  context: 'D’après un texte du tableau.',
  chosen: 'Choisie par vous.',
};

const VAT_FROM: Readonly<Partial<Record<VatSource, string>>> = {
  amounts: 'd’après ses montants',
  block: 'd’après les totaux',
  chosen: 'choisie',
};

const TAXES: Readonly<Record<Tax, string>> = { net: 'HT', gross: 'TTC' };

/** The words of a budget that exists already and is taken over, in French. `en` has the same keys. */
export const fr = {
  title: 'Reprendre un budget existant',
  back: 'Retour au dossier',
  backToCalls: 'Retour aux appels',
  lead: 'Sélectionnez le tableau dans une feuille du classeur, ou choisissez un fichier. Rien n’est écrit avant votre clic\u00a0: vous voyez d’abord ce qui est compris. Les formules sont reprises par leur résultat.',
  from: 'D’où vient le budget',
  readSelection: 'Lire la sélection',
  chooseFile: 'Choisir un fichier (.xlsx, .ods, .csv)',
  reading: 'Lecture en cours…',
  readFrom: (what: string) => `Lu\u00a0: ${what}.`,
  inFile: (file: string, sheet: string) =>
    sheet === ''
      ? `«\u00a0${file}\u00a0»`
      : `«\u00a0${file}\u00a0», feuille «\u00a0${sheet}\u00a0»`,
  inSheet: (sheet: string, area: string) => `feuille «\u00a0${sheet}\u00a0», ${area}`,
  sheet: 'Feuille du fichier',
  empty:
    'La sélection est vide. Sélectionnez le tableau avec ses titres de colonnes, puis recommencez.',
  noArea:
    'Excel n’indique pas de bloc sélectionné. Sélectionnez un seul bloc de cellules, dans ce classeur, puis recommencez.',
  tooMany: (cells: string, most: string) =>
    `La sélection compte ${cells} cellules, et ${most} au plus peuvent être lues. Sélectionnez le tableau seul, puis recommencez.`,
  ownSheet: (sheet: string) =>
    `«\u00a0${sheet}\u00a0» est une feuille de Barème. Copiez le tableau dans une feuille à vous, sélectionnez-le, puis recommencez.`,
  nothingInFile:
    'Aucune feuille visible de ce fichier ne contient de tableau. Choisissez-en un autre.',

  questions: 'À préciser',
  amountsAre: 'Les montants sont',
  taxes: TAXES,
  amountsUnknown: 'Choisissez HT ou TTC',
  amountsHint: 'Rien dans le tableau ne le dit, et les prix en dépendent.',
  vat: 'TVA des lignes qui n’en disent pas',
  vatUnknown: 'Aucune\u00a0: la feuille comptera le TTC égal au HT',
  rate: (percent: string) => percent,

  sums: 'Sommes à vérifier',
  read: (count: number) => (count > 1 ? `Les ${count} lignes lues` : 'La ligne lue'),
  unread: (count: number) =>
    `${lines(count)} sans montant compris\u00a0: ${count > 1 ? 'elles comptent' : 'elle compte'} pour rien dans cette somme.`,
  stated: (tax: string) =>
    tax === '' ? 'Total de votre tableau' : `Total ${tax} de votre tableau`,
  equal: 'égal au centime',
  difference: (amount: string) => `écart de ${amount}`,
  noTotal: 'Votre tableau n’annonce pas de total\u00a0: comparez cette somme avec la vôtre.',

  remarks: (count: number) => (count > 1 ? `${count} remarques` : '1 remarque'),
  fault: 'À régler',
  question: 'À vérifier',
  note: 'À savoir',
  goTo: (cell: string) => `Aller à la cellule ${cell}`,

  columns: (found: number, of: number) =>
    `Colonnes\u00a0: ${found} sur ${of} ${found > 1 ? 'reconnues' : 'reconnue'}`,
  columnsLead: 'Si une colonne est mal comprise, dites ce qu’elle contient.',
  column: (letters: string, heading: string) =>
    heading === '' ? `Colonne ${letters}` : `${letters}\u00a0: «\u00a0${heading}\u00a0»`,
  roles: ROLES,
  taxed: (role: string, tax: string) => `${role} ${tax}`,
  knownBy: KNOWN_BY,
  notRecognised: 'Non reconnue.',
  asFound: 'Comme Barème la comprend',

  linesTitle: (count: number) => `${lines(count)} à reprendre`,
  untyped: (count: number) =>
    `${lines(count)} sans type de dépense\u00a0: choisissez-le ici, sans quoi ${count > 1 ? 'elles restent' : 'elle reste'} hors de l’assiette.`,
  untitled: 'Sans libellé',
  noAmount: 'montant non compris',
  vatFrom: VAT_FROM,
  type: 'Type de dépense',
  vatShort: 'TVA',
  typeOf: (label: string) => `Type de dépense de «\u00a0${label}\u00a0»`,
  noType: 'Aucun type',
  remove: 'Ne pas reprendre',
  removeOne: (label: string) => `Ne pas reprendre «\u00a0${label}\u00a0»`,
  showAll: (count: number) => `Montrer les ${count} autres`,
  leftOut: (count: number) =>
    count > 1 ? `${count} rangées laissées de côté` : '1 rangée laissée de côté',
  leftOutLead: 'Elles ne deviennent pas des lignes du budget.',
  reasons: LEFT_OUT,
  row: (row: number) => `Rangée ${row}`,
  keep: 'Reprendre comme ligne',
  keepOne: (row: number, text: string) =>
    text === ''
      ? `Reprendre la rangée ${row} comme ligne`
      : `Reprendre la rangée ${row}, «\u00a0${text}\u00a0», comme ligne`,

  status: (count: number, sum: string) => `${lines(count)}, ${sum} TTC.`,
  add: (count: number) => `Ajouter ${lines(count)} au Budget`,
  addNothing: 'Ajouter au Budget',
  adding: 'Ajout en cours…',
  below: (count: number) =>
    `Le Budget a déjà ${lines(count)}\u00a0: ce qui vient s’ajoute dessous.`,
  chooseTaxFirst: 'Dites d’abord si les montants sont HT ou TTC.',
  tooManyLines: (count: string, most: string) =>
    `Le tableau a ${count} lignes, et ${most} au plus peuvent être ajoutées à la fois. Sélectionnez-en une partie.`,
  settling: 'Barème finit de lire le classeur.',
  older:
    'Ces feuilles datent d’une version antérieure de Barème. Mettez-les à jour depuis le dossier, puis reprenez le budget.',
  noTable: 'Le tableau de la feuille Budget manque\u00a0: rien n’a été écrit.',
  sourceChanged:
    'Le tableau a changé depuis sa lecture\u00a0: il vient d’être relu, et rien n’a été écrit. Vérifiez, puis recommencez.',
  added: (count: number, sheet: string) =>
    count > 1
      ? `${count} lignes ont été ajoutées à la feuille «\u00a0${sheet}\u00a0».`
      : `1 ligne a été ajoutée à la feuille «\u00a0${sheet}\u00a0».`,
  takeBack: 'Retirer ces lignes',
  takenBack: 'Ces lignes sont retirées.',
  stay: 'Quelqu’un a travaillé dans ces lignes depuis\u00a0: elles restent. Supprimez-les à la main si elles sont de trop.',
  close: 'Fermer',
  callFirst:
    'Pour reprendre ces lignes, il faut d’abord les feuilles d’un appel\u00a0: il fixe les types de dépense et les années. Choisissez-le, insérez ses feuilles\u00a0: ce tableau sera encore là.',
  callFirstUnread:
    'Les lignes s’ajoutent au Budget d’un appel\u00a0: après avoir lu votre tableau, vous choisirez l’appel.',
  chooseCall: 'Choisir l’appel',
  waiting: 'Choisissez l’appel et insérez ses feuilles\u00a0: votre budget sera repris ensuite.',
  giveUp: 'Ne plus le reprendre',
};

export type Texts = typeof fr;
