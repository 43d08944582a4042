import { wireError } from '../wire/errors';
import {
  hostObject,
  type EventTarget,
  type HostObject,
  type MemberTable,
} from '../wire/member-table';
import { eventType } from './event-types';
import type { Session } from './session';
import { checkSheetName, freeSheetName } from './sheet-names';
import { SheetView } from './sheet-view';

export function worksheetsObject(session: Session): HostObject {
  return hostObject(worksheetsTable, session);
}

const event = (type: number) => (): EventTarget => ({ type, target: 'Workbook' });

const worksheetsTable: MemberTable<Session> = {
  name: 'WorksheetCollection',
  items: (session) => session.book.sheets().map(({ id }) => new SheetView(session, id).object),
  item: (session, key) => {
    const sheet = session.findSheet(String(key));
    if (!sheet) throw wireError('ItemNotFound', String(key));
    return new SheetView(session, sheet.id).object;
  },
  events: {
    onChanged: event(eventType.changed),
    onCalculated: event(eventType.calculated),
    onActivated: event(eventType.activated),
    onDeactivated: event(eventType.deactivated),
    onAdded: event(eventType.added),
    onDeleted: event(eventType.deleted),
    onSelectionChanged: event(eventType.selectionChanged),
    onRowSorted: event(eventType.rowSorted),
    onProtectionChanged: event(eventType.protectionChanged),
    onNameChanged: event(eventType.nameChanged),
  },
  methods: {
    add: (session, args) => {
      session.assertStructure();
      if (session.isTabRenamed) throw wireError('GeneralException', 'a tab is being renamed');
      const name = args.optionalText(0) ?? freeSheetName(session);
      checkSheetName(session, name, null);
      return new SheetView(session, session.book.addSheet(name).id).object;
    },
    /** A chart sheet is no worksheet: Excel fails there (office-js#2444). */
    getActiveWorksheet: (session) => {
      if (session.isChartInFront) throw wireError('GeneralException', 'a chart sheet is in front');
      return new SheetView(session, session.book.activeSheetId).object;
    },
    getCount: (session, args) => visible(session, args.flag(0)).length,
    getFirst: (session, args) => sheetAt(session, visible(session, args.flag(0)).at(0)),
    getLast: (session, args) => sheetAt(session, visible(session, args.flag(0)).at(-1)),
  },
};

function visible(session: Session, only: boolean) {
  return session.book.sheets().filter((sheet) => !only || !sheet.hidden);
}

function sheetAt(session: Session, sheet: { readonly id: string } | undefined): HostObject {
  if (!sheet) throw wireError('ItemNotFound');
  return new SheetView(session, sheet.id).object;
}
