import type { NumberProposal } from '../../money/proposal';
import type { BasisPoints, Cents } from '../../money/cents';
import {
  formatDay,
  formatEuros,
  formatNumber,
  formatPercent,
  formatShare,
} from '../../money/format';
import type { Localized } from '../../themes/language';

const euros = (amount: Cents): string => formatEuros(amount, 'fr');
const percent = (share: BasisPoints): string => formatPercent(share, 'fr');
const number = (value: number): string => formatNumber(value, 'fr');
const quoted = (label: Localized): string => `« ${label.fr} »`;
const list = new Intl.ListFormat('fr', { type: 'conjunction' });
const choice = new Intl.ListFormat('fr', { type: 'disjunction' });

const proposed = ({ percent: isShare }: NumberProposal, value: number): string =>
  isShare ? formatShare(value, 'fr') : number(value);

const lines = (count: number): string => (count === 1 ? 'une ligne' : `${count} lignes`);

/**
 * The sentences of the rules, in French: what is wrong, then what would make it right. Amounts are cents.
 * The English catalogue has the same keys; the compiler checks it.
 */
export const fr = {
  // What a cell holds
  errorValue: ({ label, text }: { label: Localized; text: string }) =>
    `${quoted(label)} affiche l’erreur ${text} : saisissez-y une valeur, ou annulez la suppression qui l’a causée (Ctrl+Z).`,
  notANumber: ({ label, text }: { label: Localized; text: string }) =>
    `« ${text} » n’est pas un nombre : saisissez dans ${quoted(label)} des chiffres seuls, sans unité.`,
  textForNumber: (a: { label: Localized; text: string; proposal: NumberProposal }) => {
    const { value, alternative } = a.proposal;
    const other =
      alternative === null ? '' : ` (ou ${number(alternative)}, si c’est ce que vous vouliez dire)`;
    return `« ${a.text} » est un texte, pas un nombre : saisissez ${proposed(a.proposal, value)} dans ${quoted(a.label)}${other}.`;
  },
  tooLarge: ({ label, text }: { label: Localized; text: string }) =>
    `${quoted(label)} dépasse 10 milliards (${text}) : vérifiez la saisie ; la cellule compte pour 0.`,
  notWhole: ({ label, text }: { label: Localized; text: string }) =>
    `${quoted(label)} doit être un nombre entier : corrigez ${number(Number(text))}.`,
  notADate: (a: { label: Localized; text: string; proposal: string | null }) =>
    a.proposal === null
      ? `« ${a.text} » n’est pas une date : saisissez dans ${quoted(a.label)} un jour, par exemple 31/01/2021.`
      : `« ${a.text} » est un texte, pas une date : ressaisissez ${formatDay(a.proposal)} dans ${quoted(a.label)}.`,
  unknownChoice: (a: { label: Localized; text: string; proposal: Localized | null }) =>
    a.proposal === null
      ? `« ${a.text} » n’est pas un choix de ${quoted(a.label)} : choisissez dans la liste de la cellule.`
      : `« ${a.text} » n’est pas un choix de ${quoted(a.label)} : choisissez ${quoted(a.proposal)}.`,

  // Lines
  lineTooLarge: () =>
    'Le montant de la ligne dépasse 10 milliards d’euros : vérifiez la quantité et le prix ; la ligne compte pour 0.',
  negative: ({ label, value }: { label: Localized; value: number }) =>
    `${quoted(label)} est négatif (${number(value)}) : saisissez ${number(-value)} ou supprimez la valeur ; un montant négatif n’est jamais finançable.`,
  incomplete: ({ missing }: { missing: readonly Localized[] }) =>
    `Ligne incomplète : renseignez ${list.format(missing.map(quoted))}.`,
  unknownType: ({ text, proposal }: { text: string; proposal: Localized | null }) =>
    proposal === null
      ? `« ${text} » n’est pas un type de dépense de cet appel : choisissez-en un dans la liste, sinon la ligne reste hors de l’assiette.`
      : `« ${text} » n’est pas un type de dépense de cet appel : choisissez ${quoted(proposal)}, sinon la ligne reste hors de l’assiette.`,
  unusualVat: ({ vat }: { vat: number }) =>
    `TVA de ${formatShare(vat, 'fr')} : les taux en vigueur sont 0, 2,1, 5,5, 10 et 20 % ; choisissez l’un d’eux.`,
  vatWithoutPercent: ({ vat }: { vat: number }) =>
    `TVA de ${formatShare(vat, 'fr')} : saisissez ${number(vat)} % au lieu de ${number(vat)}.`,
  staffVat: ({ amount }: { amount: Cents }) =>
    amount === 0
      ? 'Le personnel (T2) ne porte pas de TVA : mettez la TVA à 0 %.'
      : `Le personnel (T2) ne porte pas de TVA : mettez la TVA à 0 %, la ligne baisse de ${euros(amount)}.`,
  yearsShort: ({ gap, years, gross }: { gap: Cents; years: Cents; gross: Cents }) =>
    `Les années totalisent ${euros(years)} pour une ligne de ${euros(gross)} TTC : répartissez encore ${euros(gap)}.`,
  yearsOver: ({ gap, years, gross }: { gap: Cents; years: Cents; gross: Cents }) =>
    `Les années totalisent ${euros(years)} pour une ligne de ${euros(gross)} TTC : retirez ${euros(gap)}.`,
  yearsBlank: ({ gross, years }: { gross: Cents; years: readonly number[] }) =>
    `Répartissez les ${euros(gross)} de la ligne par année : seuls les montants de ${list.format(years.map(String))} entrent dans l’assiette.`,
  duplicate: ({ row }: { row: number }) =>
    `Mêmes libellé, type, prestataire et montants qu’à la ligne ${row} de la feuille : supprimez l’une des deux, ou distinguez-les par leur libellé.`,
  formulaReplaced: ({ label, shown }: { label: Localized; shown: string | number }) =>
    `La formule de ${quoted(label)} a été remplacée par « ${typeof shown === 'number' ? number(shown) : shown} », qui ne suivra plus vos saisies : annulez (Ctrl+Z) ou recopiez la formule d’une cellule voisine de la colonne.`,
  formulaErased: ({ label }: { label: Localized }) =>
    `La formule de ${quoted(label)} a été effacée : annulez (Ctrl+Z) ou recopiez la formule d’une cellule voisine de la colonne.`,

  // Size
  belowSize: (a: { total: Cents; bound: Cents; gap: Cents; strict: boolean }) =>
    `Le projet coûte ${euros(a.total)} TTC, sous la taille attendue (${a.strict ? 'plus de' : 'au moins'} ${euros(a.bound)}) : il manque ${euros(a.gap)}.`,
  aboveSize: (a: { total: Cents; bound: Cents; gap: Cents; strict: boolean }) =>
    `Le projet coûte ${euros(a.total)} TTC, au-delà de la taille attendue (${a.strict ? 'moins de' : 'au plus'} ${euros(a.bound)}) : il la dépasse de ${euros(a.gap)}.`,
  otherTrack: ({ total, track }: { total: Cents; track: Localized }) =>
    `À ${euros(total)} TTC, le projet relève de l’autre voie, ${quoted(track)} : déposez le dossier sur celle-ci.`,

  // Grant
  emptyBase: () =>
    'Aucune dépense n’entre encore dans l’assiette : saisissez les lignes éligibles du budget, ou laissez la demande vide.',
  overRate: (a: { over: Cents; rate: BasisPoints; base: Cents; maximum: Cents }) =>
    a.rate === 10_000
      ? `La demande dépasse de ${euros(a.over)} l’assiette finançable (${euros(a.base)}) : ramenez-la à ${euros(a.maximum)}.`
      : `La demande dépasse de ${euros(a.over)} le taux de ${percent(a.rate)} de l’assiette (${euros(a.base)}) : ramenez-la à ${euros(a.maximum)}.`,
  overCap: (a: { over: Cents; cap: Cents; maximum: Cents }) =>
    `La demande dépasse de ${euros(a.over)} le plafond de ${euros(a.cap)} : ramenez-la à ${euros(a.maximum)}.`,
  overProjectCap: (a: { over: Cents; cap: Cents; before: Cents; left: Cents; maximum: Cents }) =>
    `La demande dépasse de ${euros(a.over)} ce qui reste du plafond de ${euros(a.cap)} par projet (${euros(a.left)}, ${euros(a.before)} étant déjà accordés) : ramenez-la à ${euros(a.maximum)}.`,
  overEligibleCost: (a: { over: Cents; eligibleCost: Cents; maximum: Cents }) =>
    `La demande dépasse de ${euros(a.over)} les dépenses éligibles hors T2 (${euros(a.eligibleCost)}), or le fonds ne paie pas le personnel : ramenez-la à ${euros(a.maximum)}.`,

  // Shares
  overFinanced: ({ excess }: { excess: Cents }) =>
    `Subvention, co-porteurs et autres financeurs dépassent de ${euros(excess)} le coût total du projet : réduisez la demande ou leurs parts d’autant.`,
  shareMismatch: (a: { typed: Cents; expected: Cents; gap: Cents }) =>
    `La part du porteur saisie (${euros(a.typed)}) laisse un écart de ${euros(a.gap)} avec le coût total : saisissez ${euros(a.expected)}, ou rétablissez la formule (Ctrl+Z).`,

  // Carrier and staff
  carrierNotEligible: (a: { carrier: Localized; eligible: readonly Localized[] }) =>
    `Porteur non éligible (${a.carrier.fr}) : l’appel admet ${choice.format(a.eligible.map(quoted))}.`,
  staffLeftOut: ({ count, amount }: { count: number; amount: Cents }) =>
    `Le T2 (${lines(count)}, ${euros(amount)}) reste hors de l’assiette, l’appel étant muet sur le personnel : comptez-le dans la part du porteur.`,

  // Grid
  scoreMissing: ({ min, max }: { min: number; max: number }) =>
    `Ce critère n’a pas de note : donnez-en une de ${number(min)} à ${number(max)}.`,
  scoreMissingOrNotApplicable: ({ min, max }: { min: number; max: number }) =>
    `Ce critère n’a pas de note : donnez-en une de ${number(min)} à ${number(max)}, ou N/A s’il ne concerne pas le projet.`,
  scoreOffScale: ({ score, min, max }: { score: number; min: number; max: number }) =>
    `La note ${number(score)} sort de l’échelle : donnez une note de ${number(min)} à ${number(max)}.`,
  scoreNotApplicable: ({ min, max }: { min: number; max: number }) =>
    `Ce critère vaut pour tous les projets, N/A n’y est pas admis : donnez une note de ${number(min)} à ${number(max)}.`,
  scaleInverted: ({ min, max }: { min: number; max: number }) =>
    `L’échelle va de ${number(min)} à ${number(max)} : saisissez une note la plus haute supérieure à la plus basse.`,
  commentMissing: ({ score }: { score: number }) =>
    `La note ${number(score)} est à l’extrémité de l’échelle : ajoutez un commentaire qui la motive.`,
  weightsShort: ({ total, gap }: { total: BasisPoints; gap: BasisPoints }) =>
    `Les poids totalisent ${percent(total)} : ajoutez ${percent(gap)} pour atteindre 100 %.`,
  weightsOver: ({ total, gap }: { total: BasisPoints; gap: BasisPoints }) =>
    `Les poids totalisent ${percent(total)} : retirez ${percent(gap)} pour revenir à 100 %.`,
  weightNegative: () => 'Un poids ne peut être négatif : saisissez un pourcentage de 0 à 100 %.',
};

export type Messages = typeof fr;
