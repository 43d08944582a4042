import { ROWS_LOOKED_BELOW } from '../../workbook/around';
import type { Area, SheetArea } from '../../workbook/area';
import type { Changed, SheetPart } from './changes';
import { isWithin, overlap } from './grid';
import type { Grids } from './grids';
import type { Rows } from './manner';
import type { Plan, PlannedTable } from './plan';

/** What has to be looked at to know of what has changed. */
export type Extent =
  | { readonly kind: 'whole' }
  /** These rows of tables, and all that is short. */
  | Part
  /** These cells, and more where they hold something else than was known. */
  | { readonly kind: 'cells'; readonly areas: readonly SheetArea[]; readonly rows: RowSets };

export interface Part {
  readonly kind: 'part';
  readonly rows: RowSets;
  /** What stands next to blocks and tables as well: someone was there. */
  readonly isNear: boolean;
}

/** Numbers of rows in the sheet, by the table's name. */
export type RowSets = ReadonlyMap<string, ReadonlySet<number>>;

const WHOLE: Extent = { kind: 'whole' };

/** More rows than that, or more cells, cost less all at once. */
const MOST_ROWS = 60;
const MOST_CELLS = 400;
/** A table as short as this one is read with all its rows: those of its formulas may look at each other. */
const SHORT = 1500;

export interface Standing {
  readonly plan: Plan;
  readonly grids: Grids;
  /** Rows that were looked at again since all was read: formulas may have waited for a calculation. */
  readonly rows: RowSets;
  /** Someone has put a formula over one of ours: what it depends on nobody knows. */
  readonly isForeign: boolean;
}

/**
 * What to look at after these changes. A line's computed columns depend on what is typed in it and on fields, lists
 * and blocks; cells of a person's own feed formulas that someone has typed, which are looked at each time.
 */
export function extentOf(changed: Changed, { plan, grids, rows }: Standing): Extent {
  const edited = partsOf(plan, [...changed.edited, ...changed.written]);
  const visited = partsOf(plan, changed.visited);
  if (changed.isUnknown || !edited || !visited) return WHOLE;
  if (edited.some((area) => isFar(plan, area))) return WHOLE;
  const formulas = formulaRows(plan, grids);
  if (!formulas) return WHOLE;
  const sets = rowsOf(plan, [...edited, ...visited], [rows, formulas]);
  if (!sets) return WHOLE;
  const isNear = [...edited, ...visited].some((area) => isNextTo(plan, area));
  const looked = changed.isMoveAlone && !isNear ? cellsIn(plan, visited) : null;
  return looked
    ? { kind: 'cells', areas: looked, rows: sets }
    : { kind: 'part', rows: sets, isNear };
}

/** Null: a sheet that nobody knows. */
function partsOf({ index }: Plan, parts: readonly SheetPart[]): readonly SheetArea[] | null {
  const names = new Map(index.sheets.map(({ id, name }) => [id, name]));
  const areas = parts.flatMap(({ sheetId, area }) => {
    const sheet = names.get(sheetId);
    return sheet === undefined ? [] : { ...area, sheet };
  });
  return areas.length === parts.length ? areas : null;
}

/** Whether formulas anywhere may follow: those of the sheets look at named cells and headers, and into their own line. */
function isFar({ index, tables, surveyed }: Plan, area: SheetArea): boolean {
  if (tables.some(({ body }) => isWithin(area, body))) return false;
  const isNamed = index.names.some((name) => name.area !== null && meets(name.area, area));
  // What was typed outside of our cells is looked for in all of that part.
  const isSurveyed = surveyed.some((part) => meets(part, area));
  return (
    isNamed ||
    isSurveyed ||
    tables.some(({ body }) => meets({ ...body, row: body.row - 1, rows: 1 }, area))
  );
}

const meets = (one: SheetArea, other: SheetArea): boolean =>
  one.sheet === other.sheet && overlap(one, other) !== null;

/** Rows in which someone has typed a formula, which may look at anything; null: nobody could look. */
function formulaRows({ tables }: Plan, grids: Grids): RowSets | null {
  const sets = new Map<string, ReadonlySet<number>>();
  for (const { name } of tables) {
    const special = grids.tables[name]?.special;
    if (!special) return null;
    if (special.typedFormulas.some(({ rows }) => rows > MOST_ROWS)) return null;
    sets.set(name, new Set(special.typedFormulas.flatMap(numbersIn)));
  }
  return sets;
}

