import { columnsByPosition } from '../../../workbook/table-columns';
import type { ValueKind } from '../../../workbook/template';
import { blockColumns } from './block-columns';
import { budgetColumns } from '../template/columns';
import { FIELDS, RANGES, TABLES } from '../template/fields';
import { blockColumnAt } from '../template/block-words';
import type { RangeKey } from '../template/fields';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { RawRange } from '../../../workbook/range';
import type { Place } from '../../../workbook/scalar';
import type { Call } from '../../../calls/call';

/** What kind of thing stands at a place of the sheets of a call. */
export function kindAt(place: Place, snapshot: WorkbookSnapshot, call: Call): ValueKind {
  const { names, tables } = snapshot;
  const field = Object.values(FIELDS).find(({ name }) => holds(names[name], place));
  if (field) return field.kind;
  const range = (Object.keys(RANGES) as RangeKey[]).find((key) => holds(names[RANGES[key]], place));
  if (range) {
    const column = place.column - (names[RANGES[range]]?.column ?? 0);
    const rank = blockColumns(range, snapshot).positions.indexOf(column);
    return blockColumnAt(range, rank)?.kind ?? 'text';
  }
  const budget = tables[TABLES.budget];
  if (!budget || !holds(budget.body, place)) return 'number';
  const columns = columnsByPosition(budgetColumns(call), budget.header.values[0] ?? []);
  return columns.get(place.column - budget.body.column)?.kind ?? 'number';
}

const holds = (range: RawRange | undefined, { sheet, row, column }: Place): boolean =>
  range !== undefined &&
  range.sheet === sheet &&
  row >= range.row &&
  row < range.row + range.values.length &&
  column >= range.column &&
  column < range.column + (range.values[0]?.length ?? 0);
