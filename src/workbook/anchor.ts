import type { WorkbookSnapshot } from './snapshot';
import type { RawRange } from './range';
import type { Place, Scalar } from './scalar';
import { TableCells } from './table-cells';
import { columnsByPosition } from './table-columns';
import { tableNamed } from './template';
import type { Table, TableColumn, Template } from './template';

/**
 * A cell as the workbook itself knows it, by a name or by its line in a table, and what stood there when a
 * person looked: what it takes to find it again once rows were inserted, sorted or deleted, and to notice that
 * it is no longer what they saw.
 */
export type Anchor = NamedCell | LineCell;

/** A cell of a named range; a single one is at 0, 0. */
export interface NamedCell {
  readonly kind: 'name';
  readonly name: string;
  readonly row: number;
  readonly column: number;
  /** The range's row, by which it is known again. */
  readonly seen: readonly Scalar[];
  readonly held: Held;
}

export interface LineCell {
  readonly kind: 'line';
  /** The table's name and the column's header, as they stand in the workbook. */
  readonly table: string;
  readonly header: string;
  /** The column's key in the template; null: a person's own column. */
  readonly column: string | null;
  /** The line's rank, from 0: the first place to look. */
  readonly line: number;
  /**
   * What a person typed in the line, and what tells it from others, by header: no two lines that differ in it are taken
   * for each other.
   */
  readonly seen: Readonly<Record<string, Scalar>>;
  readonly held: Held;
  /** Runs of ours fill the column with constants, which are compared; absent: people fill it, or a formula does. */
  readonly isFilled?: true;
}

export type Held = { readonly kind: 'constant'; readonly value: Scalar } | typeof FORMULA;

/** Its result follows other cells, so that nothing is to be known again by it. */
const FORMULA = { kind: 'formula' } as const;

const constant = (value: Scalar | undefined): Held => ({ kind: 'constant', value: value ?? '' });

/** Makes the anchors of cells of one snapshot; there may be thousands of them. */
export class Anchors {
  private readonly tables: ReadonlyMap<string, TableCells>;

  private readonly columns = new Map<string, Columns>();

  /** `template`: what the documents have, all the columns of their calls included; to make new anchors by. */
  constructor(
    private readonly snapshot: WorkbookSnapshot,
    private readonly template: Template = [],
  ) {
    this.tables = new Map(
      Object.entries(snapshot.tables).map(
        ([name, table]) => [name, new TableCells(table)] as const,
      ),
    );
  }

  /** The anchor of a cell that was read; null for a cell that no name and no table of ours holds. */
  of(place: Place): Anchor | null {
    for (const [name, table] of this.tables) {
      const { body } = table.table;
      if (!holds(body, place)) continue;
      const { inputs, byPosition } = this.columnsOf(name);
      const column = byPosition.get(place.column - body.column);
      const of = { inputs, column: column?.key ?? null, isFilled: column?.role === 'filled' };
      return lineCell(table, of, place);
    }
    for (const [name, range] of Object.entries(this.snapshot.names)) {
      if (holds(range, place)) return namedCell(name, range, place);
    }
    return null;
  }

  /** Thousands of cells may be asked for, of a few tables. */
  private columnsOf(name: string): Columns {
    const known = this.columns.get(name);
    if (known) return known;
    const headers = this.tables.get(name)?.headers ?? [];
    const table = tableNamed(this.template, name);
    const byPosition = columnsByPosition(table?.columns ?? [], headers);
    const inputs = headers.filter((_, position) => {
      const column = byPosition.get(position);
      return column && (column.role === 'input' || isKey(column, table));
    });
    const found = { byPosition, inputs };
    this.columns.set(name, found);
    return found;
  }

  /** The same anchor for what stands at a place of this snapshot, a later one. */
  again(anchor: Anchor, place: Place): Anchor {
    if (anchor.kind === 'name') {
      const range = this.snapshot.names[anchor.name];
      return range ? namedCell(anchor.name, range, place) : anchor;
    }
    const table = this.tables.get(anchor.table);
    const { column, isFilled = false } = anchor;
    const inputs = Object.keys(anchor.seen);
    return table ? lineCell(table, { inputs, column, isFilled }, place) : anchor;
  }
}

const holds = ({ sheet, row, column, values }: RawRange, place: Place): boolean =>
  place.sheet === sheet &&
  place.row >= row &&
  place.row < row + values.length &&
  place.column >= column &&
  place.column < column + (values[0]?.length ?? 0);

function namedCell(name: string, range: RawRange, place: Place): NamedCell {
  const row = place.row - range.row;
  const column = place.column - range.column;
  const seen = range.values[row] ?? [];
  const held = range.hasFormula === true ? FORMULA : constant(seen[column]);
  return { kind: 'name', name, row, column, seen, held };
}

/** Lines that are told apart by it are never interchangeable, blank as they may be otherwise. */
const isKey = ({ key, role }: TableColumn, table: Table | null): boolean =>
  role === 'filled' && Array.isArray(table?.lineKey) && table.lineKey.includes(key);

/** The columns of a table that bear keys, and the headers of those that are typed. */
interface Columns {
  readonly byPosition: ReadonlyMap<number, TableColumn>;
  readonly inputs: readonly string[];
}

interface CellOf {
  /** Headers of the columns by which lines are known again. */
  readonly inputs: readonly string[];
  readonly column: string | null;
  readonly isFilled: boolean;
}

/** Computed columns, and a person's own, follow those that are typed. */
function lineCell(cells: TableCells, { inputs, column, isFilled }: CellOf, place: Place): LineCell {
  const { table } = cells;
  const line = place.row - table.body.row;
  const header = cells.headers[place.column - table.body.column] ?? '';
  const isOwn = !inputs.includes(header);
  const isFormula = isOwn && !isFilled && !cells.isOverwritten(line, header);
  return {
    kind: 'line',
    table: table.name,
    header,
    column,
    line,
    seen: Object.fromEntries(inputs.map((title) => [title, cells.value(line, title)])),
    held: isFormula ? FORMULA : constant(cells.value(line, header)),
    ...(isFilled && isOwn && { isFilled }),
  };
}
