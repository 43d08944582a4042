import { frenchErrorName } from '../../../workbook/error-names';
import type { CellLook, CellResult } from '../../../workbook/alterations';
import { toCents } from '../../../money/decimal';
import { formatShare } from '../../../money/format';
import type { OtherFormula, WrongFigure } from './facts';
import { euros, number, shownText } from './fr-words';

/** A formula or a text in a sentence: what it begins with is enough to know it by. */
export const shortened = (text: string): string =>
  text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED - 1)}…` : text;

const LONGEST_QUOTED = 80;

export const FIGURES_HOLD =
  'Les montants contrôlés sont ceux que Barème calcule, pas ceux que la feuille affiche';

/** How a formula of ours comes back: what the pane knows of it puts back at a click. */
export const RESTORE: Readonly<Record<OtherFormula['of'], string>> = {
  column:
    'recopiez la formule d’une cellule voisine de la colonne, ou d’un classeur neuf de cet appel',
  cell: 'remettez la formule dans Excel, où le volet de Barème propose de la corriger, ou recopiez-la d’un classeur neuf de cet appel',
  unnamed: 'recopiez la formule d’un classeur neuf de cet appel',
};

/** « donne 900 000,00 € » */
export const gives = ({ gives: value, look }: Pick<OtherFormula, 'gives' | 'look'>): string =>
  value === null ? '' : ` donne ${result(value, look)}`;

/** « , celle de Barème donnerait 711 000,00 € » */
export const due = ({ due: value, look }: Pick<OtherFormula, 'due' | 'look'>): string =>
  value === null ? '' : `, celle de Barème donnerait ${result(value, look)}`;

export function result(value: CellResult, look: CellLook): string {
  if (typeof value !== 'number') {
    if (value === '') return 'une cellule vide';
    return `« ${frenchErrorName(shortened(shownText(String(value))))} »`;
  }
  const cents = look === 'amount' ? toCents(value) : null;
  if (cents !== null) return euros(cents);
  return look === 'share' ? formatShare(value, 'fr') : number(value);
}

/** Why cells do not show what they should, as far as results tell, and what to do about it. */
export function undoing({ isLookedUp }: Pick<WrongFigure, 'isLookedUp'>, count: number): string {
  const undo = 'Annulez la modification (Ctrl+Z)';
  if (isLookedUp) {
    const formulas = count === 1 ? 'sa formule a été modifiée' : 'leurs formules ont été modifiées';
    return `${formulas}, ou la feuille masquée des listes, où se lit ce qui entre dans l’assiette. ${undo} ; si remettre la formule ne change rien, comparez les listes (clic droit sur un onglet ▸ Afficher) à celles d’un classeur neuf de cet appel`;
  }
  return count === 1
    ? `sa formule, ou l’une de celles dont elle dépend, a été modifiée. ${undo}`
    : `leurs formules ont été modifiées. ${undo}`;
}
