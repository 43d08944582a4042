import type { Cells, Unreadable } from '../../../findings/cells';
import { at, euros, quoted, unreadable } from '../../../findings/fr-words';
import type { BasisPoints, Cents } from '../../../money/cents';
import { formatDay, formatDecimals, formatPercent, formatShare } from '../../../money/format';
import type { Localized } from '../../../language/language';
import { isBlank, type Scalar } from '../../../workbook/scalar';

/** A cell that says another thing than when it was sealed. */
export interface ChangedSaid {
  readonly label: {
    readonly of: 'line' | 'point' | 'control';
    readonly number: number;
    readonly what: Localized;
  };
  readonly before: Scalar;
  readonly now: Scalar;
}

const OF = { line: 'ligne', point: 'constat', control: '' } as const;

const changed = ({ of, number: rank, what }: ChangedSaid['label']): string =>
  of === 'control' ? quoted(what) : `${OF[of]} ${rank}, ${quoted(what)}`;

function shown(value: Scalar): string {
  if (isBlank(value)) return 'rien';
  if (typeof value === 'number') return formatDecimals(value, 'fr');
  return `« ${String(value)} »`;
}

/** What stands in the place of an amount. */
const displayed = (value: Scalar): string =>
  typeof value === 'number' ? price(value) : `« ${String(value)} »`;

/** Euros, as they stand in a cell. */
const price = (amount: number): string => `${formatDecimals(amount, 'fr')} €`;

