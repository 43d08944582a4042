import type { CellLook, CellResult } from '../../dossier/dossier';
import { toCents } from '../../money/decimal';
import { formatShare } from '../../money/format';
import type { OtherFormula } from './facts';
import { errorName, euros, number, shownText } from './fr-words';

/** A formula or a text in a sentence: what it begins with is enough to know it by. */
export const shortened = (text: string): string =>
  text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED - 1)}…` : text;

const LONGEST_QUOTED = 80;

export const FIGURES_HOLD =
  'Les montants contrôlés sont ceux que Barème calcule, pas ceux que la feuille affiche';

export const RESTORE =
  'remettez la formule dans Excel, où le volet de Barème propose de la corriger, ou recopiez-la d’un classeur neuf de cet appel';

type Gives = Pick<OtherFormula, 'gives' | 'due' | 'look'>;

/** « donne 900 000,00 € » */
export const gives = ({ gives: value, look }: Gives): string =>
  value === null ? '' : ` donne ${result(value, look)}`;

/** « , celle de Barème donnerait 711 000,00 € » */
export const due = ({ due: value, look }: Gives): string =>
  value === null ? '' : `, celle de Barème donnerait ${result(value, look)}`;

export function result(value: CellResult, look: CellLook): string {
  if (typeof value !== 'number') {
    if (value === '') return 'une cellule vide';
    return `« ${errorName(shortened(shownText(String(value))))} »`;
  }
  const cents = look === 'amount' ? toCents(value) : null;
  if (cents !== null) return euros(cents);
  return look === 'share' ? formatShare(value, 'fr') : number(value);
}
