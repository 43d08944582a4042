import type { SheetArea } from '../../workbook/area';
import { untracked } from '../untracked';
import { addressOf } from './join-areas';

/** The sheets of a request, each asked for once: it costs two hundred bytes before anything is done with it. */
export class Sheets {
  readonly #known = new Map<string, Excel.Worksheet>();

  constructor(private readonly context: Excel.RequestContext) {}

  range(area: SheetArea): Excel.Range {
    return untracked(this.#sheet(area.sheet).getRange(addressOf(area)));
  }

  /** Several areas of one sheet. */
  ranges(sheet: string, areas: readonly SheetArea[]): Excel.RangeAreas {
    return untracked(this.#sheet(sheet).getRanges(areas.map(addressOf).join(',')));
  }

  #sheet(name: string): Excel.Worksheet {
    const known = this.#known.get(name);
    const sheet = known ?? this.context.workbook.worksheets.getItemOrNullObject(name);
    if (!known) this.#known.set(name, sheet);
    return sheet;
  }
}
