import type { Anchor, LineCell, NamedCell } from './anchor';
import type { WorkbookSnapshot } from './snapshot';
import type { Place, Scalar } from './scalar';
import { TableCells } from './table-cells';

/**
 * Where the cells stand now; null for one that is gone or no longer holds what was seen. Cells that were seen in one
 * line are found in one line, or not at all. Lines that say the same are interchangeable, but each is taken once.
 */
export function locate(
  snapshot: WorkbookSnapshot,
  anchors: readonly Anchor[],
): readonly (Place | null)[] {
  const taken = new Set<string>();
  const inLines = new Lines(snapshot).find(anchors.filter((anchor) => anchor.kind === 'line'));
  return anchors.map((anchor) => {
    const place =
      anchor.kind === 'name' ? locateNamed(snapshot, anchor) : (inLines.get(anchor) ?? null);
    return place && take(place, taken);
  });
}

function take(place: Place, taken: Set<string>): Place | null {
  const key = `${place.sheet}!${place.row},${place.column}`;
  if (taken.has(key)) return null;
  taken.add(key);
  return place;
}

/** A single cell by what it holds; a cell of a block where its row is, or else the one row like it. */
function locateNamed(
  { names }: WorkbookSnapshot,
  { name, row, column, seen, held }: NamedCell,
): Place | null {
  const range = names[name];
  if (!range || range.values[0]?.length !== seen.length) return null;
  const at = (found: number): Place => ({
    sheet: range.sheet,
    row: range.row + found,
    column: range.column + column,
  });
  if (range.hasFormula !== undefined) {
    const isSame =
      held.kind === 'formula'
        ? range.hasFormula
        : !range.hasFormula && signature(seen) === signature(range.values[0] ?? []);
    return isSame ? at(0) : null;
  }
  const wanted = signature(seen);
  const alike = range.values.flatMap((values, index) =>
    signature(values) === wanted ? index : [],
  );
  return alike.includes(row) ? at(row) : alike.length === 1 ? at(alike[0] ?? row) : null;
}

const signature = (values: readonly (Scalar | undefined)[]): string =>
  JSON.stringify(values.map((value) => value ?? ''));

/** Cells that were seen in one line. */
type LineCells = readonly [LineCell, ...LineCell[]];

function byLine(cells: readonly LineCell[]): readonly LineCells[] {
  const lines = new Map<string, [LineCell, ...LineCell[]]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.table, cell.line]);
    const line = lines.get(key);
    if (line) line.push(cell);
    else lines.set(key, [cell]);
  }
  return [...lines.values()];
}

/** Lines of the tables, found by what was typed in them. Each table is gone through once. */
class Lines {
  private readonly tables: ReadonlyMap<string, TableCells>;
  private readonly indexes = new Map<string, ReadonlyMap<string, readonly number[]>>();
  private readonly taken = new Set<string>();

  constructor(snapshot: WorkbookSnapshot) {
    this.tables = new Map(
      Object.entries(snapshot.tables).map(
        ([name, table]) => [name, new TableCells(table)] as const,
      ),
    );
  }

  /** Lines that stand where they did come first: those that have gone do not take their places. */
  find(cells: readonly LineCell[]): ReadonlyMap<LineCell, Place> {
    const found = new Map<LineCell, Place>();
    const moved = byLine(cells).filter(
      (line) => !this.alike(line[0]).includes(line[0].line) || !this.put(line, line[0].line, found),
    );
    for (const line of moved) this.alike(line[0]).some((rank) => this.put(line, rank, found));
    return found;
  }

  /** Takes that line, which says what was typed, if the other cells hold what was seen too and it is still free. */
  private put(line: LineCells, rank: number, found: Map<LineCell, Place>): boolean {
    const [first] = line;
    const key = JSON.stringify([first.table, rank]);
    const table = this.tables.get(first.table);
    if (!table || this.taken.has(key)) return false;
    const places = line.map((cell) =>
      holdsTheSame(table, rank, cell) ? table.place(rank, cell.header) : null,
    );
    if (places.includes(null)) return false;
    this.taken.add(key);
    line.forEach((cell, index) => {
      const place = places[index];
      if (place) found.set(cell, place);
    });
    return true;
  }

  private alike({ table, seen }: LineCell): readonly number[] {
    const headers = Object.keys(seen);
    const key = JSON.stringify([table, headers]);
    const index = this.indexes.get(key) ?? indexOf(this.tables.get(table), headers);
    this.indexes.set(key, index);
    return index.get(signature(Object.values(seen))) ?? [];
  }
}

/**
 * What was typed is in the line's signature already; of a computed cell it is known whether its formula is there,
 * or else nothing is written over it.
 */
function holdsTheSame(
  table: TableCells,
  line: number,
  { header, held, seen, isFilled }: LineCell,
): boolean {
  if (header in seen) return true;
  if (isFilled === true)
    return held.kind === 'constant' && held.value === table.value(line, header);
  if (table.table.overwritten === null) return false;
  if (table.isOverwritten(line, header) !== (held.kind === 'constant')) return false;
  return held.kind === 'formula' || held.value === table.value(line, header);
}

/** Ranks of lines by what was typed in them; empty once one of the columns is gone. */
function indexOf(
  table: TableCells | undefined,
  headers: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  if (!table || headers.some((header) => !table.headers.includes(header))) return index;
  table.table.body.values.forEach((_, line) => {
    const key = signature(headers.map((header) => table.value(line, header)));
    const lines = index.get(key);
    if (lines) lines.push(line);
    else index.set(key, [line]);
  });
  return index;
}
