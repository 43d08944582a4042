import { SHIFT_1904 } from '../../workbook/dates';
import { FIELDS, RANGES } from '../../dossier/fields';
import { blockColumns } from '../../dossier/block-columns';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { RawRange } from '../../workbook/range';
import type { Scalar } from '../../workbook/scalar';

/**
 * The snapshot of a workbook that counts days from 1904, its dates counted as every other workbook does. A
 * date is known by the field it stands in: its number looks like any other.
 */
export function datesFrom1900(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const { names } = snapshot;
  const shifted = Object.entries(names).map(([name, range]) => {
    const column = dateColumn(name, snapshot);
    return [name, column === undefined ? range : shiftColumn(range, column)] as const;
  });
  return { ...snapshot, countsFrom1904: true, names: Object.fromEntries(shifted) };
}

const DATE_NAMES: ReadonlySet<string> = new Set(
  Object.values(FIELDS).flatMap(({ name, kind }) => (kind === 'date' ? [name] : [])),
);

function dateColumn(name: string, snapshot: WorkbookSnapshot): number | undefined {
  if (name === RANGES.phases) return blockColumns('phases', snapshot).positions[END_DATE];
  return DATE_NAMES.has(name) ? 0 : undefined;
}

/** Rank of the end date among the columns of phases. */
const END_DATE = 2;

function shiftColumn(range: RawRange, column: number): RawRange {
  const shift = (value: Scalar, index: number): Scalar =>
    index === column && typeof value === 'number' ? value + SHIFT_1904 : value;
  return { ...range, values: range.values.map((row) => row.map(shift)) };
}
