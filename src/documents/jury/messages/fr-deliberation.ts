import type { Cents } from '../../../money/cents';
import type { Difference } from '../../../seals/differences';
import type { SealFault } from '../../../seals/seal';
import type { Localized } from '../../../language/language';
import type { NamedCriterion, NamedDossier, OnScale, ShownAmount, ShownFigure } from './facts';
import type { Cells } from '../../../findings/cells';
import { keyInWords } from './sealed-keys';
import { at, euros, list, number, quoted } from '../../../findings/fr-words';
import { criterionName, dossierName, onScale } from './fr-words';

interface Short {
  readonly dossier: NamedDossier;
  readonly criteria: readonly NamedCriterion[];
}

/** Keys are those of bareme-jury/1: `D001/J01/C3`; a person reads `D001 · J01 · C3`. */
export interface ChangedSince {
  readonly number: number;
  readonly count: number;
  readonly shown: readonly Difference[];
}

const SEAL_FAULTS: Readonly<Record<SealFault['kind'], string>> = {
  altered: 'ses lignes ne donnent plus son sceau',
  'chain broken': 'elle ne suit plus la clôture d’avant',
  misplaced: 'son numéro n’est plus le bon',
  'other session': 'elle vient d’une autre session',
  unreadable: 'des lignes manquent ou sont illisibles',
};

interface Ranges {
  readonly dossier: NamedDossier;
  readonly ranges: readonly {
    readonly criterion: NamedCriterion;
    readonly lowest: number;
    readonly highest: number;
  }[];
}

const FIGURES: Readonly<Record<ShownFigure['figure'], readonly [one: string, none: string]>> = {
  total: ['le total en centièmes', 'aucun total'],
  status: ['le statut', 'aucun statut'],
  rank: ['le rang', 'aucun rang'],
  position: ['la position', 'aucune position'],
  amount: ['le montant en euros', 'aucun montant'],
};

/** `« Totaux », Z6 : pour D001, la feuille affiche le rang 1, et Barème calcule le rang 2` */
function differing({ cells, id, figure, shown, expected }: ShownFigure & { cells: Cells }): string {
  const [one, none] = FIGURES[figure];
  const found = shown === null ? none : `${one} ${shown}`;
  const value = typeof expected === 'object' ? expected?.fr : number(expected);
  const computed = value === undefined ? none : `${one} ${value}`;
  const others = cells.count === 1 ? '' : ` (premier de ${number(cells.count)} dossiers)`;
  return `${at(cells)} : pour ${id}${others}, la feuille affiche ${found}, et Barème calcule ${computed}.`;
}

const lineDiffering = ({ label, shown, expected }: ShownAmount): string =>
  `${quoted(label)}, feuille Classement : la feuille affiche ${shown}, et Barème calcule ${number(expected)} (euros).`;

const RANKING_BACK = 'Rendez sa formule à la cellule de Classement sur laquelle on a tapé (Ctrl+Z)';

const SHEETS_BACK =
  'Une formule de Totaux ou de Consolidation n’est plus celle que Barème y a écrite : annulez (Ctrl+Z), recopiez-la depuis une autre ligne de la colonne, ou reprenez une version enregistrée';

