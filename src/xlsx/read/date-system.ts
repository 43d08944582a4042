import { filledPositions, positionsByHeadings } from '../../workbook/block-positions';
import { SHIFT_1904 } from '../../workbook/dates';
import { columnFinder } from '../../workbook/headers';
import { blocksIn, fieldsIn, tableNamed } from '../../workbook/template';
import type { Block, Slot, Table, Template } from '../../workbook/template';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { RawRange, RawTable } from '../../workbook/range';
import type { Scalar } from '../../workbook/scalar';

/**
 * The snapshot of a workbook that counts days from 1904, its dates counted as every other workbook does. A
 * date is known by the field or column it stands in: its number looks like any other.
 */
export function datesFrom1900(snapshot: WorkbookSnapshot, template: Template): WorkbookSnapshot {
  const fields = new Set(
    fieldsIn(template)
      .filter(isDate)
      .map(({ name }) => name),
  );
  const blocks = new Map(blocksIn(template).map((block) => [block.name, block]));
  const names = Object.entries(snapshot.names).map(([name, range]) => {
    const block = blocks.get(name);
    const columns = block ? datesInBlock(block, range) : fields.has(name) ? [0] : [];
    return [name, shiftColumns(range, columns)] as const;
  });
  const tables = Object.entries(snapshot.tables).map(([name, raw]) => {
    const table = tableNamed(template, name);
    return [name, table ? shiftTable(raw, table) : raw] as const;
  });
  return {
    ...snapshot,
    countsFrom1904: true,
    names: Object.fromEntries(names),
    tables: Object.fromEntries(tables),
  };
}

const isDate = ({ kind }: Slot): boolean => kind === 'date';

/** Under their headings, or in the order in which they were written. */
function datesInBlock({ columns }: Block, range: RawRange): readonly number[] {
  if (!columns.some(isDate)) return [];
  const headings = columns.map(({ label }) => label);
  const positions = positionsByHeadings(headings, range) ?? filledPositions(columns.length, range);
  return columns.flatMap((column, index) => (isDate(column) ? (positions[index] ?? []) : []));
}

function shiftTable(raw: RawTable, { columns }: Table): RawTable {
  if (!columns.some(isDate)) return raw;
  const find = columnFinder(raw.header.values[0] ?? [], columns);
  const dates = columns.filter(isDate).flatMap((column) => find(column)?.index ?? []);
  return { ...raw, body: shiftColumns(raw.body, dates) };
}

function shiftColumns(range: RawRange, columns: readonly number[]): RawRange {
  if (columns.length === 0) return range;
  const shift = (value: Scalar, index: number): Scalar =>
    columns.includes(index) && typeof value === 'number' ? value + SHIFT_1904 : value;
  return { ...range, values: range.values.map((row) => row.map(shift)) };
}
