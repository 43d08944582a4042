import type { AlteredChoice, CellResult } from '../../../workbook/alterations';
import { cellName } from '../../../workbook/reference';
import type { AlteredLists } from './facts';
import { shortened } from './fr-formula-words';
import { number, shownText } from './fr-words';

/** As many as a sentence can tell. */
const MOST_TOLD = 8;

/** « B3 (Retenu de « Développement ») contient 0 au lieu de 1, et 3 autres cellules ont changé » */
export function whatChanged({ choices }: Pick<AlteredLists, 'choices'>): string {
  const told = choices.slice(0, MOST_TOLD).map(change).join(' ; ');
  const left = choices.length - MOST_TOLD;
  if (left <= 0) return told;
  return `${told} ; ${left === 1 ? 'une autre cellule a changé' : `${number(left)} autres cellules ont changé`}`;
}

function change({ place, list, choice, holds, due }: AlteredChoice): string {
  if (place === null || due === null) return `le nom ${list} ne désigne plus sa liste`;
  const cell = cellName(place.row, place.column);
  const of = choice === null ? list : `${list} de ${value(choice)}`;
  if (holds !== null) return `${cell} (${of}) contient ${value(holds)} au lieu de ${value(due)}`;
  return choice === null
    ? `${value(due)} manque à la liste ${cell} (${of})`
    : `${cell} (${of}) est vide au lieu de ${value(due)}`;
}

/** How the lists come back, by what of them has changed. */
export const listsBack = ({ choices, sheet }: AlteredLists): string =>
  choices.some(({ place }) => place === null) || sheet === null
    ? 'reprenez une version antérieure du classeur, ou recopiez vos saisies dans un classeur neuf de cet appel'
    : 'affichez cette feuille (clic droit sur un onglet ▸ Afficher) et remettez-y ces valeurs';

const value = (content: CellResult): string =>
  typeof content === 'number' ? number(content) : `« ${shortened(shownText(String(content)))} »`;
