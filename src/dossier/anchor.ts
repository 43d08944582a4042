import type { Call } from '../themes/call';
import { GRID_COLUMNS, budgetColumns } from './columns';
import { TABLES } from './fields';
import type { TableKey } from './fields';
import type { Place, RawRange, RawTable, Scalar, WorkbookSnapshot } from './snapshot';
import { locateColumns } from './table-columns';

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

/** The anchor of a cell that was read; null for a cell that no name and no table of ours holds. */
export function anchorOf(snapshot: WorkbookSnapshot, call: Call, place: Place): Anchor | null {
  for (const key of Object.keys(TABLES) as TableKey[]) {
    const table = snapshot.tables[TABLES[key]];
    if (table && holds(table.body, place))
      return lineCell(table, inputsOf(key, table, call), place);
  }
  for (const [name, range] of Object.entries(snapshot.names)) {
    if (holds(range, place)) return namedCell(name, range, place);
  }
  return null;
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
  return {
    kind: 'name',
    name,
    row,
    column,
    seen,
    held: range.hasFormula === true ? FORMULA : constant(seen[column]),
  };
}

const constant = (value: Scalar | undefined): Held => ({ kind: 'constant', value: value ?? '' });

const headersOf = ({ header }: RawTable): string[] => (header.values[0] ?? []).map(String);

/** Headers of the columns that are typed: computed ones, and a person's own, follow them. */
function inputsOf(key: TableKey, table: RawTable, call: Call): readonly string[] {
  const expected = key === 'budget' ? budgetColumns(call) : GRID_COLUMNS;
  const inputs = expected.filter(({ role }) => role === 'input');
  const headers = headersOf(table);
  const { columns } = locateColumns<string>(key, table.header, inputs);
  return Object.values(columns).flatMap((position) => headers[position ?? -1] ?? []);
}

function lineCell(table: RawTable, inputs: readonly string[], place: Place): LineCell {
  const headers = headersOf(table);
  const line = place.row - table.body.row;
  const header = headers[place.column - table.body.column] ?? '';
  const values = table.body.values[line] ?? [];
  const at = (title: string): Scalar => values[headers.indexOf(title)] ?? '';
  const isComputed = !inputs.includes(header);
  return {
    kind: 'line',
    table: table.name,
    header,
    line,
    seen: Object.fromEntries(inputs.map((title) => [title, at(title)])),
    held: isComputed && !isOverwritten(table, place) ? FORMULA : constant(at(header)),
  };
}

const isOverwritten = ({ overwritten }: RawTable, { row, column }: Place): boolean =>
  overwritten.some((place) => place.row === row && place.column === column);

/** The same anchor for what stands at a place of a later snapshot. */
export function anchorAgain(anchor: Anchor, snapshot: WorkbookSnapshot, place: Place): Anchor {
  if (anchor.kind === 'name') {
    const range = snapshot.names[anchor.name];
    return range ? namedCell(anchor.name, range, place) : anchor;
  }
  const table = snapshot.tables[anchor.table];
  return table ? lineCell(table, Object.keys(anchor.seen), place) : anchor;
}

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

const keyOf = ({ sheet, row, column }: Place): string => `${sheet}!${row},${column}`;

function take(place: Place, taken: Set<string>): Place | null {
  const key = keyOf(place);
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
  private readonly tables = new Map<string, Map<string, number[]>>();
  private readonly overwritten: ReadonlySet<string>;

  constructor(private readonly snapshot: WorkbookSnapshot) {
    const tables = Object.values(snapshot.tables);
    this.overwritten = new Set(tables.flatMap((table) => table.overwritten.map(keyOf)));
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
  private at({ table: name, header, held, seen }: LineCell, line: number, taken: Set<string>) {
    const table = this.snapshot.tables[name];
    const position = table ? headersOf(table).indexOf(header) : -1;
    if (!table || position < 0) return null;
    const { sheet, row, column } = table.body;
    const place = { sheet, row: row + line, column: column + position };
    if (!(header in seen)) {
      if (this.overwritten.has(keyOf(place)) !== (held.kind === 'constant')) return null;
      const value = table.body.values[line]?.[position] ?? '';
      if (held.kind === 'constant' && held.value !== value) return null;
    }
    return take(place, taken);
  }

  private alike({ table, seen }: LineCell): readonly number[] {
    const headers = Object.keys(seen);
    const key = JSON.stringify([table, headers]);
    const index = this.tables.get(key) ?? this.indexOf(table, headers);
    this.tables.set(key, index);
    return index.get(signature(Object.values(seen))) ?? [];
  }

  /** Ranks of lines by what was typed in them; empty once one of the columns is gone. */
  private indexOf(name: string, wanted: readonly string[]): Map<string, number[]> {
    const index = new Map<string, number[]>();
    const table = this.snapshot.tables[name];
    const headers = table ? headersOf(table) : [];
    const positions = wanted.map((header) => headers.indexOf(header));
    if (!table || positions.includes(-1)) return index;
    table.body.values.forEach((values, line) => {
      const key = signature(positions.map((position) => values[position]));
      const lines = index.get(key);
      if (lines) lines.push(line);
      else index.set(key, [line]);
    });
    return index;
  }
}
