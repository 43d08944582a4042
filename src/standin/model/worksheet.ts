import { asFlag, asText, oneOf, type Arguments } from '../wire/arguments';
import { wireError } from '../wire/errors';
import {
  hostObject,
  type EventTarget,
  type HostObject,
  type MemberTable,
} from '../wire/member-table';
import { customPropertiesObject } from './custom-properties';
import { eventType } from './event-types';
import { freezePanesObject } from './freeze-panes';
import { sheetNamesObject } from './names';
import { pageLayoutObject } from './page-layout';
import { worksheetProtectionObject } from './protection';
import { rangeAreas } from './range-view';
import { rangeAt, rangesAt } from './references';
import { checkSheetName } from './sheet-names';
import { SheetView } from './sheet-view';
import { tablesObject } from './table-collection';

export function worksheetObject(sheet: SheetView): HostObject {
  return hostObject(worksheetTable, sheet);
}

const event =
  (type: number) =>
  (view: SheetView): EventTarget => ({ type, target: view.id });

const worksheetTable: MemberTable<SheetView> = {
  name: 'Worksheet',
  id: (view) => view.id,
  scalars: {
    id: { get: (view) => view.id },
    name: { get: (view) => view.sheet.name, set: (view, name) => rename(view, asText(name)) },
    position: {
      get: (view) => view.sheet.position,
      set: (view, position) => move(view, position),
    },
    visibility: { get: visibilityOf, set: setVisibility },
    tabColor: {
      get: (view) => view.sheet.tabColor,
      set: (view, color) => {
        view.session.assertWritable();
        view.sheet.tabColor = asText(color);
      },
    },
    showGridlines: {
      get: (view) => view.sheet.showGridlines,
      set: (view, shown) => {
        view.session.assertWritable();
        view.sheet.showGridlines = asFlag(shown);
      },
    },
  },
  objects: {
    tables: (view) => tablesObject(view.session, view.id),
    names: (view) => sheetNamesObject(view.session, view.id),
    protection: (view) => worksheetProtectionObject(view.session, view.sheet),
    freezePanes: (view) => freezePanesObject(view.session, view.sheet),
    pageLayout: (view) => pageLayoutObject(view.session, view.sheet),
    customProperties: (view) => customPropertiesObject(view.session, view.sheet),
  },
  events: {
    onChanged: event(eventType.changed),
    onCalculated: event(eventType.calculated),
    onActivated: event(eventType.activated),
    onDeactivated: event(eventType.deactivated),
    onSelectionChanged: event(eventType.selectionChanged),
    onRowSorted: event(eventType.rowSorted),
    onProtectionChanged: event(eventType.protectionChanged),
    onNameChanged: event(eventType.nameChanged),
  },
  methods: {
    activate: (view) => activate(view),
    delete: (view) => remove(view),
    calculate: (view) => view.session.calculate(),
    getRange: (view, args) => {
      const address = args.optionalText(0);
      return (address === null ? view.whole : rangeAt(view.session, address, view.id)).object;
    },
    getRanges: (view, args) => {
      const areas = rangesAt(view.session, args.text(0), view.id);
      return rangeAreas(areas)?.object;
    },
    getCell: (view, args) => view.at(args.integer(0), args.integer(1), 1, 1).object,
    getRangeByIndexes: (view, args) => {
      const size = [args.integer(2), args.integer(3)] as const;
      return view.at(args.integer(0), args.integer(1), ...size).object;
    },
    /** An empty sheet's used range is A1. */
    getUsedRange: (view, args) => (view.whole.used(args.flag(0)) ?? view.at(0, 0, 1, 1)).object,
    getUsedRangeOrNullObject: (view, args) => view.whole.used(args.flag(0))?.object ?? null,
    getNext: (view, args) => required(neighbour(view, 1, args)),
    getNextOrNullObject: (view, args) => neighbour(view, 1, args),
    getPrevious: (view, args) => required(neighbour(view, -1, args)),
    getPreviousOrNullObject: (view, args) => neighbour(view, -1, args),
    _GetSheetById: (view, args) => new SheetView(view.session, args.text(0)).object,
  },
};

function rename(view: SheetView, name: string): void {
  view.session.assertStructure();
  checkSheetName(view.session, name, view.id);
  view.sheet.name = name;
}

function move(view: SheetView, position: unknown): void {
  view.session.assertStructure();
  const count = view.session.book.sheets().length;
  if (typeof position !== 'number' || position < 0 || position >= count) {
    throw wireError('InvalidArgument', 'position');
  }
  view.sheet.position = position;
}

function visibilityOf(view: SheetView): string {
  if (!view.sheet.hidden) return 'Visible';
  return view.session.extras.veryHidden.has(view.id) ? 'VeryHidden' : 'Hidden';
}

function setVisibility(view: SheetView, wanted: unknown): void {
  view.session.assertStructure();
  const visibility = oneOf(['Visible', 'Hidden', 'VeryHidden'], wanted);
  if (visibility !== 'Visible') assertNotLastVisible(view);
  const { veryHidden } = view.session.extras;
  if (visibility === 'VeryHidden') veryHidden.add(view.id);
  else veryHidden.delete(view.id);
  view.sheet.hidden = visibility !== 'Visible';
}

function activate(view: SheetView): void {
  if (view.sheet.hidden) throw wireError('InvalidOperation', 'a hidden sheet cannot be active');
  view.session.book.activate(view.id);
}

function remove(view: SheetView): void {
  view.session.assertStructure();
  if (visibilityOf(view) === 'VeryHidden') {
    throw wireError('InvalidOperation', 'a very hidden sheet cannot be deleted');
  }
  assertNotLastVisible(view);
  view.session.book.deleteSheet(view.id);
}

/** A workbook shows one sheet at least. */
function assertNotLastVisible(view: SheetView): void {
  const others = view.session.book.sheets().filter((sheet) => sheet.id !== view.id);
  if (!view.sheet.hidden && others.every((sheet) => sheet.hidden)) {
    throw wireError('InvalidOperation', 'a workbook shows one sheet at least');
  }
}

function neighbour(view: SheetView, step: 1 | -1, args: Arguments): HostObject | null {
  const sheets = view.session.book
    .sheets()
    .filter((s) => !args.flag(0) || !s.hidden || s.id === view.id);
  const next = sheets[sheets.findIndex((s) => s.id === view.id) + step];
  return next ? new SheetView(view.session, next.id).object : null;
}

function required(object: HostObject | null): HostObject {
  if (!object) throw wireError('ItemNotFound');
  return object;
}
