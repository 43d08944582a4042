import type { CellChange } from './change';
import type { Language } from '../language/language';
import type { Anchors } from '../workbook/anchor';
import type { RawTable } from '../workbook/range';
import { isBlank, saysNothing, type Scalar } from '../workbook/scalar';
import { columnsByPosition } from '../workbook/table-columns';
import { rowsIn, type TableRow } from '../workbook/table-rows';
import type { Table } from '../workbook/template';

/** The values of a line, by column key. */
export type LineValues = Readonly<Record<string, Scalar>>;

/** The lines of a table as they were read, into which values are written: those that change, and the blank ones. */
export class StandingLines {
  private readonly rows: readonly TableRow[];
  private readonly blank: number[];

  /** @param written the columns that a line which comes is to fill, by key; left out: those that runs fill */
  constructor(
    table: RawTable,
    known: Table,
    language: Language,
    private readonly anchors: Anchors,
    written: readonly string[] = known.columns.flatMap(({ key, role }) =>
      role === 'filled' ? key : [],
    ),
  ) {
    this.rows = rowsIn(table, known, language).rows;
    const columns = columnsByPosition(known.columns, table.header.values[0] ?? []);
    const found = new Set([...columns.values()].map(({ key }) => key));
    const isWhole = written.every((key) => found.has(key));
    // A line that comes would lack what the column says; below the table it is refused for that.
    this.blank = table.body.values.flatMap((cells, line) =>
      isWhole && cells.every((value, at) => isVoid(value, columns.get(at)?.role)) ? line : [],
    );
  }

  /** Ranks from 0 of the lines of each text by which a line is known; none of a line without. */
  ranksBy(knownBy: (row: TableRow) => string | null): ReadonlyMap<string, readonly number[]> {
    const ranks = new Map<string, number[]>();
    this.rows.forEach((row, rank) => {
      const key = knownBy(row);
      if (key === null) return;
      const alike = ranks.get(key);
      if (alike) alike.push(rank);
      else ranks.set(key, [rank]);
    });
    return ranks;
  }

  /** A line in which nothing stands, given away once; null: none is left. */
  takeBlank(): number | null {
    return this.blank.shift() ?? null;
  }

  /** The same, with nothing but blank lines after it: what comes stays together, below all that stands. */
  takeBlankBelow(): number | null {
    const below = this.blank.findIndex(
      (rank, at) => this.rows.length - rank === this.blank.length - at,
    );
    if (below < 0) return null;
    this.blank.splice(0, below);
    return this.takeBlank();
  }

  /** What is to be written so that a line says this. Cells that say so already are left alone, and columns that are gone. */
  changes(rank: number, values: LineValues): readonly CellChange[] {
    const row = this.rows[rank];
    if (!row) throw new Error(`No such line: ${rank}`);
    return Object.entries(values).flatMap(([key, to]) => {
      const { raw: from, place } = row.cell(key);
      if (place === null || holds(from, to)) return [];
      const anchor = this.anchors.of(place);
      if (!anchor) throw new Error(`The cell of ${key} was not read`);
      return [{ anchor, from, to, numberFormat: null }];
    });
  }
}

/** Nothing is typed there. A person’s own column counts too, but for what its formula gives on a blank line. */
function isVoid(value: Scalar, role: string | undefined): boolean {
  if (role === undefined) return saysNothing(value);
  return role === 'computed' || isBlank(value);
}

/** The last digits of a number are its program’s. */
const TINY = 1e-9;

function holds(stands: Scalar, wanted: Scalar): boolean {
  if (typeof stands === 'number' && typeof wanted === 'number') {
    return Math.abs(stands - wanted) <= TINY * Math.max(1, Math.abs(wanted));
  }
  return (stands ?? '') === (wanted ?? '');
}
