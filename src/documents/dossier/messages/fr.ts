import { frenchErrorName } from '../../../workbook/error-names';
import { oneOfVatShares } from '../template/accepted-values';
import { ZERO } from '../../../money/cents';
import { describeStructure } from '../parse/structure-words';
import type { StructureProblem } from '../parse/structure';
import { frCorrections } from './fr-corrections';
import { frFormulas } from './fr-formulas';
import { frGrant } from './fr-grant';
import { frPhases } from './fr-phases';
import type { BasisPoints, Cents } from '../../../money/cents';
import { formatDay, formatShare } from '../../../money/format';
import type { NumberProposal } from '../../../money/proposal';
import type { Localized } from '../../../language/language';
import type {
  AlteredLists,
  CriterionOnScale,
  Lacking,
  LeftOut,
  PublishedWeight,
  VatRegion,
} from './facts';
import { listsBack, whatChanged } from './fr-list-words';
import { withinSentence } from './within-sentence';
import {
  byDays,
  centrals,
  choice,
  criterionName,
  days,
  departments,
  euros,
  inBrackets,
  inhabitants,
  lacking,
  lines,
  list,
  names,
  number,
  percent,
  proposed,
  quoted,
  shownText,
  unusualVat,
} from './fr-words';

/**
 * The sentences of the rules, in French: what is wrong, then what would make it right. Amounts are cents.
 * The English catalogue has the same keys; the compiler checks it.
 */
