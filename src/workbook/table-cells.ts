import type { RawTable } from './range';
import type { Place, Scalar } from './scalar';

/** A table of a snapshot, its cells by line and header. */
export class TableCells {
  /** As they stand in the workbook. */
  readonly headers: readonly string[];
  private readonly positions: ReadonlyMap<string, number>;
  private readonly overwritten: ReadonlySet<string>;

  constructor(readonly table: RawTable) {
    this.headers = (table.header.values[0] ?? []).map(String);
    this.positions = new Map(this.headers.map((header, index) => [header, index] as const));
    this.overwritten = new Set(table.overwritten?.map(({ row, column }) => `${row},${column}`));
  }

  value(line: number, header: string): Scalar {
    return this.table.body.values[line]?.[this.positions.get(header) ?? -1] ?? '';
  }

  /** Null once the column is gone. */
  place(line: number, header: string): Place | null {
    const position = this.positions.get(header);
    const { sheet, row, column } = this.table.body;
    return position === undefined ? null : { sheet, row: row + line, column: column + position };
  }

  isOverwritten(line: number, header: string): boolean {
    const place = this.place(line, header);
    return place !== null && this.overwritten.has(`${place.row},${place.column}`);
  }
}
