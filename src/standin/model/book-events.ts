import type { BookEvent, BookScalar } from '../book/book';
import type { EventEntry } from '../host';
import type { Interpreter } from '../wire/interpreter';
import { formatArea, intersection } from './address';
import { valueType } from './cell-values';
import { eventType } from './event-types';
import { RangeAreasView, RangeView } from './range-view';
import type { Session } from './session';
import { shifted, type StructureChange } from './structure-change';

type Changed = Extract<BookEvent, { kind: 'changed' }>;

/** How many changed ranges an add-in can still ask for by `event.getRange()`. */
const rememberedRanges = 200;

/** Turns what happens in the book into the events that office.js registered for. */
export class BookEvents {
  private activeSheetId: string;
  private readonly ranges: string[] = [];

  constructor(
    private readonly session: Session,
    private readonly interpreter: Interpreter,
    private readonly send: (entries: readonly EventEntry[]) => void,
  ) {
    this.activeSheetId = session.book.activeSheetId;
    session.structureChanged = (change) => this.shiftKeptRanges(change);
    session.announce = (type, sheetId, payload) => {
      const message = { source: 'Local', worksheetId: sheetId, ...payload };
      this.tell(forSheetAndWorkbook(type, sheetId, message));
    };
  }

  heard(event: BookEvent): void {
    this.session.bookChanged();
    // What the add-in itself inserts has moved its ranges already: its next action may use them.
    const own = this.session.running && event.kind === 'changed' && event.byAddin;
    if (event.kind === 'changed' && !own) this.shiftKeptRanges(event);
    this.tell(this.entries(event));
  }

  /** The workbook's window came to the front again. */
  workbookActivated(): void {
    this.tell([{ type: eventType.workbookActivated, target: 'Workbook', message: '{}' }]);
  }

  private tell(entries: readonly EventEntry[]): void {
    const heard = entries.filter((entry) => this.interpreter.events.hears(entry));
    if (heard.length > 0) this.send(heard);
  }

  private entries(event: BookEvent): EventEntry[] {
    const { sheetId } = event;
    const of = (type: number, more: Record<string, unknown> = {}) =>
      forSheetAndWorkbook(type, sheetId, { worksheetId: sheetId, ...more });
    switch (event.kind) {
      case 'changed':
        return this.changed(event);
      case 'calculated':
        return of(eventType.calculated, { address: this.usedAddress(sheetId) });
      case 'activated':
        return this.activated(sheetId);
      case 'selected':
        return of(eventType.selectionChanged, { address: formatArea(event.rect) });
      case 'sheetAdded':
        return of(eventType.added, { source: 'Local' });
      case 'sheetDeleted':
        return of(eventType.deleted, { source: 'Local' });
      case 'sheetRenamed': {
        const names = { nameBefore: event.before, nameAfter: event.after };
        return of(eventType.nameChanged, { ...names, source: 'Local' });
      }
    }
  }

  private activated(sheetId: string): EventEntry[] {
    const before = this.activeSheetId;
    this.activeSheetId = sheetId;
    const left =
      before === sheetId
        ? []
        : forSheetAndWorkbook(eventType.deactivated, before, { worksheetId: before });
    return [
      ...left,
      ...forSheetAndWorkbook(eventType.activated, sheetId, { worksheetId: sheetId }),
    ];
  }

  private changed(event: Changed): EventEntry[] {
    // Another host over the same book is a colleague's Excel: its add-in's writes come from afar.
    const byAnother = event.byAddin && !this.session.running;
    const payload = {
      address: formatArea(event.rect),
      changeType: event.change,
      source: byAnother ? 'Remote' : event.source,
      worksheetId: event.sheetId,
      referenceId: this.remember(event),
      shiftDirection: 'None',
      triggerSource: event.byAddin && !byAnother ? 'ThisLocalAddin' : 'Unknown',
      ...details(event),
    };
    return [
      ...forSheetAndWorkbook(eventType.changed, event.sheetId, payload),
      ...this.tablesChanged(event, payload),
    ];
  }

  private tablesChanged(event: Changed, payload: Record<string, unknown>): EventEntry[] {
    const touched = this.session.book
      .tables()
      .filter((table) => table.sheetId === event.sheetId && intersection(table.rect, event.rect));
    return touched.flatMap(({ id }) => {
      const message = JSON.stringify({ ...payload, tableId: id });
      return [id, event.sheetId, 'Workbook'].map((target) => {
        return { type: eventType.tableChanged, target, message };
      });
    });
  }

  /** Keeps the changed range under a name, for `event.getRange()`; only where somebody listens. */
  private remember({ sheetId, rect }: Changed): string {
    const { events, references } = this.interpreter;
    const heard = [sheetId, 'Workbook'].some((target) =>
      events.hears({ type: eventType.changed, target }),
    );
    if (!heard) return '';
    const name = references.keep(new RangeView(this.session, sheetId, rect).object);
    this.ranges.push(name);
    if (this.ranges.length > rememberedRanges) references.remove(this.ranges.shift() ?? '');
    return name;
  }

  /** Kept ranges follow the rows and columns that come and go above and left of them. */
  private shiftKeptRanges({ change, sheetId, rect }: Changed | StructureChange): void {
    if (change === 'RangeEdited') return;
    for (const { target } of this.interpreter.references.objects()) {
      for (const range of rangesOf(target)) {
        if (range.sheetId !== sheetId) continue;
        range.moveTo(shifted(range.rect, { change, sheetId, rect }));
      }
    }
  }

  private usedAddress(sheetId: string): string {
    const used = this.session.book.sheet(sheetId)?.usedRange(false);
    return used ? formatArea(used) : 'A1';
  }
}

function rangesOf(target: object): readonly RangeView[] {
  if (target instanceof RangeAreasView) return target.areas;
  return target instanceof RangeView ? [target] : [];
}

function forSheetAndWorkbook(
  type: number,
  sheetId: string,
  payload: Record<string, unknown>,
): EventEntry[] {
  const message = JSON.stringify(payload);
  return [sheetId, 'Workbook'].map((target) => ({ type, target, message }));
}

/** Before and after, which Excel tells for single cells only. */
function details(event: Changed): Record<string, unknown> {
  const single = event.rect.rows === 1 && event.rect.columns === 1;
  if (!single || event.change !== 'RangeEdited') return {};
  if (event.before === undefined && event.after === undefined) return {};
  return {
    valueBefore: shown(event.before),
    valueAfter: shown(event.after),
    valueTypeBefore: valueType(event.before),
    valueTypeAfter: valueType(event.after),
  };
}

const shown = (value: BookScalar | undefined): BookScalar => value ?? '';
