import { folded } from '../../language/folded';
import { foundText } from '../../workbook/found-text';
import type { FoundCell } from '../../workbook/whole-sheet';

/** What the words of a row say it is; null: they do not say. */
export type RowWords = 'total' | 'subtotal' | 'vat' | null;

/** What may follow the word for a total, and names nothing that is bought. */
const TAIL = String.raw`(?: general| global| ht| ttc| hors taxes?| toutes taxes(?: comprises)?| €| en €| en euros| du projet| des depenses| project| \d+)*$`;

const SUBTOTAL = new RegExp(
  String.raw`^(?:sous total|sous totaux|s total|ss total)\b|\b(?:sous total|subtotal|sub total)\b|^st${TAIL}`,
);
const TOTAL = new RegExp(
  [
    '^(?:grand total|total|totaux|totals|montant total|cout total|budget total|cout global|total cost|total amount|total budget|overall total|ensemble du projet)\\b',
    // « Report d’incidents » and « ST Services » are bought.
    `^(?:somme|a reporter|report)(?: (?:de la |en )?page(?: \\w+)?)?${TAIL}`,
    `\\b(?:total|totaux)${TAIL}`,
  ].join('|'),
);
const PART =
  /^total (?:du |de la |de l |des |de |of )?(?:lot|phase|poste|partie|section|chapitre|rubrique|tranche|axe|volet|work ?package|wp|sous)\b|^total [a-z]?\d/;
// « Taxe sur les salaires » is an expense.
const VAT = new RegExp(
  String.raw`^(?:montant (?:de la |de )?|dont |plus )?(?:tva|vat)\b|^(?:dont |plus )?taxe?s?(?: (?:\d|a \d).*)?${TAIL}`,
);

/** A text that is nothing but letters, as people name rows by them. */
const isWords = (cell: FoundCell): cell is string =>
  typeof cell === 'string' && /\p{L}/u.test(cell);

export function rowWords(cells: readonly FoundCell[]): RowWords {
  // What stands first names the row; words further right are about one cell of it.
  const first = cells.find(isWords);
  if (first === undefined) return null;
  const text = folded(first);
  if (SUBTOTAL.test(text) || PART.test(text)) return 'subtotal';
  if (TOTAL.test(text)) return 'total';
  return VAT.test(text) ? 'vat' : null;
}

/** The first words of a row, by which a person knows it again. */
export const firstText = (cells: readonly FoundCell[]): string =>
  cells.map(foundText).find((text) => text !== '') ?? '';