const numbersIn = ({ row, rows }: Rows): number[] =>
  Array.from({ length: rows }, (_, index) => row + index);

/** Null: too many. */
function rowsOf(
  { tables }: Plan,
  areas: readonly SheetArea[],
  others: readonly RowSets[],
): RowSets | null {
  const sets = new Map<string, ReadonlySet<number>>();
  for (const table of tables) {
    const touched = areas.flatMap((area) => bodyPart(table, area) ?? []);
    if (touched.some(({ rows }) => rows > MOST_ROWS)) return null;
    const numbers = new Set([
      ...touched.flatMap(numbersIn),
      ...others.flatMap((each) => [...(each.get(table.name) ?? [])]),
    ]);
    if (numbers.size > MOST_ROWS) return null;
    sets.set(table.name, numbers);
  }
  return sets;
}

function bodyPart({ body }: PlannedTable, area: SheetArea): Area | null {
  return area.sheet === body.sheet ? overlap(body, area) : null;
}

/** What of the visited cells is ours; null: they are many. */
function cellsIn(plan: Plan, visited: readonly SheetArea[]): readonly SheetArea[] | null {
  const ours = [
    ...plan.names.filter(({ of }) => of !== 'text').map(({ area }) => area),
    ...plan.tables.map(({ body }) => body),
  ];
  const found: SheetArea[] = [];
  for (const area of visited) {
    for (const own of ours) {
      const part = own.sheet === area.sheet ? overlap(own, area) : null;
      if (part) found.push({ ...part, sheet: own.sheet });
    }
  }
  const count = found.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return count > MOST_CELLS ? null : found;
}

/** Where what stands is not known cell by cell. */
const isNextTo = (plan: Plan, area: SheetArea): boolean =>
  nearby(plan).some((near) => meets(near, area));

const nearby = ({ names, tables, texts }: Plan): readonly SheetArea[] => [
  ...texts,
  ...names.flatMap(({ around }) => (around ? Object.values<SheetArea>({ ...around }) : [])),
  ...tables.flatMap(({ body, above }) => [
    { ...body, row: body.row - 1, rows: 1 },
    { ...body, row: body.row + body.rows, rows: ROWS_LOOKED_BELOW },
    ...(above ? [above] : []),
  ]),
];

/** Whether someone has written where formulas of ours stand. A sort takes them along. */
export const isOverFormulas = ({ edited, isSorted }: Changed, plan: Plan): boolean =>
  !isSorted &&
  (partsOf(plan, edited) ?? []).some((area) =>
    plan.tables.some((table) => {
      const part = bodyPart(table, area);
      return (
        part !== null &&
        [...table.computed].some(
          (index) =>
            table.body.column + index >= part.column &&
            table.body.column + index < part.column + part.columns,
        )
      );
    }),
  );

/** Whether all cells of computed columns that someone wrote into hold constants, or nothing: what follows is known. */
export function holdNoFormulas({ edited }: Changed, { plan, grids }: Standing): boolean {
  const areas = partsOf(plan, edited);
  if (!areas) return false;
  return plan.tables.every((table) => {
    const special = grids.tables[table.name]?.special;
    const columns = [...table.computed].map((index) => ({
      ...table.body,
      column: table.body.column + index,
      columns: 1,
    }));
    const count = (parts: readonly Area[]): number =>
      parts.reduce((sum, { rows, columns: width }) => sum + rows * width, 0);
    return areas.every((area) =>
      columns.every((column) => {
        const part = area.sheet === column.sheet ? overlap(column, area) : null;
        if (!part) return true;
        if (!special) return false;
        return (
          count(special.overwritten.flatMap((each) => overlap(each, part) ?? [])) === count([part])
        );
      }),
    );
  });
}

/** Rows of each table as stretches, all of a short one that is looked at. */
export function stretchesOf({ tables }: Plan, sets: RowSets): ReadonlyMap<string, readonly Rows[]> {
  return new Map(
    tables.map(({ name, body }) => {
      const numbers = [...(sets.get(name) ?? [])].sort((a, b) => a - b);
      const isShort = body.rows * body.columns <= SHORT;
      if (isShort && numbers.length > 0) return [name, [{ row: body.row, rows: body.rows }]];
      return [name, runsOf(numbers)];
    }),
  );
}

function runsOf(numbers: readonly number[]): Rows[] {
  const runs: { row: number; rows: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last.row + last.rows === number) last.rows += 1;
    else runs.push({ row: number, rows: 1 });
  }
  return runs;
}
