import type { Entry } from './entry';
import type { WorkbookSnapshot } from './snapshot';
import type { RawRange, RawTable } from './range';
import type { Place, Scalar } from './scalar';

export interface Written {
  readonly place: Place;
  readonly content: Entry;
}

/** The snapshot as it would be read once these cells are written; results of formulas are left blank. */
export function withCells(
  { names, tables }: WorkbookSnapshot,
  written: readonly Written[],
): WorkbookSnapshot {
  const cells = new Map(written.map(({ place, content }) => [keyOf(place), content] as const));
  return {
    names: mapValues(names, (range) => patchName(range, cells)),
    tables: mapValues(tables, (table) => patchTable(table, cells, written)),
  };
}

type Cells = ReadonlyMap<string, Entry>;

const keyOf = ({ sheet, row, column }: Place): string => `${sheet}!${row},${column}`;

const isFormula = (content: Entry): content is { readonly formula: string } =>
  typeof content === 'object' && content !== null;

function mapValues<T>(record: Readonly<Record<string, T>>, change: (value: T) => T) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function patch<R extends RawRange>(range: R, cells: Cells): R {
  const { sheet, row, column } = range;
  const values = range.values.map((line, r) =>
    line.map((value, c): Scalar => {
      const content = cells.get(keyOf({ sheet, row: row + r, column: column + c }));
      if (content === undefined) return value;
      return isFormula(content) ? '' : content;
    }),
  );
  return { ...range, values };
}

function patchName(range: RawRange, cells: Cells): RawRange {
  const content = cells.get(keyOf(range));
  const patched = patch(range, cells);
  return range.hasFormula === undefined || content === undefined
    ? patched
    : { ...patched, hasFormula: isFormula(content) };
}

/** Which columns are computed is not known here: a constant in another one is overwritten for nobody. */
function patchTable(table: RawTable, cells: Cells, written: readonly Written[]): RawTable {
  const { sheet } = table.body;
  const kept = table.overwritten?.filter((place) => !cells.has(keyOf(place)));
  const constants = written.filter(
    ({ place, content }) => place.sheet === sheet && !isFormula(content),
  );
  return {
    ...table,
    body: patch(table.body, cells),
    overwritten: kept ? [...kept, ...constants.map(({ place }) => place)] : null,
  };
}
