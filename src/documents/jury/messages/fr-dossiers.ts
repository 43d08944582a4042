import type { Cents } from '../../../money/cents';
import type { Localized } from '../../../language/language';
import { DECISIONS, type DecisionId } from '../template/choices';
import { labelOf } from '../../../workbook/choices';
import type { Cells } from '../../../findings/cells';
import { at, euros, list, quoted } from '../../../findings/fr-words';

/** On the Dossiers sheet. Amounts are cents TTC. */
export const frDossiers = {
  doubleId: ({ id, cells }: { id: string; cells: Cells }) =>
    `${at(cells)} : l’identifiant ${id} est porté par plusieurs lignes, et aucune ne peut être classée. Rendez à chaque dossier le sien ; un identifiant ne se donne pas deux fois.`,
  oddIds: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : cet identifiant manque, ou a été remplacé par ce que les formules ne retrouvent pas. Rendez-lui sa forme : une lettre, puis des chiffres, comme D001.`,
  untitled: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : un dossier sans intitulé. Tapez son intitulé, ou videz toute la ligne si ce n’est pas un dossier.`,
  oddOrder: ({ label, cells }: { label: Localized; cells: Cells }) =>
    `${at(cells)} (${quoted(label)}) : un rang est un nombre entier, de 1 à 999 999. Tapez 1 pour le premier, 2 pour le suivant.`,
  unknownCriteria: ({ cells, codes }: { cells: Cells; codes: readonly string[] }) =>
    `${at(cells)} : ce n’est pas le code d’un critère de la session, qui resterait à noter. Tapez des codes parmi ${list(codes)}, séparés par des virgules.`,
  noCriterionLeft: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : tous les critères sont sans objet, le dossier ne peut pas avoir de total. Gardez-en un au moins, ou prononcez-vous sur sa recevabilité.`,
  proposedAbove: ({ id, proposed, bound }: { id: string; proposed: Cents; bound: Cents }) =>
    `${id} : ${euros(proposed)} sont proposés, au-dessus de la demande ou du maximum ; ${euros(bound)} sont comptés. Tapez ${euros(bound)} au plus.`,
  screeningMissing: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : recevabilité à prononcer. Tant qu’elle ne l’est pas, le dossier n’est ni classé ni financé. Choisissez dans la liste.`,
  reasonMissing: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : dossier irrecevable sans motif. Choisissez un motif dans la liste, et précisez-le à côté s’il le faut.`,
  redirectionMissing: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : dossier réorienté, sans dire vers quoi. Écrivez dans « Précisions » le guichet ou l’appel qui convient.`,
  dateMissing: ({ cells }: { cells: Cells }) =>
    `${at(cells)} : dossier à compléter, sans date. Tapez le jour avant lequel il doit l’être.`,
  decision: ({ id, allowed }: { id: string; allowed: readonly DecisionId[] }) =>
    `${id} : cette décision n’est pas de celles que la session prévoit. Choisissez parmi ${list(allowed.map((one) => quoted(labelOf(DECISIONS, one))))}, ou complétez « Décisions possibles » et le journal.`,
};
