import { Anchors } from '../workbook/anchor';
import { lineKeyOf, lineKeys } from '../workbook/line-keys';
import type { RawTable } from '../workbook/range';
import { isBlank, saysNothing, type Scalar } from '../workbook/scalar';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { columnsByPosition } from '../workbook/table-columns';
import { tableNamed, type TableColumn, type Template } from '../workbook/template';
import type { CellChange } from './change';

/** A line of a table, known by what tells it from the others. */
export interface RowChange {
  /** As the workbook calls it. */
  readonly table: string;
  /** What stands in the columns by which the template tells lines apart, by column key. */
  readonly key: Readonly<Record<string, Scalar>>;
  /** What its columns are to say, by key, all others staying as they are; null: nothing any more, its key neither. */
  readonly values: Readonly<Record<string, Scalar>> | null;
}

export interface PlacedRows {
  readonly cells: readonly CellChange[];
  readonly unplaced: readonly UnplacedRow[];
}

/** A row that no line could be found for, or that nobody could say which line is meant for. */
export interface UnplacedRow {
  readonly row: RowChange;
  readonly why: WhyUnplaced;
}

export type WhyUnplaced =
  /** Several lines have this key, or several rows were asked for with it. */
  | 'several'
  /** No blank line is left. */
  | 'full'
  /** The table, or a column, was deleted or is called otherwise. */
  | 'no-table'
  | 'no-column'
  /** It was to go, and is gone already. */
  | 'not-there';

/**
 * Into which cells rows are written: those of the line of the same key, else of the next blank line of the table. Cells
 * that say so already are left alone. A row is placed whole or not at all.
 *
 * @param snapshot the workbook as it was read; whoever writes the cells holds them against what they hold by then
 * @throws for a column that people do not type in nor runs fill: a mistake of ours
 */
export function placeRows(
  rows: readonly RowChange[],
  snapshot: WorkbookSnapshot,
  template: Template,
): PlacedRows {
  const anchors = new Anchors(snapshot, template);
  const tables = new Map<string, Lines | null>();
  const cells: CellChange[] = [];
  const unplaced: UnplacedRow[] = [];
  for (const row of rows) {
    if (!tables.has(row.table)) tables.set(row.table, linesOf(row.table, snapshot, template));
    const placed = tables.get(row.table)?.place(row, anchors) ?? 'no-table';
    if (typeof placed === 'string') unplaced.push({ row, why: placed });
    else cells.push(...placed);
  }
  return { cells, unplaced };
}

function linesOf(name: string, { tables }: WorkbookSnapshot, template: Template): Lines | null {
  const table = Object.values(tables).find((one) => one.name === name);
  const known = tableNamed(template, name);
  return table && known
    ? new Lines(
        table,
        columnsByPosition(known.columns, table.header.values[0] ?? []),
        lineKeys(table, known).map((line) => line?.key ?? null),
      )
    : null;
}

const isWritten = ({ role }: TableColumn): boolean => role === 'input' || role === 'filled';

/** The lines of a table, of which blank ones are given away one by one. */
class Lines {
  private readonly positions: ReadonlyMap<string, number>;
  private readonly blank: number[];
  /** Ranks of the lines of a key. */
  private readonly alike = new Map<string, number[]>();
  private readonly asked = new Set<string>();

  constructor(
    private readonly table: RawTable,
    private readonly columns: ReadonlyMap<number, TableColumn>,
    private readonly keys: readonly (string | null)[],
  ) {
    this.positions = new Map([...columns].map(([position, { key }]) => [key, position]));
    keys.forEach((key, line) => {
      if (key !== null) this.alike.set(key, [...(this.alike.get(key) ?? []), line]);
    });
    this.blank = table.body.values.flatMap((row, line) => (this.isBlank(row) ? line : []));
  }

  place(row: RowChange, anchors: Anchors): CellChange[] | WhyUnplaced {
    const line = this.lineFor(row);
    if (typeof line === 'string') return line;
    // A line that is there has its key already, as a person wrote it.
    const key = this.keys[line] === null ? row.key : {};
    const wanted = row.values === null ? this.nothing() : { ...key, ...row.values };
    const places = Object.keys(wanted).map((key) => this.positions.get(key));
    if (places.includes(undefined)) return 'no-column';
    return Object.entries(wanted).flatMap(([key, value]) => this.cell(line, key, value, anchors));
  }

  private lineFor({ key, values }: RowChange): number | 'several' | 'full' | 'not-there' {
    const wanted = lineKeyOf(key);
    if (wanted === null) throw new Error('A row is known by its key');
    const [found, ...others] = this.alike.get(wanted) ?? [];
    if (others.length > 0 || this.asked.has(wanted)) return 'several';
    this.asked.add(wanted);
    if (found !== undefined) return found;
    return values === null ? 'not-there' : (this.blank.shift() ?? 'full');
  }

  private cell(line: number, key: string, value: Scalar, anchors: Anchors): CellChange[] {
    const position = this.positions.get(key) ?? 0;
    const { sheet, row, column, values } = this.table.body;
    const slot = this.columns.get(position);
    if (!slot || !isWritten(slot)) throw new Error(`${key} is not written by rows`);
    const from = values[line]?.[position] ?? null;
    if ((from ?? '') === (value ?? '')) return [];
    const anchor = anchors.of({ sheet, row: row + line, column: column + position });
    if (!anchor) throw new Error(`${this.table.name} was not read`);
    return [{ anchor, from, to: value, numberFormat: null }];
  }

  private nothing(): Readonly<Record<string, Scalar>> {
    const written = [...this.columns.values()].filter(isWritten);
    return Object.fromEntries(written.map(({ key }) => [key, null]));
  }

  /**
   * Nothing is typed there, by a person or by a run. A person's own column counts too, but for what its formula gives on
   * a blank line: nothing, 0 or an error.
   */
  private isBlank(row: readonly Scalar[]): boolean {
    return row.every((value, position) => {
      const role = this.columns.get(position)?.role;
      if (role === undefined) return saysNothing(value);
      return role === 'computed' || role === 'mark' || isBlank(value);
    });
  }
}
