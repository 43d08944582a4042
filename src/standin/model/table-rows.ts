import type { BookScalar } from '../book/book';
import { wireError } from '../wire/errors';
import { hostObject, type HostObject, type MemberTable } from '../wire/member-table';
import { readValues, spread, writeAsTyped } from './cell-values';
import type { TableView } from './table-view';

interface RowView {
  readonly table: TableView;
  readonly index: number;
}

export function tableRowsObject(table: TableView): HostObject {
  return hostObject(rowsTable, table);
}

const rowsTable: MemberTable<TableView> = {
  name: 'TableRowCollection',
  scalars: { count: { get: (table) => table.rowCount } },
  items: (table) => Array.from({ length: table.rowCount }, (_, index) => rowObject(table, index)),
  methods: {
    add: (table, args) => {
      const index = args.raw(0) === undefined ? null : args.integer(0);
      const at = table.addRows(index, rowCells(table, args.raw(1)));
      return rowObject(table, at);
    },
  },
};

const rowTable: MemberTable<RowView> = {
  name: 'TableRow',
  scalars: {
    index: { get: (row) => row.index },
    values: {
      get: ({ table, index }) => {
        table.session.beforeReading();
        return readValues(table.sheet, table.row(index).rect);
      },
      set: ({ table, index }, values) => {
        const range = table.row(index);
        range.assertEditable();
        writeAsTyped(range, values);
      },
    },
  },
  methods: {
    getRange: ({ table, index }) => table.row(index).object,
    delete: ({ table, index }) => table.deleteRow(index),
  },
};

function rowObject(table: TableView, index: number): HostObject {
  return hostObject(rowTable, { table, index });
}

/** Rows of the table's width; nothing makes one empty row. */
function rowCells(table: TableView, values: unknown): BookScalar[][] {
  const { columns } = table.table.rect;
  if (values === undefined || values === null) {
    return [Array.from({ length: columns }, () => null)];
  }
  if (!Array.isArray(values) || values.length === 0) throw wireError('InvalidArgument');
  const shape = table.at({ ...table.table.rect, rows: values.length });
  return spread(shape, values);
}
