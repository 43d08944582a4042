import type { BookSheet } from '../book/book';
import type { Arguments } from '../wire/arguments';
import { wireError } from '../wire/errors';
import { hostObject, type HostObject, type MemberTable } from '../wire/member-table';
import { sheetColumns, sheetRows } from './address';
import { RangeView } from './range-view';
import { rangeAt } from './references';
import type { Session } from './session';

interface FreezePanesView {
  readonly session: Session;
  readonly sheet: BookSheet;
}

export function freezePanesObject(session: Session, sheet: BookSheet): HostObject {
  return hostObject(freezePanesTable, { session, sheet });
}

const freezePanesTable: MemberTable<FreezePanesView> = {
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: (view, args) => freeze(view, args.optionalInteger(0, 1), 0),
    freezeColumns: (view, args) => freeze(view, 0, args.optionalInteger(0, 1)),
    freezeAt: (view, args) => {
      const { row, rows, column, columns } = frozenArgument(view, args).rect;
      const whole = rows === sheetRows;
      freeze(view, whole ? 0 : row + rows, columns === sheetColumns ? 0 : column + columns);
    },
    unfreeze: (view) => freeze(view, 0, 0),
    getLocation: (view) => {
      const location = frozenRange(view);
      if (!location) throw wireError('ItemNotFound', 'nothing is frozen');
      return location.object;
    },
    getLocationOrNullObject: (view) => frozenRange(view)?.object ?? null,
  },
};

/** On the desktop it leaves the sheet in front (office-js#3148). */
function freeze({ session, sheet }: FreezePanesView, rows: number, columns: number): void {
  session.assertWritable();
  if (rows < 0 || columns < 0) throw wireError('InvalidArgument');
  if (!sheet.hidden) session.book.activate(sheet.id);
  sheet.frozen = { rows, columns };
}

function frozenArgument({ session, sheet }: FreezePanesView, args: Arguments): RangeView {
  return args.object(0, RangeView) ?? rangeAt(session, args.text(0), sheet.id);
}

function frozenRange({ session, sheet }: FreezePanesView): RangeView | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return new RangeView(session, sheet.id, {
    row: 0,
    column: 0,
    rows: rows === 0 ? sheetRows : rows,
    columns: columns === 0 ? sheetColumns : columns,
  });
}
