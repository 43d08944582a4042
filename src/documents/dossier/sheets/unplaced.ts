import type { Entry } from '../../../workbook/entry';
import type { ValueKind } from '../../../workbook/template';
import type { Localized } from '../../../language/language';

/** Something typed that the sheets of the call have no cell for. */
export interface Unplaced {
  /** What it was: a field's label, a column's header and its line, a commitment, a criterion. */
  readonly what: Localized;
  readonly entry: Entry;
  /** What a number of it is: a serial of a day and an amount are both but numbers. */
  readonly kind: ValueKind;
}
