import type { LinesChange } from '../../../sheets/lines';
import type { Place } from '../../../workbook/scalar';
import { parseAddress } from '../../address';
import { hostCode } from '../../host-problems';
import { untracked } from '../../untracked';
import { Portions } from '../../write/portions';
import { onceEdited } from '../once-edited';
import type { KeptRanges } from '../kept-ranges';
import { requestWorkIn } from './held';
import { firstCellIn, firstPlace, type LookedLines } from './look';
import { requestLines } from './write';

/** The last lines of a table, as it is now: be they those that came or others. */
export function lastRows(
  { workbook }: Excel.RequestContext,
  { table, count }: LinesChange,
): Excel.Range {
  const last = untracked(untracked(workbook.tables.getItem(table).getRange()).getLastRow());
  return untracked(last.getOffsetRange(1 - count, 0)).getResizedRange(count - 1, 0);
}

/**
 * Lines go, contents and looks; first the table gets shorter, since what stands below it counts nowhere. Where lines have
 * come or gone since the look, Excel refuses it before anything is written.
 *
 * @param rows of these lines, across the table
 */
export function requestGoing(
  { workbook }: Excel.RequestContext,
  { lines, rowHeight }: LookedLines,
  rows: Excel.Range,
): void {
  const table = workbook.tables.getItem(lines.table);
  const body = untracked(table.getDataBodyRange());
  const all = lines.standing + lines.count;
  untracked(body.getColumn(0)).values = Array.from({ length: all }, () => [null]);
  table.resize(untracked(untracked(table.getRange()).getResizedRange(-lines.count, 0)));
  rows.conditionalFormats.clearAll();
  rows.dataValidation.clear();
  if (rowHeight !== null) rows.format.rowHeight = rowHeight;
  rows.clear('All');
}

/** Lines that an earlier change brought and that are to go: what can be known of them, and done about them. */
export class LinesGoing {
  #workIn: readonly { readonly sheet: string; readonly hasWork: () => boolean }[] = [];
  #hasBegun = false;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly looked: readonly LookedLines[],
    private readonly kept: KeptRanges,
  ) {}

  /** Asks what stands in them; the last of it is still to be sent. */
  async request(portions: Portions): Promise<void> {
    const asked = [];
    for (const one of this.looked) {
      const { lines, area } = one;
      const rows = () => untracked(lastRows(this.context, lines));
      const whole = untracked(this.context.workbook.tables.getItem(lines.table).getRange());
      whole.load('address');
      const workIn = await requestWorkIn(rows, one, portions);
      const isLonger = () => parseAddress(whole.address).rows !== area.rows;
      asked.push({ sheet: area.sheet, hasWork: () => isLonger() || workIn().length > 0 });
    }
    this.#workIn = asked;
  }

  /** Sheets on which somebody has worked in them since, or added others; once the last request is answered. */
  filled(): readonly string[] {
    return this.#workIn.flatMap(({ sheet, hasWork }) => (hasWork() ? sheet : []));
  }

  /** One round trip: they go. Where only the answer was lost they are gone all the same. */
  async go(): Promise<void> {
    if (this.looked.length === 0) return;
    this.#hasBegun = true;
    for (const one of this.looked) {
      requestGoing(this.context, one, untracked(lastRows(this.context, one.lines)));
    }
    try {
      await this.context.sync();
    } catch (error) {
      if (hostCode(error) === null) throw error;
      const left = await this.#left().catch(() => null);
      if (left?.every((one) => one === 'gone') !== true) throw error;
    }
  }

  /** Brings those that have gone once more: what was to go with them did not. Gives a cell of each that could not come. */
  async comeBack(): Promise<readonly Place[]> {
    if (!this.#hasBegun) return [];
    try {
      await onceEdited(() => this.#bringAll());
      return [];
    } catch (error) {
      if (hostCode(error) === null) throw error;
      return this.looked.map(firstPlace);
    }
  }

  async #bringAll(): Promise<void> {
    const left = await this.#left();
    const portions = new Portions(this.context);
    for (const [index, one] of this.looked.entries()) {
      if (left[index] === 'below') this.#takeIn(one);
      if (left[index] === 'gone') await this.#bring(one, portions);
    }
    await this.context.sync();
  }

  /** Where each of them is: in the table, right below it, or nowhere. */
  async #left(): Promise<readonly ('stands' | 'below' | 'gone')[]> {
    const asked = this.looked.map(({ lines }) => {
      const whole = this.context.workbook.tables.getItem(lines.table).getRange();
      const below = untracked(untracked(whole).getRowsBelow(lines.count));
      const used = untracked(below.getUsedRangeOrNullObject(true)).load('address,formulas');
      return { whole: whole.load('address'), used, lines };
    });
    await this.context.sync();
    return asked.map(({ whole, used, lines }) => {
      if (parseAddress(whole.address).rows - 1 !== lines.standing) return 'stands';
      return firstCellIn(used) ? 'below' : 'gone';
    });
  }

  #takeIn({ lines }: LookedLines): void {
    const table = this.context.workbook.tables.getItem(lines.table);
    table.resize(untracked(untracked(table.getRange()).getResizedRange(lines.count, 0)));
  }

  #bring(looked: LookedLines, portions: Portions): Promise<void> {
    const { area, lines } = looked;
    const computed = new Map(
      lines.columns.flatMap(({ formula }, rank) =>
        formula === null ? [] : [[rank, { isWritten: true, blank: null }] as const],
      ),
    );
    const shorter = { ...looked, area: { ...area, rows: lines.standing + 1 }, computed };
    return requestLines(this.context, shorter, this.kept, portions, () => undefined);
  }
}
