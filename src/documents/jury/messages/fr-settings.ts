import { formatDay } from '../../../money/format';
import type { Localized } from '../../../language/language';
import type { NamedCriterion, OddDateSaid } from './facts';
import type { Cells, Unreadable } from '../../../findings/cells';
import { at, list, number, quoted, unreadable } from '../../../findings/fr-words';
import { criterionName } from './fr-words';

/** On what the Session sheet settles, the jury among it, and on sheets that are gone or changed. */
export const frSettings = {
  // What the workbook holds
  missingTable: ({ table }: { table: string }) =>
    `Le tableau ${table} n’est plus là : ce qu’il disait ne compte plus. Annulez (Ctrl+Z), ou reprenez une version enregistrée.`,
  missingColumn: ({ table, label }: { table: string; label: Localized }) =>
    `La colonne ${quoted(label)} du tableau ${table} n’est plus là : ce qui y était tapé ne compte plus. Annulez (Ctrl+Z), ou rendez à la colonne son titre.`,
  missingCell: ({ label }: { label: Localized }) =>
    `La cellule ${quoted(label)} de la feuille Session n’est plus là : ce qu’elle arrêtait ne compte plus. Annulez (Ctrl+Z), ou reprenez une version enregistrée.`,
  noCriteria: () =>
    'La session n’a aucun critère : rien ne peut être noté. Annulez (Ctrl+Z), ou reprenez une version enregistrée.',
  columnsMoved: ({ sheet }: { sheet: string }) =>
    `« ${sheet} » : les colonnes de notes ne sont plus dans l’ordre des critères, et les formules les prennent par leur place. Annulez (Ctrl+Z), ou remettez C1, C2, C3… et A1, A2, A3… dans l’ordre, côte à côte.`,
  surplusColumns: ({ sheet, codes }: { sheet: string; codes: readonly string[] }) =>
    `« ${sheet} » a des notes pour ${list(codes)}, que la liste des critères de la feuille Session n’a plus : elles ne comptent pas. Annulez la suppression du critère (Ctrl+Z), ou reprenez une version enregistrée.`,
  copiedSheet: ({ copy, original }: { copy: string; original: string }) =>
    `La feuille « ${copy} » est une copie : ce qu’on y tape ne compte pas. C’est « ${original} » qui est lue ; reportez-y ce qui n’est que dans la copie, puis supprimez la copie.`,
  strangeSheet: ({ sheet, table }: { sheet: string; table: string }) =>
    `La feuille « ${sheet} » ressemble à celle d’un juré, mais son tableau ${table} n’est celui de personne : les notes qu’on y tape ne comptent pas. Reprenez la feuille d’origine dans une version enregistrée, ou supprimez celle-ci si elle ne sert pas.`,

  // What a cell holds
  unreadable: (facts: Unreadable) => unreadable(facts),
  negative: ({ label, cells }: { label: Localized; cells: Cells | null }) =>
    `${cells === null ? quoted(label) : `${at(cells)} (${quoted(label)})`} : un montant ne peut pas être négatif. Tapez un montant positif ou nul.`,
  listUnreadable: ({ label, words }: { label: Localized; words: readonly Localized[] }) =>
    `${quoted(label)} ne se lit pas. Écrivez les mots voulus parmi ${list(words.map(quoted))}, séparés par « > » ou par des virgules.`,
  settingMissing: ({ label }: { label: Localized }) =>
    `${quoted(label)} est vide : sans cette valeur, on ne sait pas ce que vaut une note ni où en est la session. Remplissez cette cellule de la feuille Session.`,

  // The rules of scoring
  scaleUpsideDown: ({ min, max }: { min: number; max: number }) =>
    `L’échelle va de ${number(min)} à ${number(max)} : aucune note n’y entre. La note la plus haute doit dépasser la plus basse.`,
  oddStep: ({ step }: { step: number }) =>
    `Le pas des notes est ${number(step)}. Choisissez 1 (notes entières) ou 0,5 (demi-points).`,
  endOffStep: ({ end, step }: { end: number; step: number }) =>
    `La borne ${number(end)} de l’échelle ne tombe pas sur le pas de ${number(step)} : les feuilles la refuseraient comme note. Choisissez un multiple du pas.`,
  minimumBelowOne: ({ minimum }: { minimum: number }) =>
    `Le minimum de notes par critère est ${number(minimum)}. Tapez 1 au moins : sans aucune note, un critère n’a pas de moyenne.`,
  minimumAboveJurors: ({ minimum, jurors }: { minimum: number; jurors: number }) =>
    `${number(minimum)} notes sont requises par critère, mais les notes ${jurors === 1 ? 'd’un seul juré' : `de ${number(jurors)} jurés seulement`} comptent : aucun dossier ne sera classé sans l’accord de la présidence. Abaissez le minimum, ou complétez le jury.`,
  thresholdOffScale: (a: {
    criterion: NamedCriterion | null;
    threshold: number;
    min: number;
    max: number;
  }) =>
    `Le seuil ${a.criterion === null ? 'de la note totale' : `de ${criterionName(a.criterion)}`} est ${number(a.threshold)}, hors de l’échelle. Tapez un nombre de ${number(a.min)} à ${number(a.max)}, ou videz la cellule.`,
  criteriaCodes: ({ found, expected }: { found: string; expected: string }) =>
    `La liste des critères porte ${found} là où ${expected} est attendu : les colonnes de notes suivent ces codes. Rendez aux critères leurs codes C1, C2, C3…, chacun une fois, ou annulez (Ctrl+Z).`,
  spacedCriterion: ({ code }: { code: string }) =>
    `Le code ${code} de la liste des critères a un espace de trop, et les formules ne le trouvent pas. Retapez ${code}, sans espace.`,
  coefficient: ({ criterion }: { criterion: NamedCriterion }) =>
    `Le coefficient de ${criterionName(criterion)} n’est pas un nombre entier à partir de 1. Tapez 1, 2, 3… ; seuls comptent leurs rapports.`,

  // Dates
  dateOutOfOrder: ({ field, label, day: typed, meeting }: OddDateSaid) => {
    const order = `${quoted(label)} est le ${formatDay(typed)}, ${field === 'audition' ? 'après' : 'avant'} la séance du jury, le ${formatDay(meeting)}`;
    switch (field) {
      case 'audition':
        return `${order} : d’ordinaire, le jury délibère après avoir entendu les porteurs. Corrigez l’une des deux dates ; laissez-les si le jury se réunit à nouveau ensuite.`;
      case 'lotDate':
        return `${order} : chacun peut prévoir l’ordre du tirage avant que le jury ne délibère. Choisissez une valeur publiée après la séance, ou corrigez l’une des deux dates.`;
      case 'retention':
      case 'purge':
        return `${order} : c’est impossible. Corrigez l’une des deux dates.`;
    }
  },
  decisionUndated: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : une décision n’a pas de date. Tapez le jour où elle a été prise.`,
  decisionUnexplained: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : une décision autre qu’une acceptation n’a pas de motif. Écrivez-le : il est dû au porteur.`,
  acceptedAgainstJury: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : dossier accepté, alors que le jury ne l’a pas classé ou a rendu un avis défavorable. L’autorité le peut : est-ce bien sa décision ?`,
  decidedBeforeMeeting: ({ cells, meeting }: { cells: Cells; meeting: string }) =>
    `${at(cells)} : une décision est datée d’avant la séance du jury, le ${formatDay(meeting)}. Corrigez la date de la décision, ou celle de la séance dans la feuille Session.`,

  // Ties
  tieKeysUnreadable: () =>
    '« Départage » ne se lit pas. Écrivez les clés dans l’ordre, séparées par « > » : codes de critères, médiane, présidence, tirage au sort. Par exemple : C1 > médiane > présidence.',
  tieKeysStrange: ({ codes, criteria }: { codes: readonly string[]; criteria: number }) =>
    `« Départage » nomme ${list(codes)}, mais la session a ${criteria === 1 ? 'un seul critère' : `${number(criteria)} critères`}. Corrigez le code, ou retirez-le.`,
  tieKeysUndecided: () =>
    'Le départage ne va ni jusqu’à la présidence ni jusqu’à un tirage au sort : des dossiers peuvent rester ex aequo, y compris sur la ligne. Ajoutez « présidence » ou « tirage au sort » à la fin de la liste si un ordre est toujours nécessaire.',
  equalCoefficients: ({ first }: { first: string }) =>
    `Tous les critères ont le même coefficient : aucun n’est le plus lourd. Le départage commence par ${first} parce que la session l’écrit ; vérifiez que cet ordre est voulu.`,

  // The jury
  doubleCode: ({ code }: { code: string }) =>
    `Le code ${code} est porté par deux jurés : une seule feuille de notes lui répond. Donnez à l’un d’eux un code libre de la liste.`,
  strangeCode: ({ cells, most }: { cells: Cells; most: number }) =>
    `${at(cells)} : aucune colonne n’attend ce code de juré, ses notes ne comptent pas. Inscrivez le juré sur une ligne libre, de J01 à J${most} ; une session en a ${most} au plus.`,
  spacedCode: ({ cells, code }: { cells: Cells; code: string }) =>
    `${at(cells)} : ce code de juré a un espace de trop, et les formules ne le trouvent pas : ses notes ne comptent pas. Retapez ${code}, sans espace.`,
  sameName: ({ name, codes }: { name: string; codes: readonly string[] }) =>
    `${list(codes)} portent le même nom, « ${name} ». S’il s’agit de deux personnes, distinguez-les (prénom, qualité) ; sinon, retirez l’une des lignes.`,
  namelessJuror: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : un juré sans nom. Tapez son nom, ou videz sa ligne.`,
  yesOrNo: ({ label, cells }: { label: Localized; cells: Cells }) =>
    `${at(cells)} : ${quoted(label)} est vide et vaut Non. Choisissez Oui ou Non.`,
  nobodyCounts: () =>
    'Les notes d’aucun juré ne comptent : rien ne sera classé. Choisissez Oui dans « Compte » pour un juré au moins.',
  noSheet: ({ code, name }: { code: string; name: string | null }) =>
    `${name === null ? code : `${name} (${code})`} n’a pas de feuille de notes : ses notes ne comptent pas et manquent au minimum. Reprenez sa feuille dans une version enregistrée, ou choisissez Non dans « Compte ».`,
  unlistedSheet: ({ sheet, code }: { sheet: string; code: string }) =>
    `La feuille « ${sheet} » est celle de ${code}, qui n’est pas dans la liste du jury : ses notes ne comptent pas. Inscrivez ce juré sur la ligne ${code} de la feuille Session, ou supprimez la feuille.`,
  chairRecused: ({ ids }: { ids: readonly string[] }) =>
    `La présidence s’est déportée de ${list(ids)} : pour ${ids.length === 1 ? 'ce dossier' : 'ces dossiers'}, quelqu’un d’autre doit présider. Nommez-le au procès-verbal.`,

  // What is kept
  logEntry: ({ labels }: { labels: readonly Localized[] }) =>
    `Ce changement du journal ne dit pas tout : ${list(labels.map(quoted))}. Complétez la ligne ; elle figure au procès-verbal.`,
  keepingMissing: ({ label }: { label: Localized }) =>
    `${quoted(label)} : aucune date. Écrivez celle que fixe votre administration ; Barème n’en propose pas.`,
};
