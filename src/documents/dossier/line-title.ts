import type { CallExpenseType } from '../../calls/call';
import type { LolfTitle } from '../../calls/nomenclature/lolf-titles';
import { GONE } from '../../workbook/cell';
import type { Cell } from '../../workbook/cell';

/**
 * The title that a line has by its expense type, where none is typed: in a call whose lines have none of their own,
 * staff is T2 and everything else has no title. It stands where the type does; nothing is asked for in its place.
 */
export const titleByType = ({ value, place }: Cell<CallExpenseType>): Cell<LolfTitle> =>
  value?.title && place ? { kind: 'value', value: value.title, place } : GONE;