/** What is said from deliberation on only: scores may be quoted. Amounts are cents TTC. */
export const frDeliberation = {
  belowMinimum: ({ dossier, criteria, minimum }: Short & { minimum: number }) =>
    `${dossierName(dossier)} n’est pas classé : ${list(criteria.map(criterionName))} ${criteria.length === 1 ? 'a' : 'ont'} moins de ${number(minimum)} notes. Complétez les notes, ou choisissez Oui dans « Admis sous le minimum » et motivez-le au journal.`,
  incomplete: ({ dossier, criteria }: Short) =>
    `${dossierName(dossier)} n’est pas classé : aucune note ne compte pour ${list(criteria.map(criterionName))}. Complétez les notes, convenez d’une note dans Consolidation, ou déclarez le critère sans objet dans Dossiers.`,
  unrankedRows: ({ ids }: { ids: readonly string[] }) =>
    `${list(ids)} : Totaux ou Consolidation n’ont pas la ligne qu’il faut, et le classement ne compte pas ${ids.length === 1 ? 'ce dossier' : 'ces dossiers'} comme il le devrait. Annulez (Ctrl+Z), ou reprenez une version enregistrée.`,
  rankingTypedOver: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : une valeur a été tapée ou collée sur une formule, et le classement des feuilles n’est plus celui des notes. Le volet, lui, compte d’après les notes. Annulez (Ctrl+Z), ou recopiez la formule d’une autre ligne de la colonne.`,
  helpTypedOver: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : une valeur a été tapée ou collée sur une formule. Aucune note n’en dépend, mais l’intitulé ou l’état affiché peut être faux. Recopiez la formule d’une autre ligne de la colonne.`,
  rankingDiffers: (facts: ShownFigure & { cells: Cells }) =>
    `${differing(facts)} ${SHEETS_BACK}. D’ici là, aucune note ne peut être clôturée.`,
  rankingStale: (facts: ShownFigure & { cells: Cells }) =>
    `${differing(facts)} Si le classeur n’a pas été recalculé depuis les dernières saisies, ouvrez-le dans Excel ou LibreOffice et enregistrez-le. ${SHEETS_BACK}.`,
  rankingAltered: ({ rows }: { rows: number }) =>
    `Classement : ${rows === 1 ? 'une ligne ne suit' : `${number(rows)} lignes ne suivent`} plus Totaux, parce qu’on a tapé ou collé sur une formule. Annulez (Ctrl+Z), ou recopiez les formules d’une autre ligne. D’ici là, aucune note ne peut être clôturée.`,
  lineDiffers: (facts: ShownAmount) =>
    `${lineDiffering(facts)} ${RANKING_BACK}. D’ici là, aucune note ne peut être clôturée.`,
  lineStale: (facts: ShownAmount) =>
    `${lineDiffering(facts)} Si le classeur n’a pas été recalculé depuis les dernières saisies, ouvrez-le dans Excel ou LibreOffice et enregistrez-le. ${RANKING_BACK}.`,
  ordersHeldUp: ({
    ids,
    lacking,
    label,
    first,
  }: {
    ids: readonly string[];
    lacking: readonly string[];
    label: Localized;
    first: number | null;
  }) =>
    `${list(ids)} ont le même total, et ${list(lacking)} ${lacking.length === 1 ? 'n’a' : 'n’ont'} rien dans ${quoted(label)} : l’ordre donné aux autres l’a été sans ${lacking.length === 1 ? 'lui' : 'eux'} et ne départage personne. Refaites-le pour tous${numbered(first)}, ou videz ${quoted(label)}.`,
  drawnApart: ({
    ids,
    label,
    first,
  }: {
    ids: readonly string[];
    label: Localized;
    first: number | null;
  }) =>
    `${list(ids)} ont le même total, et leurs numéros de ${quoted(label)} ne sont pas d’un seul tirage, ou l’un d’eux est porté deux fois : ils ne départagent personne. Tirez au sort de nouveau entre tous${numbered(first)}, ou videz ${quoted(label)}. Si c’est bien un seul tirage, donnez ces numéros dans le même ordre.`,
  agreedUnreadable: ({ cells, ...scale }: { cells: Cells } & OnScale) =>
    `${at(cells)} : une note convenue n’est pas un nombre de l’échelle, et c’est la moyenne qui compte à sa place. Tapez un nombre ${onScale(scale)}, ou videz la cellule.`,
  agreedOffStep: ({ cells, ...scale }: { cells: Cells } & OnScale) =>
    `${at(cells)} : une note convenue tombe entre deux pas de l’échelle. Elle compte ; tapez un nombre ${onScale(scale)} avant de clôturer.`,
  divergence: ({ dossier, ranges }: Ranges) =>
    `${dossierName(dossier)} : les notes s’écartent, ${list(ranges.map(({ criterion, lowest, highest }) => `de ${number(lowest)} à ${number(highest)} pour ${criterionName(criterion)}`))}. Parlez-en ; chacun peut garder sa note, la changer, ou une note peut être convenue.`,
  tieOnLine: ({
    ids,
    available,
    lot,
  }: {
    ids: readonly string[];
    available: Cents;
    lot: number | null;
  }) =>
    `À départager : ${list(ids)} sont ex aequo, et les ${euros(available)} qui restent ne les couvrent pas tous. Tapez 1, 2… dans « Départage » ou ${lot === 1 || lot === null ? '' : `${lot}, ${lot + 1}… dans `}« Tirage » si ces clés sont prévues, ou ajoutez une clé ; d’ici là, rien n’est proposé au-dessous.`,
  unknownAmounts: ({ ids }: { ids: readonly string[] }) =>
    `${list(ids)} : aucun montant n’est connu, et la ligne peut se déplacer. Tapez la demande, le maximum ou le montant proposé dans Dossiers.`,
  requestsMissing: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : aucune demande, et le maximum en tient lieu dans l’enveloppe. Tapez la demande, ou le montant proposé.`,
  rulesUnsealed: () =>
    'Les notes sont visibles et les règles ne sont pas closes : un changement du départage, des coefficients ou de l’enveloppe ne laisserait pas de trace. Clôturez l’ouverture, ou la notation, qui scelle aussi les règles.',
  sealBroken: ({
    number: closing,
    faults,
  }: {
    number: number;
    faults: readonly SealFault['kind'][];
  }) =>
    `La clôture ${closing} n’est plus celle qui a été scellée : ${list(faults.map((kind) => SEAL_FAULTS[kind]))}. Reprenez une version enregistrée, ou clôturez à nouveau l’étape en disant pourquoi.`,
  sealUnlisted: ({ number: closing }: { number: number }) =>
    `La feuille de la clôture ${closing} est là, mais la feuille Session ne la cite plus : son sceau ne peut être comparé. Remettez sa ligne (Ctrl+Z), ou reprenez une version enregistrée.`,
  changedSinceClosing: ({ number: closing, count, shown }: ChangedSince) =>
    `Depuis la clôture ${closing}, ${count === 1 ? 'une valeur a changé' : `${number(count)} valeurs ont changé`} : ${keysShown(shown, count)}. Inscrivez pourquoi au journal, puis clôturez à nouveau l’étape ; ou remettez ce qui était clos.`,
  opinionsMissing: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : l’avis du jury manque sur ${cells.count === 1 ? 'un dossier classé' : `${number(cells.count)} dossiers classés`}. Choisissez « Favorable » ou « Défavorable ».`,
};

/** `D001 · rang, D002 · total et 7 autres` */
/** Which numbers to type; none where all were used up. */
const numbered = (first: number | null): string =>
  first === null ? '' : ` (${first}, ${first + 1}…)`;

function keysShown(shown: ChangedSince['shown'], count: number): string {
  const keys = shown.map(({ key }) => keyInWords(key, 'fr'));
  const left = count - shown.length;
  return list(left === 0 ? keys : [...keys, left === 1 ? 'une autre' : `${number(left)} autres`]);
}
