import type { AlteredChoice, CellResult } from '../../../workbook/alterations';
import { cellName } from '../../../workbook/reference';
import { shortened } from './en-formula-words';
import { number, shownText } from './en-words';
import type { AlteredLists } from './facts';

/** As many as a sentence can tell. */
const MOST_TOLD = 8;

/** “B3 (Listed of “Development”) holds 0 instead of 1; 3 other cells have changed” */
export function whatChanged({ choices }: Pick<AlteredLists, 'choices'>): string {
  const told = choices.slice(0, MOST_TOLD).map(change).join('; ');
  const left = choices.length - MOST_TOLD;
  if (left <= 0) return told;
  return `${told}; ${left === 1 ? 'another cell has changed' : `${number(left)} other cells have changed`}`;
}

function change({ place, list, choice, holds, due }: AlteredChoice): string {
  if (place === null || due === null) return `the name ${list} no longer stands for its list`;
  const cell = cellName(place.row, place.column);
  const of = choice === null ? list : `${list} of ${value(choice)}`;
  if (holds !== null) return `${cell} (${of}) holds ${value(holds)} instead of ${value(due)}`;
  return choice === null
    ? `${value(due)} is missing from the list ${cell} (${of})`
    : `${cell} (${of}) is empty instead of ${value(due)}`;
}

/** How the lists come back, by what of them has changed. */
export const listsBack = ({ choices, sheet }: AlteredLists): string =>
  choices.some(({ place }) => place === null) || sheet === null
    ? 'go back to an earlier version of the workbook, or copy what you typed into a new workbook of this call'
    : 'show that sheet (right-click a tab ▸ Unhide) and put these values back';

const value = (content: CellResult): string =>
  typeof content === 'number' ? number(content) : `“${shortened(shownText(String(content)))}”`;
