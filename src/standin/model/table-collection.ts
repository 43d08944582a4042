import type { Arguments } from '../wire/arguments';
import { wireError } from '../wire/errors';
import { hostObject, type HostObject, type MemberTable } from '../wire/member-table';
import { intersection } from './address';
import { eventType } from './event-types';
import { RangeView } from './range-view';
import { rangeAt } from './references';
import type { Session } from './session';
import { tableObject } from './table';

/** The tables of a sheet, or of the workbook. */
interface TablesView {
  readonly session: Session;
  readonly sheetId: string | null;
}

export function tablesObject(session: Session, sheetId: string | null): HostObject {
  return hostObject(tablesTable, { session, sheetId });
}

const tablesTable: MemberTable<TablesView> = {
  name: 'TableCollection',
  scalars: { count: { get: (view) => tablesOf(view).length } },
  items: (view) => tablesOf(view).map(({ id }) => tableObject(view.session, id)),
  item: (view, key) => {
    const wanted = String(key).toLowerCase();
    const found = tablesOf(view).find((t) => t.id === key || t.name.toLowerCase() === wanted);
    if (!found) throw wireError('ItemNotFound', String(key));
    return tableObject(view.session, found.id);
  },
  events: {
    onChanged: (view) => ({ type: eventType.tableChanged, target: view.sheetId ?? 'Workbook' }),
  },
  methods: {
    add: (view, args) => {
      const range = rangeOf(view, args);
      range.assertFormattable();
      const { book } = view.session;
      const overlaps = book
        .tables()
        .some((t) => t.sheetId === range.sheetId && intersection(t.rect, range.rect));
      if (overlaps) throw wireError('InvalidArgument', 'a table stands there already');
      const table = book.addTable(range.sheetId, range.rect, null, args.flag(1));
      return tableObject(view.session, table.id);
    },
  },
};

/** `range.getTables(fullyContained)`. */
export function tablesWithin(range: RangeView, whole: boolean): HostObject {
  return hostObject(scopedTable, { range, whole });
}

const scopedTable: MemberTable<{ range: RangeView; whole: boolean }> = {
  name: 'TableScopedCollection',
  items: ({ range, whole }) => {
    const { session, sheetId, rect } = range;
    const tables = session.book.tables().filter((table) => {
      const common = table.sheetId === sheetId ? intersection(table.rect, rect) : null;
      return common && (!whole || common.rows * common.columns === area(table.rect));
    });
    return tables.map(({ id }) => tableObject(session, id));
  },
};

function tablesOf({ session, sheetId }: TablesView) {
  const tables = session.book.tables();
  return sheetId === null ? tables : tables.filter((table) => table.sheetId === sheetId);
}

function rangeOf({ session, sheetId }: TablesView, args: Arguments): RangeView {
  const given = args.object(0, RangeView);
  const home = sheetId ?? session.book.activeSheetId;
  const range = given ?? rangeAt(session, args.text(0), home);
  if (sheetId !== null && range.sheetId !== sheetId) {
    throw wireError('InvalidArgument', 'the range is on another sheet');
  }
  return range;
}

const area = ({ rows, columns }: { rows: number; columns: number }): number => rows * columns;
