import { frenchErrorName } from '../../../workbook/error-names';
import type { Localized } from '../../../language/language';
import type {
  LostFormula,
  NameElsewhere,
  OtherFormula,
  ReplacedFormula,
  UnknownFormula,
  WrongFigure,
} from './facts';
import { FIGURES_HOLD, RESTORE, due, gives, result, shortened, undoing } from './fr-formula-words';
import { FORMULA_BACK, number, quoted, shownText } from './fr-words';

/** The sentences about computed cells, in French. */
export const frFormulas = {
  formulaReplaced: ({ label, of, shown, core }: ReplacedFormula) =>
    `La formule de ${quoted(label)} a été remplacée par « ${typeof shown === 'number' ? number(shown) : shownText(String(shown))} »${core ? `, là où Barème calcule ${result(core.due, core.look)} ; la cellule` : ', qui'} ne suivra plus vos saisies : ${FORMULA_BACK[of]}.`,
  formulaErased: ({ label, of }: LostFormula) =>
    `La formule de ${quoted(label)} a été effacée : ${FORMULA_BACK[of]}.`,
  formulasErased: ({ sheet, count }: { sheet: string; count: number }) =>
    `${number(count)} formules ont disparu de la feuille « ${sheet} », qui ne calcule plus : recopiez vos saisies dans un classeur neuf de cet appel, ou reprenez une version d’avant. ${FIGURES_HOLD}.`,
  formulaAltered: (a: WrongFigure) =>
    `${quoted(a.label)} affiche ${result(a.value, a.look)} dans la feuille, Barème calcule ${result(a.expected, a.look)} : ${undoing(a, 1)} ; c’est le montant calculé par Barème qui est contrôlé.`,
  formulasAltered: (a: WrongFigure & { count: number }) =>
    `${number(a.count)} cellules de ${quoted(a.label)} n’affichent pas ce que Barème calcule ; la première affiche ${result(a.value, a.look)} au lieu de ${result(a.expected, a.look)} : ${undoing(a, a.count)} ; ce sont les montants calculés par Barème qui sont contrôlés.`,
  resultStale: (a: WrongFigure) =>
    `${quoted(a.label)} affiche ${result(a.value, a.look)} dans le fichier, Barème calcule ${result(a.expected, a.look)} à partir de ce qui est saisi : ce résultat enregistré est ancien. Ouvrez le classeur dans Excel, recalculez-le (Ctrl+Alt+F9) et enregistrez-le ; c’est le montant calculé par Barème qui est contrôlé.`,
  formulaBroken: (a: WrongFigure & { text: string }) =>
    `${quoted(a.label)} affiche l’erreur ${frenchErrorName(a.text)} dans la feuille, Barème calcule ${result(a.expected, a.look)} : une cellule, une colonne ou une feuille dont elle dépend a été supprimée ou modifiée. Annulez (Ctrl+Z), ou reprenez une version antérieure du classeur ; c’est le montant calculé par Barème qui est contrôlé.`,
  formulaOther: (a: OtherFormula) =>
    `La formule de ${quoted(a.label)} n’est pas celle de Barème : « ${shortened(a.formula)} »${gives(a)}${due(a)}. ${FIGURES_HOLD} ; ${RESTORE[a.of]}.`,
  formulasOther: (a: OtherFormula & { count: number }) =>
    `${number(a.count)} cellules de ${quoted(a.label)} n’ont pas la formule de Barème. Dans la première, « ${shortened(a.formula)} »${gives(a)}${due(a)}. ${FIGURES_HOLD} ; ${RESTORE[a.of]}.`,
  formulaFrozen: (a: OtherFormula & { count: number }) =>
    `${notOurs(a)} (« ${shortened(a.formula)} ») : le résultat est le bon aujourd’hui (${result(a.gives ?? '', a.look)}) mais ne suivra plus vos saisies ; ${RESTORE[a.of]}.`,
  formulaElsewhere: (a: OtherFormula & { count: number }) =>
    `${notOurs(a)} (« ${shortened(a.formula)} ») : le résultat est le bon aujourd’hui (${result(a.gives ?? '', a.look)}), mais d’autres cellules y entrent et il peut s’en écarter à la prochaine saisie ; ${RESTORE[a.of]}.`,
  formulaDiverges: (a: OtherFormula & { count: number }) =>
    `${notOurs(a)} (« ${shortened(a.formula)} ») : le résultat est le bon pour ce qui est saisi aujourd’hui (${result(a.gives ?? '', a.look)}), et en diffère pour d’autres montants ; ${RESTORE[a.of]}.`,
  formulaUnknown: (a: UnknownFormula) =>
    `${a.count === 1 ? `La formule de ${quoted(a.label)} n’est pas celle` : `${number(a.count)} formules de ${quoted(a.label)} ne sont pas celles`} de Barème (« ${shortened(a.formula)} »), et ce qu’elle donne ${a.due === null ? 'n’a pas pu être comparé' : `ne peut pas être calculé ici${due(a)}`} : ce que la cellule affiche n’est pas contrôlé. ${FIGURES_HOLD} ; ${RESTORE[a.of]}.`,
  formulasCutOff: (a: { formula: string; count: number }) =>
    `${number(a.count)} formules de Barème ne trouvent plus ce à quoi elles se référaient ; la première est « ${shortened(a.formula)} ». ${FIGURES_HOLD} : pour des feuilles qui calculent de nouveau, recopiez vos saisies dans un classeur neuf de cet appel, ou reprenez une version d’avant.`,
  nameElsewhere: (a: NameElsewhere) =>
    `${quoted(a.label)} montre ${a.isBlock ? 'ici' : 'dans cette cellule'} ${result(a.gives ?? '', a.look)}, mais le nom ${a.name} désigne ${a.elsewhere}, où se trouve ${result(a.due ?? '', a.look)} : c’est là que lisent les formules et Barème. Rendez au nom ${a.isBlock ? 'ses cellules' : 'sa cellule'} (Formules ▸ Gestionnaire de noms), puis vérifiez ce qui y est écrit.`,
  formulasLost: ({ label, count }: { label: Localized; count: number }) =>
    `${number(count)} cellules de ${quoted(label)} n’ont plus leur formule, et ne suivront plus vos saisies : annulez (Ctrl+Z) ou recopiez la formule d’une cellule voisine de la colonne.`,
};

export type FormulaMessages = typeof frFormulas;

const notOurs = ({ label, count }: { label: Localized; count: number }): string =>
  count === 1
    ? `La formule de ${quoted(label)} n’est pas celle de Barème`
    : `${number(count)} formules de ${quoted(label)} ne sont pas celles de Barème`;
