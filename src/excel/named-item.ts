import { HostError } from './port';

/** What has to be loaded of a name for the functions below. */
export const NAMED_ITEM = 'type,formula,scope';

interface Item {
  readonly isNullObject: boolean;
  /** Null in Excel while another workbook is in front, whatever Microsoft's types say. */
  readonly type: string | null;
  readonly formula: unknown;
  readonly scope: string;
}

/**
 * Whether the cells of the name were deleted. On the desktop `formula` is in the language of Excel: `=#REF!`,
 * `=Budget!#BEZUG!`, `=#¡REF!$A$1`; so any error will do, outside of a sheet's name.
 */
export const isLost = ({ formula }: Pick<Item, 'formula'>): boolean =>
  /#[^\s'!]+!/.test(String(formula).replaceAll(/'(?:[^']|'')*'/g, ''));

/**
 * Whether Excel says, here and now, that the name refers to nothing. A name may be deleted only then: while
 * another workbook is in front its type is not known, and a deletion has crashed Excel (office-js#2983).
 */
export const isDead = (item: Item): boolean =>
  !item.isNullObject && item.type === 'Error' && isLost(item);

/**
 * Fails where a name stands, refers to cells, and yet has no range: so Excel on Windows answers while another
 * workbook's window is in front (office-js#5504, #2078). Taken for a deletion, it would be a false alarm, or
 * the loss of a name.
 */
export function assertWithinReach(item: Item, range: { readonly isNullObject: boolean }): void {
  if (item.isNullObject || !range.isNullObject || isLost(item)) return;
  if (item.type !== null && item.type !== 'Range') return;
  throw new HostError('inactive', `NamedItem.type: ${String(item.type)}`);
}

/**
 * Whether the name that was found belongs to a sheet. All of ours are the workbook's: it came with a copied
 * sheet, and hides ours while that sheet is in front (office-js#2875).
 */
export const isOfASheet = (item: Item): boolean => !item.isNullObject && item.scope === 'Worksheet';
