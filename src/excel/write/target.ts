import type { Area } from '../../workbook/area';
import { cellName } from '../../workbook/reference';

/** The longest address that Excel takes is 8192 characters; shorter ones keep error messages readable. */
const LONGEST_ADDRESS = 2000;

/**
 * A worksheet being written. Each range is asked for once and used for everything that concerns it: a range
 * costs three hundred bytes of request before anything is done with it.
 */
export class Target {
  private readonly ranges = new Map<string, Excel.Range>();
  private readonly groups = new Map<string, Excel.RangeAreas>();

  constructor(readonly worksheet: Excel.Worksheet) {}

  /** The request has been sent: to use its ranges in the next, Excel would have to be told to keep them. */
  forget(): void {
    this.ranges.clear();
    this.groups.clear();
  }

  range(area: Area): Excel.Range {
    const key = addressOf(area);
    const known = this.ranges.get(key);
    if (known) return known;
    const range = this.worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    this.ranges.set(key, range);
    return range;
  }

  /** Many areas as one; several groups only where the address would be too long. */
  areas(areas: readonly Area[]): Excel.RangeAreas[] {
    const addresses: string[] = [];
    for (const area of areas) {
      const address = addressOf(area);
      const last = addresses.at(-1);
      if (last !== undefined && last.length + address.length < LONGEST_ADDRESS) {
        addresses[addresses.length - 1] = `${last},${address}`;
      } else addresses.push(address);
    }
    return addresses.map((address) => this.group(address));
  }

  formats(areas: readonly Area[]): Excel.RangeFormat[] {
    const [only, ...others] = areas;
    if (only && others.length === 0) return [this.range(only).format];
    return this.areas(areas).map((group) => group.format);
  }

  private group(address: string): Excel.RangeAreas {
    const known = this.groups.get(address) ?? this.worksheet.getRanges(address);
    this.groups.set(address, known);
    return known;
  }
}

function addressOf({ row, column, rows, columns }: Area): string {
  const first = cellName(row, column);
  return rows * columns === 1
    ? first
    : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}
