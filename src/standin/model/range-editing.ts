import { asNumber, asRecord, oneOf } from '../wire/arguments';
import { WireError, wireError } from '../wire/errors';
import type { MemberTable } from '../wire/member-table';
import type { Rect } from '../book/book';
import type { RangeView } from './range-view';
import { deleteSpan, insertSpan } from './spans';

type Methods = NonNullable<MemberTable<RangeView>['methods']>;

/** Methods that change cells, rows and columns. */
export const editingMethods: Methods = {
  clear: (range, args) => {
    const what = oneOf(
      ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'],
      args.raw(0) ?? 'All',
    );
    if (what === 'Contents') range.assertEditable();
    else range.assertFormattable();
    if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') {
      range.session.extras.hyperlinks.delete(range.address);
    } else {
      range.sheet.clear(range.bookRect, what);
    }
  },
  insert: (range, args) => {
    const axis = oneOf(['Down', 'Right'], args.text(0)) === 'Down' ? 'rows' : 'columns';
    range.assertFormattable();
    assertAlone(range, axis, 'insert');
    // The new cells are where the range was; the range itself moves on with its cells.
    const inserted = range.at(range.rect);
    insertSpan(inserted, axis);
    return inserted.object;
  },
  delete: (range, args) => {
    const axis = oneOf(['Up', 'Left'], args.text(0)) === 'Up' ? 'rows' : 'columns';
    range.assertFormattable();
    assertAlone(range, axis, 'delete');
    deleteSpan(range.at(range.rect), axis);
  },
  merge: (range, args) => {
    range.assertFormattable();
    if (!args.flag(0)) return range.sheet.merge(range.rect);
    for (let r = 0; r < range.rect.rows; r++) {
      range.sheet.merge({ ...range.rect, row: range.rect.row + r, rows: 1 });
    }
  },
  unmerge: (range) => {
    range.assertFormattable();
    range.sheet.unmerge(range.rect);
  },
  select: (range) => {
    range.session.book.activate(range.sheetId);
    range.session.book.select(range.sheetId, range.rect);
  },
  /** An entry a row, of which the stand-in takes the height; what an entry leaves out stays. */
  setRowProperties: (range, args) => {
    range.assertFormattable();
    const entries: unknown = args.raw(0);
    const { row, rows } = range.bookRect;
    if (!Array.isArray(entries) || entries.length !== rows) throw wireError('InvalidArgument');
    entries.forEach((entry: unknown, index) => {
      const { rowHeight } = asRecord(asRecord(entry ?? {})['format'] ?? {});
      if (rowHeight !== undefined) range.sheet.setRowHeight(row + index, 1, asNumber(rowHeight));
    });
  },
  group: (range, args) => {
    assertByColumns(args.text(0), 'group');
    range.assertFormattable();
    for (const column of columnsOf(range)) groupedColumns(range).add(column);
  },
  hideGroupDetails: (range, args) => showDetails(range, args.text(0), false),
  showGroupDetails: (range, args) => showDetails(range, args.text(0), true),
  calculate: (range) => range.session.calculate(),
  setDirty: () => undefined,
};

function showDetails(range: RangeView, option: string, areShown: boolean): void {
  assertByColumns(option, areShown ? 'showGroupDetails' : 'hideGroupDetails');
  range.assertFormattable();
  const grouped = groupedColumns(range);
  for (const column of columnsOf(range)) {
    if (grouped.has(column)) range.sheet.setColumnsHidden(column, 1, !areShown);
  }
}

function assertByColumns(option: string, member: string): void {
  if (oneOf(['ByRows', 'ByColumns'], option) === 'ByColumns') return;
  throw new WireError('NotImplemented', `The stand-in does not implement Range.${member} of rows.`);
}

const columnsOf = ({ bookRect: { column, columns } }: RangeView): number[] =>
  Array.from({ length: columns }, (_, index) => column + index);

function groupedColumns({ session, sheetId }: RangeView): Set<number> {
  const known = session.extras.groupedColumns.get(sheetId);
  if (known) return known;
  const grouped = new Set<number>();
  session.extras.groupedColumns.set(sheetId, grouped);
  return grouped;
}

/**
 * The book moves whole rows and columns only. Moving part of a row is the same thing when nothing of the
 * sheet stands beside that part; otherwise the stand-in refuses rather than move what Excel would not.
 */
export function assertAlone(range: RangeView, axis: 'rows' | 'columns', member: string): void {
  const beside = range.sheet.usedRange(true);
  if (!beside) return;
  const moved = axis === 'rows' ? movedRows(range.rect, beside) : movedColumns(range.rect, beside);
  const used = moved.some((rect) => hasContent(range, rect));
  if (!used) return;
  throw new WireError(
    'NotImplemented',
    `The stand-in does not implement Range.${member} of part of a row or column with cells beside it.`,
  );
}

/** What stands left and right of a range, from its first row down. */
function movedRows({ row, column, columns }: Rect, used: Rect): Rect[] {
  const rows = used.row + used.rows - row;
  const right = column + columns;
  return [
    { row, rows, column: used.column, columns: column - used.column },
    { row, rows, column: right, columns: used.column + used.columns - right },
  ];
}

function movedColumns({ row, column, rows }: Rect, used: Rect): Rect[] {
  const columns = used.column + used.columns - column;
  const below = row + rows;
  return [
    { column, columns, row: used.row, rows: row - used.row },
    { column, columns, row: below, rows: used.row + used.rows - below },
  ];
}

function hasContent(range: RangeView, rect: Rect): boolean {
  if (rect.rows <= 0 || rect.columns <= 0) return false;
  const cells = range.sheet.formulas(rect);
  return cells.some((row) => row.some((cell) => cell !== null && cell !== ''));
}
