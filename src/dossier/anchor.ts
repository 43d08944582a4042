import { TABLES } from './fields';
import type { TableKey } from './fields';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { RawRange } from '../workbook/range';
import type { Place, Scalar } from '../workbook/scalar';
import { TableCells } from '../workbook/table-cells';

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
  /** The line's rank, from 0: the first place to look. */
  readonly line: number;
  /** What a person typed in the line, by header: no two lines that differ in it are taken for each other. */
  readonly seen: Readonly<Record<string, Scalar>>;
  readonly held: Held;
}

export type Held = { readonly kind: 'constant'; readonly value: Scalar } | typeof FORMULA;

/** Its result follows other cells, so that nothing is to be known again by it. */
const FORMULA = { kind: 'formula' } as const;

const constant = (value: Scalar | undefined): Held => ({ kind: 'constant', value: value ?? '' });

/** Makes the anchors of cells of one snapshot; there may be thousands of them. */
export class Anchors {
  private readonly tables: ReadonlyMap<string, TableCells>;

  constructor(private readonly snapshot: WorkbookSnapshot) {
    this.tables = new Map(
      Object.entries(snapshot.tables).map(
        ([name, table]) => [name, new TableCells(table)] as const,
      ),
    );
  }

  /**
   * The anchor of a cell that was read; null for a cell that no name and no table of ours holds. `inputs`: as
   * `inputHeaders` gives them for the call.
   */
  of(place: Place, inputs: Readonly<Record<TableKey, readonly string[]>>): Anchor | null {
    for (const key of Object.keys(TABLES) as TableKey[]) {
      const table = this.tables.get(TABLES[key]);
      if (table && holds(table.table.body, place)) {
        return lineCell(table, table.matching(inputs[key]), place);
      }
    }
    for (const [name, range] of Object.entries(this.snapshot.names)) {
      if (holds(range, place)) return namedCell(name, range, place);
    }
    return null;
  }

  /** The same anchor for what stands at a place of this snapshot, a later one. */
  again(anchor: Anchor, place: Place): Anchor {
    if (anchor.kind === 'name') {
      const range = this.snapshot.names[anchor.name];
      return range ? namedCell(anchor.name, range, place) : anchor;
    }
    const table = this.tables.get(anchor.table);
    return table ? lineCell(table, Object.keys(anchor.seen), place) : anchor;
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

/** `inputs`: headers of the columns that are typed; computed ones, and a person's own, follow them. */
function lineCell(cells: TableCells, inputs: readonly string[], place: Place): LineCell {
  const { table } = cells;
  const line = place.row - table.body.row;
  const header = cells.headers[place.column - table.body.column] ?? '';
  const isComputed = !inputs.includes(header);
  return {
    kind: 'line',
    table: table.name,
    header,
    line,
    seen: Object.fromEntries(inputs.map((title) => [title, cells.value(line, title)])),
    held:
      isComputed && !cells.isOverwritten(line, header)
        ? FORMULA
        : constant(cells.value(line, header)),
  };
}
