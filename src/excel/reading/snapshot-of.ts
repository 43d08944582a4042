import { rowsAbove, withAround, withBelow } from '../../workbook/around';
import { withDated } from '../../workbook/dated';
import type { RawRange, RawTable, Surroundings } from '../../workbook/range';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Place } from '../../workbook/scalar';
import type { Area, SheetArea } from '../../workbook/area';
import { formulaIn } from '../formula-in';
import { cut, gridAround, rangeOf, trimmed, type Grid } from './grid';
import type { Grids, TableGrids } from './grids';
import type { Plan, PlannedName, PlannedTable, Stretches } from './plan';

/** The categories of number formats that show a date. */
const DATES: ReadonlySet<string> = new Set(['Date', 'Time']);

/**
 * What the grids say, by names and tables; null: nothing of the document stands in the workbook.
 *
 * @param isTyped formulas and what cells show were asked for
 */
export function snapshotOf(
  { index, names, tables }: Plan,
  grids: Grids,
  isTyped: boolean,
): WorkbookSnapshot | null {
  if (names.length === 0 && tables.length === 0) return null;
  return {
    names: Object.fromEntries(
      names.map((planned) => [planned.name, namedRange(planned, grids, isTyped)]),
    ),
    tables: Object.fromEntries(
      tables.flatMap((planned) => {
        const found = grids.tables[planned.name];
        return found ? [[planned.name, tableOf(planned, found, isTyped)]] : [];
      }),
    ),
    ...(grids.constants && {
      constants: grids.constants.map((grid) => rangeOf(grid, grid.values)),
    }),
    sheetNames: Object.fromEntries(index.sheets.map(({ id, name }) => [id, name])),
  };
}

function namedRange(planned: PlannedName, grids: Grids, isTyped: boolean): RawRange {
  const { area, of, around, isSum, hasNumbers } = planned;
  const grid = found(gridAround(of === 'text' ? grids.texts : grids.cells, area), area);
  const values = cut(grid.values, grid, area);
  const raw = rangeOf(area, values);
  const formulas = cut(grid.formulas ?? [], grid, area).map((line, r) =>
    line.map((content, c) => formulaIn(content, values[r]?.[c])),
  );
  const looked = around ? withAround(raw, surroundings(around, raw, grids.around)) : raw;
  const isSingle = area.rows * area.columns === 1;
  return {
    ...(hasNumbers ? withDates(looked, cut(grid.categories ?? [], grid, area)) : looked),
    ...(isSingle && { hasFormula: (formulas[0]?.[0] ?? null) !== null }),
    ...((isTyped || isSum) && { formulas }),
    ...(isTyped && { shown: cut(grid.shown ?? [], grid, area) }),
  };
}

/** The plan asks for every area that it names. */
function found(grid: Grid | null, { sheet, row, column }: SheetArea): Grid {
  if (!grid) throw new Error(`Nothing was read at ${sheet}!${row},${column}`);
  return grid;
}

const withDates = (range: RawRange, categories: readonly (readonly string[])[]): RawRange =>
  withDated(range, (row, column) =>
    DATES.has(categories[row - range.row]?.[column - range.column] ?? ''),
  );

function surroundings(
  { above, below, beside }: Stretches,
  block: RawRange,
  grids: readonly Grid[],
): Surroundings {
  const stretch = (area: SheetArea | undefined): RawRange | null => {
    if (!area) return null;
    const grid = found(gridAround(grids, area), area);
    return rangeOf(area, cut(grid.values, grid, area));
  };
  const over = stretch(above);
  const [under, next] = [stretch(below), stretch(beside)].map((range) => range && trimmed(range));
  return {
    ...(over && { above: rowsAbove(block, over) }),
    ...(under && { below: under }),
    ...(next && { beside: next }),
  };
}

function tableOf(planned: PlannedTable, grids: TableGrids, isTyped: boolean): RawTable {
  const { name, body: area, columns, dated } = planned;
  const { sheet, row, column } = area;
  const raw = rangeOf(area, grids.body.values);
  const looked = grids.below ? withBelow(raw, grids.below) : raw;
  const isDate = (line: number, at: number): boolean =>
    dated !== null && at === column + dated && (grids.dated[line - row] ?? false);
  const body = dated === null ? looked : withDated(looked, isDate);
  const header = { sheet, row: row - 1, column, values: [columns] };
  return {
    name,
    header: grids.above
      ? withAround(header, { above: rowsAbove(header, rangeOf(grids.above, grids.above.values)) })
      : header,
    body: isTyped && grids.typed.length > 0 ? { ...body, ...typedIn(body, grids) } : body,
    overwritten:
      grids.special && grids.special.overwritten.flatMap((each) => placesIn(sheet, each)),
  };
}

function typedIn(
  { values }: RawRange,
  { typed }: TableGrids,
): Required<Pick<RawRange, 'formulas' | 'shown'>> {
  const columns = new Map(typed.map((column) => [column.index, column]));
  const cells = <T>(cell: (row: number, at: number) => T): T[][] =>
    values.map((line, r) => line.map((_, c) => cell(r, c)));
  return {
    formulas: cells((r, c) => formulaIn(columns.get(c)?.formulas[r], values[r]?.[c])),
    shown: cells((r, c) => columns.get(c)?.shown[r] ?? ''),
  };
}

const placesIn = (sheet: string, { row, column, rows, columns }: Area): Place[] =>
  Array.from({ length: rows * columns }, (_, index) => ({
    sheet,
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