export const fr = {
  // What the workbook holds
  structure: (problem: StructureProblem): string => describeStructure(problem).fr,
  copies: ({ copies, sheets }: { copies: readonly string[]; sheets: readonly string[] }) =>
    copies.length === 1
      ? `La feuille ${names(copies)} est une copie : ce qu’on y saisit ne compte pas. Le dossier est lu dans ${names(sheets)} ; travaillez dans ces feuilles, et supprimez la copie si elle ne sert plus.`
      : `Les feuilles ${names(copies)} sont des copies : ce qu’on y saisit ne compte pas. Le dossier est lu dans ${names(sheets)} ; travaillez dans ces feuilles, et supprimez les copies si elles ne servent plus.`,
  listsAltered: (a: AlteredLists) =>
    `La feuille masquée ${a.sheet === null ? 'des listes' : names([a.sheet])} ne dit plus ce que dit l’appel : ${whatChanged(a)}. Les formules des feuilles y cherchent ce qu’elles comptent et peuvent donc afficher des montants faux ; ceux que Barème contrôle suivent l’appel. Annulez (Ctrl+Z), ou ${listsBack(a)}.`,

  // What a cell holds
  errorValue: ({ label, text }: { label: Localized; text: string }) =>
    text === '#REF!'
      ? `${quoted(label)} affiche l’erreur ${text} : saisissez-y une valeur, ou annulez la suppression qui l’a causée (Ctrl+Z).`
      : `${quoted(label)} affiche l’erreur ${frenchErrorName(text)} : corrigez sa formule, ou saisissez-y une valeur.`,
  notANumber: ({ label, text }: { label: Localized; text: string }) =>
    `« ${shownText(text)} » n’est pas un nombre : saisissez dans ${quoted(label)} des chiffres seuls, sans unité.`,
  textForNumber: (a: { label: Localized; text: string; proposal: NumberProposal }) => {
    const { value, alternative } = a.proposal;
    const other =
      alternative === null ? '' : ` (ou ${number(alternative)}, si c’est ce que vous vouliez dire)`;
    return `« ${a.text} » est un texte, pas un nombre : saisissez ${proposed(a.proposal, value)} dans ${quoted(a.label)}${other}.`;
  },
  numberAsDate: (a: { label: Localized; value: number; day: string | null }) =>
    `${quoted(a.label)} est affiché comme ${a.day === null ? 'une date' : `la date ${formatDay(a.day)}`}, mais compte pour ${number(a.value)} : ressaisissez le nombre, ou rendez à la cellule un format de nombre (Accueil ▸ Format de nombre).`,
  tooLarge: ({ label, text }: { label: Localized; text: string }) =>
    `${quoted(label)} dépasse 10 milliards${inBrackets(text)} : vérifiez la saisie ; la cellule compte pour 0.`,
  notWhole: ({ label, text }: { label: Localized; text: string }) =>
    `${quoted(label)} doit être un nombre entier : corrigez ${number(Number(text))}.`,
  notADate: (a: { label: Localized; text: string; proposal: string | null }) =>
    a.proposal === null
      ? `« ${a.text} » n’est pas une date : saisissez dans ${quoted(a.label)} un jour, par exemple 31/01/2021.`
      : `« ${a.text} » est un texte, pas une date : ressaisissez ${formatDay(a.proposal)} dans ${quoted(a.label)}.`,
  unknownChoice: (a: { label: Localized; text: string; proposal: Localized | null }) =>
    a.proposal === null
      ? `« ${a.text} » n’est pas un choix de ${quoted(a.label)} : choisissez dans la liste de la cellule.`
      : `« ${a.text} » n’est pas un choix de ${quoted(a.label)} : choisissez ${quoted(a.proposal)}.`,

  // Lines
  lineTooLarge: () =>
    'Le montant de la ligne dépasse 10 milliards d’euros : vérifiez la quantité et le prix ; la ligne compte pour 0.',
  negative: (a: { label: Localized; value: number; isCount: boolean }) => {
    const why = a.isCount ? '' : ' ; un montant négatif n’est jamais finançable';
    return `${quoted(a.label)} contient une valeur négative (${number(a.value)}) : saisissez ${number(-a.value)} ou supprimez la valeur${why}.`;
  },
  incomplete: ({ missing, cost }: { missing: readonly Lacking[]; cost: Cents | null }) =>
    `Ligne incomplète${cost === null ? '' : `, ${euros(cost)} hors assiette`} : renseignez ${list.format(missing.map(lacking))}.`,
  unknownType: ({ text, proposal }: { text: string; proposal: Localized | null }) =>
    proposal === null
      ? `« ${text} » n’est pas un type de dépense de cet appel : choisissez-en un dans la liste, sinon la ligne reste hors de l’assiette.`
      : `« ${text} » n’est pas un type de dépense de cet appel : choisissez ${quoted(proposal)}, sinon la ligne reste hors de l’assiette.`,
  unknownPhase: ({ text }: { text: string }) =>
    `La phase « ${text} » n’est pas décrite dans la feuille Dossier : choisissez-en une de la liste, ou décrivez-la.`,
  unusualVat: (a: { vat: number; region: VatRegion | null }) => unusualVat(a.vat, a.region),
  vatAboveWhole: ({ vat }: { vat: number }) =>
    `TVA de ${formatShare(vat, 'fr')} : aucun taux ne dépasse 100 % ; choisissez ${oneOfVatShares('fr')}.`,
  vatWithoutPercent: ({ vat }: { vat: number }) =>
    `TVA de ${formatShare(vat, 'fr')} : saisissez ${number(vat)} % au lieu de ${number(vat)}.`,
  staffVat: ({ amount }: { amount: Cents }) =>
    amount === 0
      ? 'Le personnel (T2) ne porte pas de TVA : mettez la TVA à 0 %.'
      : `Le personnel (T2) ne porte pas de TVA : mettez la TVA à 0 %, la ligne baisse de ${euros(amount)}.`,
  yearsShort: ({ gap, years, gross }: { gap: Cents; years: Cents; gross: Cents }) =>
    `Les années totalisent ${euros(years)} pour une ligne de ${euros(gross)} TTC : répartissez encore ${euros(gap)}.`,
  yearsOver: ({ gap, years, gross }: { gap: Cents; years: Cents; gross: Cents }) =>
    `Les années totalisent ${euros(years)} pour une ligne de ${euros(gross)} TTC : retirez ${euros(gap)}.`,
  yearsBlank: ({ gross, years }: { gross: Cents; years: readonly number[] }) =>
    `Répartissez les ${euros(gross)} de la ligne par année : seuls les montants de ${list.format(years.map(String))} entrent dans l’assiette.`,
  duplicate: ({ row, others }: { row: number; others: number }) =>
    others === 1
      ? `Mêmes libellé, type, prestataire et montants qu’à la ligne ${row} de la feuille : supprimez l’une des deux, ou distinguez-les par leur libellé.`
      : `Mêmes libellé, type, prestataire et montants qu’à la ligne ${row} de la feuille, ici et à ${number(others - 1)} ${others === 2 ? 'autre ligne' : 'autres lignes'} : supprimez les lignes en trop, ou distinguez-les par leur libellé.`,
  ...frFormulas,
  ...frCorrections,
  ...frPhases,

  // Size
  belowSize: (a: { total: Cents; bound: Cents; gap: Cents; strict: boolean }) =>
    `Le projet coûte ${euros(a.total)} TTC, sous la taille attendue (${a.strict ? 'plus de' : 'au moins'} ${euros(a.bound)}) : il manque ${euros(a.gap)}.`,
  aboveSize: (a: { total: Cents; bound: Cents; gap: Cents; strict: boolean }) =>
    `Le projet coûte ${euros(a.total)} TTC, au-delà de la taille attendue (${a.strict ? 'moins de' : 'au plus'} ${euros(a.bound)}) : il la dépasse de ${euros(a.gap)}.`,
  otherTrack: (a: {
    total: Cents;
    track: Localized;
    lacking: Cents | null;
    excess: Cents | null;
  }) => {
    const stay =
      a.lacking === null
        ? `réduisez le coût de ${euros(a.excess ?? ZERO)}`
        : `ajoutez ${euros(a.lacking)} de dépenses`;
    return `À ${euros(a.total)} TTC, le projet relève de l’autre voie, ${quoted(a.track)} : déposez le dossier sur celle-ci, ou ${stay} pour rester sur celle du classeur.`;
  },

  ...frGrant,

  // Shares
  overFinanced: (a: { excess: Cents; request: Cents | null; isOthersEnough: boolean }) => {
    const lowerRequest = a.request === null ? null : `ramenez la demande à ${euros(a.request)}`;
    const lowerOthers = a.isOthersEnough
      ? 'réduisez d’autant la part des co-porteurs ou des autres financeurs'
      : null;
    const ways = [lowerRequest, lowerOthers].filter((way) => way !== null);
    return `Subvention, co-porteurs et autres financeurs dépassent de ${euros(a.excess)} le coût total du projet : ${ways.join(', ou ') || 'réduisez d’autant la demande et leurs parts'}.`;
  },
  shareMismatch: (a: { typed: Cents; expected: Cents; gap: Cents }) =>
    `La part du porteur saisie (${euros(a.typed)}) laisse un écart de ${euros(a.gap)} avec le coût total : saisissez ${euros(a.expected)}, ou rétablissez la formule (Ctrl+Z).`,

  // Carrier and staff
  carrierNote: ({ carrier, note }: { carrier: Localized; note: Localized }) =>
    `${carrier.fr} : ${withinSentence(note.fr)}`,
  carrierNotEligible: (a: { carrier: Localized; eligible: readonly Localized[] }) =>
    `Porteur non éligible (${a.carrier.fr}) : l’appel admet ${choice.format(a.eligible.map(quoted))}.`,
  siretNotFourteen: ({ text }: { text: string }) =>
    `« ${text} » n’est pas un SIRET : c’est un numéro de 14 chiffres.`,
  siretUnsound: ({ text }: { text: string }) =>
    `Aucun établissement n’a le SIRET ${text} : sa clé de contrôle n’est pas juste. Un chiffre est sans doute mal tapé.`,
  staffLeftOut: ({ count, amount, isSaid }: LeftOut & { isSaid: boolean }) =>
    `Le T2 (${lines(count)}, ${euros(amount)}) reste hors de l’assiette, ${isSaid ? 'l’appel ne le finançant pas' : 'l’appel étant muet sur le personnel'} : comptez-le dans la part du porteur.`,

  // Grid
  scoreMissing: ({ criterion, min, max }: CriterionOnScale) =>
    `${criterionName(criterion)} n’a pas de note : donnez-en une de ${number(min)} à ${number(max)}.`,
  scoreMissingOrNotApplicable: ({ criterion, min, max }: CriterionOnScale) =>
    `${criterionName(criterion)} n’a pas de note : donnez-en une de ${number(min)} à ${number(max)}, ou N/A s’il ne concerne pas le projet.`,
  scoreOffScale: ({ score, min, max }: { score: number; min: number; max: number }) =>
    `La note ${number(score)} sort de l’échelle : donnez une note de ${number(min)} à ${number(max)}.`,
  scoreNotApplicable: ({ criterion, min, max }: CriterionOnScale) =>
    `${criterionName(criterion)} vaut pour tous les projets, N/A n’y est pas admis : donnez une note de ${number(min)} à ${number(max)}.`,
  scaleMissing: () =>
    'L’échelle n’a pas ses deux bornes : saisissez la note la plus basse et la plus haute, en chiffres.',
  scaleInverted: ({ min, max }: { min: number; max: number }) =>
    `L’échelle va de ${number(min)} à ${number(max)} : saisissez une note la plus haute supérieure à la plus basse.`,
  commentMissing: ({ score }: { score: number }) =>
    `La note ${number(score)} est à l’extrémité de l’échelle : ajoutez un commentaire qui la motive.`,
  weightsShort: ({ total, gap }: { total: BasisPoints; gap: BasisPoints }) =>
    `Les poids totalisent ${percent(total)} : ajoutez ${percent(gap)} pour atteindre 100 %.`,
  weightsOver: ({ total, gap }: { total: BasisPoints; gap: BasisPoints }) =>
    `Les poids totalisent ${percent(total)} : retirez ${percent(gap)} pour revenir à 100 %.`,
  weightNotPublished: ({ criterion, published }: PublishedWeight) =>
    `${criterionName(criterion)} n’a pas le poids que l’appel publie : remettez ${percent(published)}.`,
  criterionMissing: ({ criterion }: { criterion: Localized }) =>
    `Le critère ${quoted(criterion)}, dont l’appel publie le poids, n’est dans aucune ligne de la grille : remettez son intitulé.`,
  scaleNotPublished: ({ min, max }: { min: number; max: number }) =>
    `L’appel publie une échelle de ${number(min)} à ${number(max)} : remettez-la.`,
  weightNegative: () => 'Un poids ne peut être négatif : saisissez un pourcentage de 0 à 100 %.',

  // Expenses
  counterpartMissing: () =>
    'Aucun personnel (T2) n’est inscrit au budget, or l’appel en demande en contrepartie : ajoutez au moins une ligne de T2.',
  titleLeftOut: ({ count, amount, titles }: LeftOut & { titles: readonly string[] }) =>
    `L’appel ne finance que ${list.format(titles)} : ${lines(count)} d’un autre titre (${euros(amount)}) hors de l’assiette ; corrigez le titre, ou comptez ce montant dans la part du porteur.`,
  unlistedLeftOut: ({ count, amount }: LeftOut) =>
    `Hors de la liste fermée de l’appel : ${lines(count)} (${euros(amount)}) hors de l’assiette ; choisissez une ressource de la liste, ou comptez ce montant dans la part du porteur.`,
  unlistedKept: ({ count, amount }: LeftOut) =>
    `L’appel ne cite pas ce type de dépense parmi ses exemples : ${lines(count)} (${euros(amount)}) à justifier dans le dossier ; le montant reste dans l’assiette.`,
  licenceLeftOut: ({ count, amount }: LeftOut) =>
    `Licences de produits extra-européens : ${lines(count)} (${euros(amount)}) hors de l’assiette ; comptez ce montant dans la part du porteur, leur intégration restant finançable.`,
  periodLeftOut: ({ count, amount, years }: LeftOut & { years: readonly number[] }) =>
    `Hors de ${list.format(years.map(String))} : ${euros(amount)} (${lines(count)}) hors de l’assiette ; ramenez ces montants dans ces années, ou comptez-les dans la part du porteur.`,

  // Suppliers
  innovativeShort: (a: {
    amount: Cents;
    required: Cents;
    gap: Cents;
    rate: BasisPoints;
    more: Cents | null;
    origin: Localized;
  }) =>
    `Les entreprises innovantes françaises reçoivent ${euros(a.amount)} des dépenses hors T2, il en faut ${percent(a.rate)} (${euros(a.required)}) : confiez-leur encore ${euros(a.gap)} de ces dépenses${a.more === null ? '' : `, ou ajoutez-leur ${euros(a.more)} de dépenses nouvelles`}, en choisissant l’origine ${quoted(a.origin)} sur leurs lignes.`,
  originsMissing: ({ count }: { count: number }) =>
    `Renseignez l’origine du prestataire (${lines(count)}) : l’appel la demande.`,
  noNationalSupplier: () =>
    'Aucune entreprise installée en France parmi les prestataires : inscrivez-en au moins une, ou corrigez l’origine des lignes.',

  // Dates
  resultsLate: (a: { results: string; limit: string; months: number; days: number }) =>
    `Premiers résultats prévus le ${formatDay(a.results)}, au-delà des ${a.months} mois admis (${formatDay(a.limit)}) : avancez-les ${byDays(a.days)}.`,
  resultsBeforeStart: ({ results, start }: { results: string; start: string }) =>
    `Premiers résultats prévus le ${formatDay(results)}, avant le début du projet (${formatDay(start)}) : corrigez l’une des deux dates.`,
  depositEarly: (a: { day: string; opens: string; days: number; isBetween: boolean }) =>
    `Le dépôt du ${formatDay(a.day)} ${a.isBetween ? 'tombe entre deux sessions' : 'précède l’ouverture'} : déposez à partir du ${formatDay(a.opens)}, ${days(a.days)} plus tard.`,
  depositLate: (a: { day: string; closes: string; days: number }) =>
    `Le dépôt du ${formatDay(a.day)} suit la clôture : il fallait déposer au plus tard le ${formatDay(a.closes)}, ${days(a.days)} plus tôt.`,
  depositNextJury: (a: { day: string; before: number; days: number }) =>
    `Déposé le ${formatDay(a.day)}, le dossier sera examiné par le jury du mois suivant : déposez avant le ${a.before} du mois, ${days(a.days)} plus tôt, pour le prochain.`,

  // Territory
  territorySmall: (a: {
    inhabitants: number;
    population: number;
    areas: number;
    departments: number;
  }) =>
    `Le périmètre est en deçà de ce que l’appel donne en exemple : il manque ${inhabitants(a.inhabitants)} (sur ${number(a.population)}) ou ${departments(a.areas)} (sur ${number(a.departments)}) ; étendez-le, ou justifiez l’ampleur du projet.`,
  servicesShort: (a: {
    found: number;
    lead: number;
    required: number;
    rate: BasisPoints;
    gap: number;
    more: number | null;
  }) =>
    `Services déconcentrés dans le portage opérationnel : ${number(a.found)} sur ${number(a.lead)}, il en faut ${percent(a.rate)}, soit ${number(a.required)} : remplacez ${a.gap === 1 ? 'l’un des autres services par un service déconcentré' : `${number(a.gap)} des autres services par des services déconcentrés`}${a.more === null ? '' : `, ou associez-en ${number(a.more)} de plus`}.`,
  servicesInverted: ({ found, lead }: { found: number; lead: number }) =>
    `Plus de services déconcentrés (${number(found)}) que de services en tout (${number(lead)}) : corrigez l’un des deux nombres.`,
  centralMissing: ({ required, gap }: { required: number; gap: number }) =>
    gap === required
      ? `Associez au projet au moins ${centrals(required)}.`
      : `Associez au projet encore ${centrals(gap)} : il en faut au moins ${number(required)}.`,

  // Declarations
  observatoryMissing: () =>
    'La démarche doit être recensée dans l’observatoire : répondez Oui si elle l’est ; sinon le projet n’est pas éligible.',
  relayMissing: ({ year }: { year: number }) =>
    `L’appel demande au porteur d’assurer, le cas échéant, le relais du financement à partir de ${year} : répondez Oui s’il s’y engage ; sinon, justifiez dans le dossier que ce relais est sans objet.`,
  commitmentsOpen: ({ open, all }: { open: number; all: number }) =>
    `Engagements non pris (${open} sur ${all}) : répondez Oui à chacun de ceux que le porteur prend.`,

  // The plan as a whole
  noContingency: ({ isFunded }: { isFunded: boolean }): string =>
    isFunded
      ? 'Aucune provision pour risque n’est prévue : ajoutez une ligne de ce type si le projet comporte des aléas.'
      : 'Aucune provision pour risque n’est prévue : si le projet comporte des aléas, prévoyez-en une dans la part du porteur ; la liste de l’appel ne la finance pas.',
  overEnvelope: ({ grant, envelope, gap }: { grant: Cents; envelope: Cents; gap: Cents }) =>
    `La subvention (${euros(grant)}) dépasse à elle seule l’enveloppe indicative de l’appel (${euros(envelope)}) : réduisez-la de ${euros(gap)} pour y tenir.`,
  article3: ({ total, threshold, gap }: { total: Cents; threshold: Cents; gap: Cents }) =>
    `À ${euros(total)} TTC, le projet atteint ${euros(threshold)} : l’avis conforme de la DINUM est requis (décret n° 2019-1088, article 3), à moins de réduire le coût de ${euros(gap)}. Ce seuil compte le personnel et 24 mois de fonctionnement ; pour un organisme sous tutelle, l’avis est simple.`,
};

export type Messages = typeof fr;
