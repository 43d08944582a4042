import { asFlag, asText, type Arguments } from '../wire/arguments';
import { wireError } from '../wire/errors';
import {
  hostObject,
  type HostObject,
  type MemberTable,
  type ScalarMember,
} from '../wire/member-table';
import { looksLikeCell } from './address';
import { eventType } from './event-types';
import { sortFields, sortRows } from './range-sort';
import { RangeView } from './range-view';
import { rangeAt } from './references';
import type { Session } from './session';
import { tableColumnsObject } from './table-columns';
import { tableRowsObject } from './table-rows';
import { TableView } from './table-view';

export function tableObject(session: Session, id: string): HostObject {
  return hostObject(tableTable, new TableView(session, id));
}

const tableTable: MemberTable<TableView> = {
  name: 'Table',
  id: (view) => view.id,
  scalars: {
    id: { get: (view) => view.id },
    name: {
      get: (view) => view.table.name,
      set: (view, name) => rename(view, asText(name)),
    },
    style: {
      get: (view) => view.table.style,
      set: (view, style) => {
        view.session.assertSheet(view.sheet);
        view.session.book.setTable(view.id, { style: asText(style) });
      },
    },
    showHeaders: look('showHeaders', true),
    /** It is said, and no more: the book keeps no row of totals. */
    showTotals: look('showTotals', false),
    showBandedRows: look('showBandedRows', true),
    showBandedColumns: look('showBandedColumns', false),
    showFilterButton: look('showFilterButton', true),
    highlightFirstColumn: look('highlightFirstColumn', false),
    highlightLastColumn: look('highlightLastColumn', false),
  },
  objects: {
    worksheet: (view) => view.worksheet,
    columns: (view) => tableColumnsObject(view),
    rows: (view) => tableRowsObject(view),
    sort: (view) => hostObject(tableSortTable, view),
  },
  events: {
    onChanged: (view) => ({ type: eventType.tableChanged, target: view.id }),
  },
  methods: {
    getRange: (view) => view.range.object,
    getHeaderRowRange: (view) => view.header.object,
    getDataBodyRange: (view) => view.body.object,
    resize: (view, args) => view.resize(resizeArgument(view, args)),
    /** Filters are the person's; the stand-in's tables have none to clear or apply again. */
    clearFilters: () => undefined,
    reapplyFilters: () => undefined,
    convertToRange: (view) => {
      const { range } = view;
      view.session.assertSheet(view.sheet);
      view.session.book.convertTableToRange(view.id);
      return range.object;
    },
    delete: (view) => {
      view.session.assertSheet(view.sheet);
      view.session.book.deleteTable(view.id);
    },
  },
};

const tableSortTable: MemberTable<TableView> = {
  name: 'TableSort',
  methods: {
    apply: (view, args) => sortRows(view.body, sortFields(args)),
    clear: () => undefined,
  },
};

function look(name: string, initial: boolean): ScalarMember<TableView> {
  return {
    get: (view) => view.looks[name] ?? initial,
    set: (view, shown) => {
      view.session.assertSheet(view.sheet);
      view.looks[name] = asFlag(shown);
    },
  };
}

function rename(view: TableView, name: string): void {
  view.session.assertSheet(view.sheet);
  const valid = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && !looksLikeCell(name);
  if (!valid || name.length > 255) throw wireError('InvalidArgument', `${name} cannot be a name`);
  const wanted = name.toLowerCase();
  const { book } = view.session;
  const taken =
    book.tables().some((other) => other.id !== view.id && other.name.toLowerCase() === wanted) ||
    book.names().some((other) => other.name.toLowerCase() === wanted);
  if (taken) throw wireError('InvalidArgument', `the name ${name} is taken`);
  book.setTable(view.id, { name });
}

function resizeArgument(view: TableView, args: Arguments): RangeView {
  const range = args.object(0, RangeView);
  return range ?? rangeAt(view.session, args.text(0), view.table.sheetId);
}
