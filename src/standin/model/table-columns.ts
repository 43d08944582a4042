import type { BookScalar } from '../book/book';
import { asText } from '../wire/arguments';
import { wireError } from '../wire/errors';
import { hostObject, type HostObject, type MemberTable } from '../wire/member-table';
import { readValues, writeAsTyped } from './cell-values';
import type { RangeView } from './range-view';
import type { TableView } from './table-view';

interface ColumnView {
  readonly table: TableView;
  /** Ids outlive a change of name, not of place. */
  readonly index: number;
}

export function tableColumnsObject(table: TableView): HostObject {
  return hostObject(columnsTable, table);
}

const columnsTable: MemberTable<TableView> = {
  name: 'TableColumnCollection',
  scalars: { count: { get: (table) => table.table.columnNames.length } },
  items: (table) => table.table.columnNames.map((_, index) => columnObject(table, index)),
  item: (table, key) => {
    const names = table.table.columnNames;
    const index =
      typeof key === 'number'
        ? key - 1
        : names.findIndex((name) => name.toLowerCase() === key.toLowerCase());
    if (index < 0 || index >= names.length) throw wireError('ItemNotFound', String(key));
    return columnObject(table, index);
  },
  methods: {
    add: (table, args) => {
      const at = args.optionalInteger(0, -1);
      const count = table.table.columnNames.length;
      if (at !== -1 && at !== count) {
        throw wireError('InvalidArgument', 'the stand-in adds columns at the end');
      }
      const [header, cells] = columnCells(args.raw(1));
      const name = args.optionalText(2) ?? header ?? `Colonne${count + 1}`;
      return columnObject(table, table.addColumn(name, cells));
    },
  },
};

const columnTable: MemberTable<ColumnView> = {
  name: 'TableColumn',
  id: (column) => column.index + 1,
  scalars: {
    id: { get: (column) => column.index + 1 },
    index: { get: (column) => column.index },
    name: {
      get: (column) => column.table.table.columnNames[column.index] ?? '',
      set: (column, name) => {
        const header = column.table.header.cell(0, column.index);
        header.assertEditable();
        header.sheet.write(header.rect, [[asText(name)]]);
      },
    },
    values: {
      get: (column) => {
        const range = whole(column);
        range.session.beforeReading();
        return readValues(range.sheet, range.rect);
      },
      set: (column, values) => {
        const range = whole(column);
        range.assertEditable();
        writeAsTyped(range, values);
      },
    },
  },
  methods: {
    getRange: (column) => whole(column).object,
    getHeaderRowRange: (column) => column.table.header.cell(0, column.index).object,
    getDataBodyRange: (column) => {
      const { body } = column.table;
      const { rect } = whole(column);
      return column.table.at({ ...body.rect, column: rect.column, columns: 1 }).object;
    },
    delete: (column) => column.table.deleteColumn(column.index),
  },
};

function columnObject(table: TableView, index: number): HostObject {
  return hostObject(columnTable, { table, index });
}

function whole({ table, index }: ColumnView): RangeView {
  return table.column(index);
}

/** `[[header], [cell], …]`, or nothing. */
function columnCells(values: unknown): [string | null, BookScalar[]] {
  if (!Array.isArray(values)) return [null, []];
  const cells = values.map((row): BookScalar => {
    const cell: unknown = Array.isArray(row) ? row[0] : row;
    if (cell === null || ['string', 'number', 'boolean'].includes(typeof cell)) {
      return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
        ? cell
        : null;
    }
    throw wireError('InvalidArgument', 'a cell');
  });
  const [header = null, ...body] = cells;
  return [header === null ? null : String(header), body];
}
