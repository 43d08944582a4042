import type { CellChange } from '../../../sheets/change';
import { StandingLines, type LineValues } from '../../../sheets/standing-lines';
import { Anchors } from '../../../workbook/anchor';
import type { RawTable } from '../../../workbook/range';
import type { Scalar } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { TableRow } from '../../../workbook/table-rows';
import type { ExportedDossier, FileRow, Opinion, Portfolio, PortfolioPlan } from '../portfolio';
import { fileCells } from '../sheets/files-sheet';
import { exportedCells, opinionCells, writtenCells } from '../sheets/row-cells';
import { PORTFOLIO_FIELDS } from '../template/fields';
import { PORTFOLIO_COLUMNS, TABLES } from '../template/tables';
import { PORTFOLIO } from '../template/template';

/** What leads from a portfolio as it stands in a workbook to what it is to be. */
export interface PortfolioChanges {
  /** In lines that stand, blank ones among them, and in the marks. */
  readonly cells: readonly CellChange[];
  /** A plan of the lines alone for which no line stands. */
  readonly coming: PortfolioPlan;
}

/**
 * How an open portfolio is brought up to date. What people typed is not among it, nor are columns that they added. A row
 * whose dossier has gone elsewhere is wiped out and leaves a blank line.
 *
 * @param snapshot the workbook as it was read; whoever writes the cells holds them against what they hold by then
 * @param portfolio what was read in it
 * @param plan what it is to be, made of that portfolio
 */
export function portfolioChanges(
  snapshot: WorkbookSnapshot,
  portfolio: Portfolio,
  plan: PortfolioPlan,
): PortfolioChanges {
  const anchors = new Anchors(snapshot, PORTFOLIO);
  const linesOf = (key: keyof typeof TABLES): StandingLines => {
    const known = TABLES[key];
    const table: RawTable | undefined = snapshot.tables[known.name];
    if (!table) throw new Error(`${known.name} is gone`);
    return new StandingLines(table, known, portfolio.language, anchors);
  };
  const rows = placedRows(snapshot, portfolio, plan, linesOf('portfolio'));
  const files = placed<FileRow>(plan.files, linesOf('files'), {
    knownBy: ({ rank }) => String(rank),
    keyOf: (row) => textOf(row.raw('rank')),
    valuesOf: (file) => fileCells(file, plan.language),
  });
  const opinions = placed<Opinion>(plan.opinions, linesOf('opinions'), {
    knownBy: ({ seal, number }) => JSON.stringify([seal, number]),
    keyOf: (row) => {
      const seal = textOf(row.raw('seal'));
      return seal === null ? null : JSON.stringify([seal, textOf(row.raw('number'))]);
    },
    valuesOf: opinionCells,
  });
  // Portfolios of version 1 have no such table, and nothing that could go into it.
  const hasExports = TABLES.procedure.name in snapshot.tables || plan.exported.length > 0;
  const exported = hasExports
    ? placed<ExportedDossier>(plan.exported, linesOf('procedure'), {
        knownBy: ({ number }) => number,
        keyOf: (row) => textOf(row.raw('number')),
        valuesOf: (dossier) => exportedCells(dossier, plan.language),
      })
    : { cells: [], coming: [] };
  return {
    cells: [
      ...rows.cells,
      ...files.cells,
      ...opinions.cells,
      ...exported.cells,
      ...markChanges(snapshot, anchors, plan),
    ],
    coming: {
      ...plan,
      rows: rows.coming,
      files: files.coming,
      opinions: opinions.coming,
      exported: exported.coming,
    },
  };
}

interface Placed<Line> {
  readonly cells: readonly CellChange[];
  readonly coming: readonly Line[];
}

/** Rows know where they stand; one that the plan does not have any more is wiped out. */
function placedRows(
  { tables }: WorkbookSnapshot,
  portfolio: Portfolio,
  { rows }: PortfolioPlan,
  lines: StandingLines,
): Placed<PortfolioPlan['rows'][number]> {
  const first = tables[TABLES.portfolio.name]?.body.row ?? 0;
  const staying = new Set(rows.flatMap(({ place }) => place?.row ?? []));
  const gone = portfolio.rows.filter(({ place }) => !staying.has(place.row));
  const changes = rows.flatMap((row) =>
    row.place === null ? [] : lines.changes(row.place.row - first, writtenCells(row)),
  );
  const wiped = gone.flatMap(({ place }) => lines.changes(place.row - first, NOTHING));
  const fresh = rows.filter(({ place }) => place === null);
  const { cells, coming } = intoBlanks(fresh, lines, writtenCells);
  return { cells: [...changes, ...wiped, ...cells], coming };
}

const NOTHING: LineValues = Object.fromEntries(
  PORTFOLIO_COLUMNS.filter(({ role }) => role === 'filled').map(({ key }) => [key, null]),
);

interface Knowing<Line> {
  readonly knownBy: (line: Line) => string;
  readonly keyOf: (row: TableRow) => string | null;
  readonly valuesOf: (line: Line) => LineValues;
}

/** Lines that are known by what they say; of several alike each has its own. */
function placed<Line>(
  wanted: readonly Line[],
  lines: StandingLines,
  { knownBy, keyOf, valuesOf }: Knowing<Line>,
): Placed<Line> {
  const ranks = lines.ranksBy(keyOf);
  const taken = new Map<string, number>();
  const fresh: Line[] = [];
  const changes = wanted.flatMap((line) => {
    const key = knownBy(line);
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    const rank = ranks.get(key)?.[before];
    if (rank !== undefined) return lines.changes(rank, valuesOf(line));
    fresh.push(line);
    return [];
  });
  const { cells, coming } = intoBlanks(fresh, lines, valuesOf);
  return { cells: [...changes, ...cells], coming };
}

/** Blank lines are filled first; what finds none comes below the table. */
function intoBlanks<Line>(
  fresh: readonly Line[],
  lines: StandingLines,
  valuesOf: (line: Line) => LineValues,
): Placed<Line> {
  const coming: Line[] = [];
  const cells = fresh.flatMap((line) => {
    const rank = lines.takeBlank();
    if (rank !== null) return lines.changes(rank, valuesOf(line));
    coming.push(line);
    return [];
  });
  return { cells, coming };
}

/** Which run it was, who judged, and which columns of exports say what. A mark that is gone is not put back. */
function markChanges(
  { names }: WorkbookSnapshot,
  anchors: Anchors,
  { run, judgedBy, columns }: PortfolioPlan,
): readonly CellChange[] {
  const marks = { run, judgedBy, columns: columns === '' ? null : columns };
  return Object.entries(marks).flatMap(([key, to]) => {
    const range = names[PORTFOLIO_FIELDS[key as keyof typeof marks].name];
    const from = range?.values[0]?.[0] ?? null;
    const anchor = range && anchors.of(range);
    return anchor && (from ?? '') !== (to ?? '') ? [{ anchor, from, to, numberFormat: null }] : [];
  });
}

const textOf = (value: Scalar): string | null =>
  value === null || value === '' ? null : String(value).trim();
