import type { BookScalar, Rect } from '../book/book';
import { asRecord, type Arguments } from '../wire/arguments';
import { wireError } from '../wire/errors';
import { hostObject, type HostObject, type MemberTable } from '../wire/member-table';
import { formatArea } from './address';
import { valueType, type ValueType } from './cell-values';
import { eventType } from './event-types';
import type { RangeView } from './range-view';

interface SortField {
  /** Column, from the range's first. */
  readonly key: number;
  readonly ascending: boolean;
}

export function rangeSortObject(range: RangeView): HostObject {
  return hostObject(rangeSortTable, range);
}

const rangeSortTable: MemberTable<RangeView> = {
  name: 'RangeSort',
  methods: {
    apply: (range, args) => {
      const headers = args.flag(2) ? 1 : 0;
      const { row, rows } = range.rect;
      const body = range.at({ ...range.rect, row: row + headers, rows: rows - headers });
      sortRows(body, sortFields(args));
    },
  },
};

export function sortFields(args: Arguments): SortField[] {
  const fields = args.raw(0);
  if (!Array.isArray(fields) || fields.length === 0) throw wireError('InvalidArgument');
  return fields.map((field) => {
    const { key, ascending } = asRecord(field);
    if (typeof key !== 'number') throw wireError('InvalidArgument', 'a sort key');
    return { key, ascending: ascending !== false };
  });
}

/**
 * Sorts rows as Excel: numbers, then texts, booleans and errors, blanks last either way. Formulas move as
 * their text, which is right for structured references to their own row.
 */
export function sortRows(range: RangeView, fields: readonly SortField[]): void {
  range.assertEditable();
  range.session.beforeReading();
  const rect: Rect = range.rect;
  const values = range.sheet.values(rect);
  const cells = range.sheet.formulas(rect);
  const order = values.map((_, index) => index);
  order.sort((a, b) => compareRows(values[a] ?? [], values[b] ?? [], fields) || a - b);
  range.sheet.write(
    rect,
    order.map((index) => (cells[index] ?? []).map((cell) => cell ?? '')),
  );
  range.session.announce(eventType.rowSorted, range.sheetId, { address: formatArea(rect) });
}

function compareRows(
  a: readonly BookScalar[],
  b: readonly BookScalar[],
  fields: readonly SortField[],
): number {
  for (const { key, ascending } of fields) {
    const [left, right] = [a[key] ?? null, b[key] ?? null];
    const [emptyLeft, emptyRight] = [left, right].map((v) => valueType(v) === 'Empty');
    if (emptyLeft || emptyRight) {
      if (emptyLeft !== emptyRight) return emptyLeft ? 1 : -1;
      continue;
    }
    const difference = compareScalars(left, right);
    if (difference !== 0) return ascending ? difference : -difference;
  }
  return 0;
}

const ranks: Readonly<Record<ValueType, number>> = {
  Double: 0,
  String: 1,
  Boolean: 2,
  Error: 3,
  Empty: 4,
};
const collator = new Intl.Collator('fr', { sensitivity: 'base' });

function compareScalars(a: BookScalar, b: BookScalar): number {
  const difference = ranks[valueType(a)] - ranks[valueType(b)];
  if (difference !== 0) return difference;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}
