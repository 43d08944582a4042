import type { Anchor, LineCell, NamedCell } from './anchor';
import type { WorkbookSnapshot } from './snapshot';
import type { Place, Scalar } from './scalar';
import { TableCells } from './table-cells';

/**
 * Where the cells stand now; null for one that is gone or no longer holds what was seen. Lines that say the
 * same in every cell are interchangeable, but each is taken once.
 */
export function locate(
  snapshot: WorkbookSnapshot,
  anchors: readonly Anchor[],
): readonly (Place | null)[] {
  const taken = new Set<string>();
  const lines = new LineIndex(snapshot);
  const places = anchors.map((anchor) =>
    anchor.kind === 'name' ? locateNamed(snapshot, anchor, taken) : lines.inPlace(anchor, taken),
  );
  return places.map((place, index) => {
    const anchor = anchors[index];
    return place === null && anchor?.kind === 'line' ? lines.elsewhere(anchor, taken) : place;
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
  taken: Set<string>,
): Place | null {
  const range = names[name];
  if (!range || range.values[0]?.length !== seen.length) return null;
  const at = (found: number): Place | null =>
    take({ sheet: range.sheet, row: range.row + found, column: range.column + column }, taken);
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

/** Lines of the tables, found by what was typed in them. Each table is gone through once. */
class LineIndex {
  private readonly tables: ReadonlyMap<string, TableCells>;
  private readonly indexes = new Map<string, ReadonlyMap<string, readonly number[]>>();

  constructor(snapshot: WorkbookSnapshot) {
    this.tables = new Map(
      Object.entries(snapshot.tables).map(
        ([name, table]) => [name, new TableCells(table)] as const,
      ),
    );
  }

  inPlace(anchor: LineCell, taken: Set<string>): Place | null {
    return this.alike(anchor).includes(anchor.line) ? this.at(anchor, anchor.line, taken) : null;
  }

  elsewhere(anchor: LineCell, taken: Set<string>): Place | null {
    for (const line of this.alike(anchor)) {
      const place = this.at(anchor, line, taken);
      if (place) return place;
    }
    return null;
  }

  /** The cell of that line, if it holds what was seen and is still free. */
  private at(anchor: LineCell, line: number, taken: Set<string>): Place | null {
    const table = this.tables.get(anchor.table);
    const place = table?.place(line, anchor.header) ?? null;
    if (!table || place === null || !holdsTheSame(table, line, anchor)) return null;
    return take(place, taken);
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
function holdsTheSame(table: TableCells, line: number, { header, held, seen }: LineCell): boolean {
  if (header in seen) return true;
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
