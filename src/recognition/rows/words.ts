import { folded } from '../../language/folded';
import { foundText } from '../../workbook/found-text';
import type { FoundCell } from '../../workbook/whole-sheet';

/** What the words of a row say it is; null: they do not say. */
export type RowWords = 'total' | 'subtotal' | 'vat' | null;

const SUBTOTAL =
  /^(?:sous total|sous totaux|s total|ss total|st|subtotal|sub total)\b|\b(?:sous total|subtotal|sub total)\b/;
const TOTAL =
  /^(?:grand total|total|totaux|totals|somme|montant total|cout total|budget total|cout global|total cost|total amount|total budget|overall total|ensemble du projet|a reporter|report)\b|\b(?:total|totaux)(?: general| global)?(?: ht| ttc| hors taxes?| toutes taxes(?: comprises)?| €| en €| en euros| du projet| des depenses| project)*$/;
const PART =
  /^total (?:du |de la |de l |des |de |of )?(?:lot|phase|poste|partie|section|chapitre|rubrique|tranche|axe|volet|work ?package|wp|sous)\b|^total [a-z]?\d/;
const VAT = /^(?:montant (?:de la |de )?|dont |plus )?(?:tva|vat|taxes?)\b/;

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
