import type { Arguments } from '../wire/arguments';
import { wireError } from '../wire/errors';
import type { MemberTable } from '../wire/member-table';
import { rangeEdge } from './range-edge';
import { rangeAreas, RangeView, type RangeAreasView } from './range-view';
import { rangeAt } from './references';
import { specialCells } from './special-cells';
import { tablesWithin } from './table-collection';

type Methods = NonNullable<MemberTable<RangeView>['methods']>;

/** Methods that find other ranges from one; they write nothing. */
export const navigationMethods: Methods = {
  getCell: (range, args) => range.cell(args.integer(0), args.integer(1)).object,
  getRow: (range, args) => rowOf(range, args.integer(0)).object,
  getColumn: (range, args) => columnOf(range, args.integer(0)).object,
  getLastRow: (range) => rowOf(range, range.rect.rows - 1).object,
  getLastColumn: (range) => columnOf(range, range.rect.columns - 1).object,
  getLastCell: (range) => range.cell(range.rect.rows - 1, range.rect.columns - 1).object,
  getOffsetRange: (range, args) => range.offset(args.integer(0), args.integer(1)).object,
  getResizedRange: (range, args) => range.resized(args.integer(0), args.integer(1)).object,
  getAbsoluteResizedRange: (range, args) =>
    range.at({ ...range.rect, rows: args.integer(0), columns: args.integer(1) }).object,
  getEntireRow: (range) => range.entireRow().object,
  getEntireColumn: (range) => range.entireColumn().object,
  getRowsAbove: (range, args) => beside(range, -args.optionalInteger(0, 1), 'rows').object,
  getRowsBelow: (range, args) => beside(range, args.optionalInteger(0, 1), 'rows').object,
  getColumnsBefore: (range, args) => beside(range, -args.optionalInteger(0, 1), 'columns').object,
  getColumnsAfter: (range, args) => beside(range, args.optionalInteger(0, 1), 'columns').object,
  getRangeEdge: (range, args) =>
    rangeEdge(args.object(1, RangeView) ?? range.cell(0, 0), args.text(0)).object,
  getBoundingRect: (range, args) => range.boundingWith(rangeArgument(range, args, 0)).object,
  getIntersection: (range, args) => {
    const common = range.intersect(rangeArgument(range, args, 0));
    if (!common) throw wireError('ItemNotFound', 'the ranges do not meet');
    return common.object;
  },
  getIntersectionOrNullObject: (range, args) =>
    range.intersect(rangeArgument(range, args, 0))?.object ?? null,
  /** An empty sheet's used range is its first cell. */
  getUsedRange: (range, args) => (range.used(args.flag(0)) ?? range.cell(0, 0)).object,
  getUsedRangeOrNullObject: (range, args) => range.used(args.flag(0))?.object ?? null,
  getSpecialCells: (range, args) => {
    const found = special(range, args);
    if (!found) throw wireError('ItemNotFound', 'no such cells');
    return found.object;
  },
  getSpecialCellsOrNullObject: (range, args) => {
    const found = special(range, args);
    return found?.object ?? null;
  },
  getTables: (range, args) => tablesWithin(range, args.flag(0)),
  getMergedAreasOrNullObject: (range) => {
    const merged = range.sheet.merges().map((rect) => range.at(rect));
    const areas = rangeAreas(merged.filter((area) => range.intersect(area)));
    return areas?.object ?? null;
  },
  /** Sent by office.js before it cuts a large write into rows. */
  _ValidateArraySize: (range, args) => {
    if (args.integer(0) !== range.rect.rows || args.integer(1) !== range.rect.columns) {
      throw wireError('InvalidArgument', 'the array does not have the size of the range');
    }
  },
};

/** An argument that may be a range or an address on the same sheet. */
export function rangeArgument(range: RangeView, args: Arguments, index: number): RangeView {
  const given = args.object(index, RangeView);
  return given ?? rangeAt(range.session, args.text(index), range.sheetId);
}

function rowOf(range: RangeView, row: number): RangeView {
  return range.at({ ...range.rect, row: range.rect.row + row, rows: 1 });
}

function columnOf(range: RangeView, column: number): RangeView {
  return range.at({ ...range.rect, column: range.rect.column + column, columns: 1 });
}

/** The rows or columns next to a range: after it for a positive count, before it for a negative one. */
function beside(range: RangeView, count: number, axis: 'rows' | 'columns'): RangeView {
  const start = axis === 'rows' ? 'row' : 'column';
  if (count === 0) throw wireError('InvalidArgument', 'a count of 0');
  const from = count > 0 ? range.rect[start] + range.rect[axis] : range.rect[start] + count;
  return range.at({ ...range.rect, [start]: from, [axis]: Math.abs(count) });
}

function special(range: RangeView, args: Arguments): RangeAreasView | null {
  return specialCells(range, args.text(0), args.optionalText(1));
}