/** The sentences of a control, in French. Amounts are cents TTC. */
export const fr = {
  missing: ({ name, column }: { name: string; column: string | null }) =>
    column === null
      ? `${name} n’est plus là : ce qu’il disait ne compte plus. Annulez (Ctrl+Z), ou reprenez une version enregistrée.`
      : `La colonne « ${column} » du tableau ${name} n’est plus là : ce qui y était ne compte plus. Annulez (Ctrl+Z), ou rendez à la colonne son titre.`,
  copyChanged:
    'Ce qui a été copié du fichier reçu n’est plus ce qui a été copié : un montant, un texte ou une ligne a changé. Annulez (Ctrl+Z), ou refaites le contrôle à partir du fichier reçu.',
  overwritten: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : une valeur est tapée à la place d’une formule. Annulez (Ctrl+Z), ou refaites le contrôle avec --from.`,
  formulaChanged: ({ cells, label }: { cells: Cells; label: Localized }) =>
    `${at(cells)} (${quoted(label)}) : ce n’est plus la formule de Barème, et ce qui s’affiche ne suit plus vos décisions. Annulez (Ctrl+Z), ou refaites le contrôle avec --from.`,
  nameMoved: ({ name, label }: { name: string; label: Localized }) =>
    `Le nom ${name} ne désigne plus la cellule de ${quoted(label)} : ce qui s’affiche n’est pas ce qui compte. Annulez (Ctrl+Z), ou refaites le contrôle avec --from.`,
  beforeMissing: ({ copied }: { copied: Cents }) =>
    `« Déjà accordé au projet » est vide ou négatif, et le porteur déclare ${euros(copied)} : 0 € est compté. Tapez ce qui a été accordé.`,
  unreadable: (facts: Unreadable) => unreadable(facts),
  open: ({ cells, eligible }: { cells: Cells; eligible: Cents }) =>
    `${at(cells)} : décision à prendre, sur ${euros(eligible)} en tout. D’ici là, ces montants comptent comme déposés.`,
  amountMissing: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : ligne réduite, sans montant. Tapez ce qui en est retenu, TTC ; d’ici là, toute la ligne compte.`,
  amountAlone: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : un montant est tapé et ne compte pas, puisque la décision n’est pas « Réduite ». Choisissez « Réduite », ou videz le montant.`,
  amountAbove: ({ cells, eligible }: { cells: Cells; eligible: Cents }) =>
    `${at(cells)} : on ne retient pas plus que ce qui est dans la base, ${euros(eligible)} ; c’est ce montant qui compte. Tapez moins, ou choisissez « Retenue ».`,
  amountNegative: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : un montant retenu n’est pas négatif ; 0 € est compté. Choisissez « Écartée », ou tapez le montant voulu.`,
  reasonMissing: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : rien ne dit pourquoi. Choisissez un motif dans la liste, ou précisez-le à côté.`,
  followUpMissing: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : suite à donner. Choisissez dans la liste : accepté, à corriger, ou traité dans les lignes.`,
  acceptedWithoutReason: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : un constat bloquant est accepté, et rien ne dit pourquoi. Écrivez le motif à côté.`,
  toReview: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : la ligne a changé depuis le contrôle précédent, ou est nouvelle. Revoyez-la.`,
  toChoose: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : plusieurs lignes identiques, que le contrôle précédent n’a pas toutes décidées de même. Décidez de chacune.`,
  figureDiffers: ({
    label,
    shown,
    expected,
  }: {
    label: Localized;
    shown: Scalar;
    expected: Cents;
  }) =>
    `${quoted(label)} affiche ${displayed(shown)}, et Barème calcule ${euros(expected)}. Recalculez (F9) ; si l’écart reste, une formule a changé : annulez (Ctrl+Z), ou recopiez-la.`,
  linesDiffer: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : ce qui s’affiche n’est pas ce que Barème calcule. Recalculez (F9) ; si l’écart reste, recopiez la formule d’une ligne voisine.`,
  otherBefore: ({ typed, copied }: { typed: Cents; copied: Cents }) =>
    `« Déjà accordé au projet » : ${euros(typed)} sont retenus, et le porteur déclare ${euros(copied)}. Le plafond du projet suit le premier.`,
  dayMissing:
    'La déclaration porte un nom et pas de date. Tapez le jour du contrôle ; sans date, elle ne vaut rien.',
  nameMissing:
    'La déclaration porte une date et pas de nom. Tapez qui a fait le contrôle ; sans nom, elle ne vaut rien.',
  statedOpen: ({ lines, points }: { lines: number; points: number }) =>
    `La déclaration est remplie, et il reste à décider : ${lines} ${lines > 1 ? 'lignes' : 'ligne'}, ${points} ${points > 1 ? 'constats' : 'constat'}. Finissez, ou videz la déclaration.`,

  // The seal
  sealBroken:
    'La déclaration scellée n’est plus ce qui a été scellé : ses lignes ne donnent plus son sceau. Reprenez la version scellée, ou scellez de nouveau avec un motif.',
  changedSince: ({ label, before, now }: ChangedSaid) =>
    `Changé depuis la déclaration scellée : ${changed(label)}, ${shown(before)} → ${shown(now)}. Rétablissez, ou scellez de nouveau avec un motif.`,
  moreChanged: ({ more }: { more: number }) =>
    `${more} ${more > 1 ? 'autres cellules ont' : 'autre cellule a'} changé depuis la déclaration scellée.`,

  // Questions of plausibility, which are no verdicts
  farDayRate: ({
    label,
    rate,
    median,
    spread,
    count,
  }: {
    label: string;
    rate: number;
    median: number;
    spread: number;
    count: number;
  }) =>
    `« ${label} » : ${price(rate)} HT par jour, quand la médiane des ${count} prix de journée du dossier est de ${price(median)} (écart médian ${price(spread)}). Qu’est-ce qui le justifie ?`,
  noVat: ({ count, amount }: { count: number; amount: Cents }) =>
    count > 1
      ? `${count} lignes achetées à des prestataires portent 0 % de TVA, pour ${euros(amount)} dans la base. Ces prestataires en sont-ils exonérés ?`
      : `Une ligne achetée à un prestataire porte 0 % de TVA, pour ${euros(amount)} dans la base. Ce prestataire en est-il exonéré ?`,
  largeLumpSum: ({ label, amount, part }: { label: string; amount: Cents; part: number }) =>
    `« ${label} » : un forfait de ${euros(amount)}, soit ${formatShare(Math.round(part * 1000) / 1000, 'fr')} de la base. De quoi est-il fait ?`,
  lineElsewhere: ({ label, other }: { label: string; other: string }) =>
    `« ${label} » : la même ligne, au mot et au centime, est dans un autre dossier (${other}). Est-elle demandée deux fois ?`,
  noRunningCost: ({ count, amount }: { count: number; amount: Cents }) =>
    `${count > 1 ? `${count} lignes construisent` : 'Une ligne construit'} pour ${euros(amount)}, et rien n’est prévu pour héberger ni maintenir. Qui s’en charge, et sur quel budget ?`,

  // What was found in the dossier as it was filed
  undated:
    'La date de dépôt n’est pas saisie. Le dossier est contrôlé comme déposé ; son ordre de dépôt reste à établir.',

  // What the control comes to
  proposedGrant: ({ proposed }: { proposed: Cents }) => `Subvention proposée : ${euros(proposed)}.`,
  whyBase: ({ base, asFiled }: { base: Cents; asFiled: Cents }) =>
    base === asFiled
      ? `Base retenue : ${euros(base)}, comme déposée.`
      : `Base retenue : ${euros(base)}. Le dossier en présentait ${euros(asFiled)} ; ${euros((asFiled - base) as Cents)} sont écartés et restent au coût du projet.`,
  whyRate: ({ rate, amount }: { rate: BasisPoints; amount: Cents }) =>
    `${formatPercent(rate, 'fr')} de la base, arrondi au centime inférieur : ${euros(amount)}.`,
  whyEligible: ({ amount }: { amount: Cents }) =>
    `Dépenses éligibles hors T2, que la subvention ne dépasse pas : ${euros(amount)}.`,
  whyDossierCap: ({ amount }: { amount: Cents }) => `Plafond par dossier : ${euros(amount)}.`,
  whyProjectCap: ({ amount, before }: { amount: Cents; before: Cents }) =>
    before === 0
      ? `Plafond par projet : ${euros(amount)}.`
      : `Plafond par projet, une fois ôtés ${euros(before)} déjà accordés : ${euros(amount)}.`,
  whyRequest: ({ amount }: { amount: Cents }) => `Demande du porteur : ${euros(amount)}.`,
  whyNoRequest: 'Le porteur n’a pas écrit de demande : le maximum est proposé.',
  whyLeast: ({ proposed }: { proposed: Cents }) =>
    `Le plus petit de ces montants est proposé : ${euros(proposed)}.`,
  whyShare: ({ share }: { share: Cents }) =>
    share < 0
      ? `Les financements dépassent le coût du projet de ${euros(-share as Cents)}.`
      : `Reste à la charge du porteur : ${euros(share)}.`,
  whyOpen: ({ lines }: { lines: number }) =>
    lines > 1
      ? `Provisoire : ${lines} lignes sont sans décision, et comptent comme déposées.`
      : 'Provisoire : une ligne est sans décision, et compte comme déposée.',
  sealedBy: ({ number, seal }: { number: number; seal: string }) =>
    number > 1
      ? `Déclaration scellée de nouveau (n° ${number}). Sceau : ${seal}.`
      : `Déclaration scellée. Sceau : ${seal}.`,
  notSealed: 'Déclaration non scellée.',
  statedBy: ({ by, on }: { by: string; on: string }) =>
    `Contrôle déclaré fait par ${by} le ${formatDay(on)}.`,
};

export type Messages = typeof fr;
