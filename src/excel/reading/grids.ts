import type { RawRange } from '../../workbook/range';
import type { Grid } from './grid';
import type { Manner } from './manner';
import type { Plan } from './plan';
import { requestAreas } from './request-areas';
import { requestConstants } from './request-constants';
import { Sheets } from './sheets';
import { requestTable, type TableAnswer, type TypedColumn } from './request-table';
import type { Special } from './special-cells';

/** All that was asked for, as it came. */
export interface Grids {
  readonly cells: readonly Grid[];
  readonly around: readonly Grid[];
  readonly texts: readonly Grid[];
  /** Cells of the surveyed parts that hold no formula; null: nobody looked. */
  readonly constants: readonly Grid[] | null;
  readonly tables: Readonly<Record<string, TableGrids>>;
}

export interface TableGrids {
  readonly body: Grid;
  /** Whether the number of a line, in the column that is watched for it, is shown as a date. */
  readonly dated: readonly boolean[];
  readonly above: Grid | null;
  /** What stands under it, formulas as their texts; null: nothing. */
  readonly below: RawRange | null;
  /** Null: nobody could look. */
  readonly special: Special | null;
  readonly typed: readonly TypedColumn[];
}

/** What came; null: nobody asked. */
export interface Answer {
  readonly cells: readonly Grid[];
  readonly around: readonly Grid[] | null;
  readonly texts: readonly Grid[] | null;
  readonly constants: readonly Grid[] | null;
  readonly tables: Readonly<Record<string, TableAnswer>>;
}

/**
 * Asks for it; what is given back answers once the request has been made. Formulas of single cells and blocks, and the
 * formats of their numbers, change only where someone writes there, which has all read anew.
 */
export function requestGrids(
  context: Excel.RequestContext,
  plan: Plan,
  manner: Manner,
): () => Answer {
  const { part } = manner;
  const sheets = new Sheets(context);
  const text = manner.typed ? (['text'] as const) : [];
  const more = part ? [] : (['formulas', 'numberFormatCategories', ...text] as const);
  const cells = requestAreas(sheets, plan.cells, ['values', ...more]);
  const isNear = part === null || part.isNear;
  const around = isNear ? requestAreas(sheets, plan.around, ['formulas']) : null;
  const texts = part ? null : requestAreas(sheets, plan.texts, ['values', 'formulas', ...text]);
  const isSurveyed = !part && manner.special;
  const constants = isSurveyed ? requestConstants(sheets, plan.surveyed) : null;
  const tables = plan.tables.map((table) => requestTable(sheets, table, manner));
  return () => ({
    cells: cells(),
    around: around && around(),
    texts: texts && texts(),
    constants: constants && constants(),
    tables: Object.fromEntries(tables.map((answer) => answer())),
  });
}

/** What was known, with what came since in its place; null where all was asked for. */
export const patched = (
  known: Grids | null,
  { tables, texts, cells, around, constants }: Answer,
): Grids => ({
  cells: known ? known.cells.map((grid, index) => ({ ...grid, ...cells[index] })) : cells,
  around: around ?? known?.around ?? [],
  texts: texts ?? known?.texts ?? [],
  constants: constants ?? known?.constants ?? null,
  tables: Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      patchedTable(known?.tables[name] ?? null, table),
    ]),
  ),
});

function patchedTable(known: TableGrids | null, answer: TableAnswer): TableGrids {
  const { rows, body: whole, above, typed } = answer;
  const near = {
    above,
    typed,
    below: answer.below ? answer.below.found : (known?.below ?? null),
    special: answer.special ? answer.special.found : (known?.special ?? null),
  };
  if (whole) return { ...near, body: whole.grid, dated: whole.dated };
  if (!known) throw new Error('Rows of a table that nobody has read');
  const { body } = known;
  const values = [...body.values];
  const dated = [...known.dated];
  for (const { grid, dated: ofRows } of rows) {
    values.splice(grid.row - body.row, grid.rows, ...grid.values);
    dated.splice(grid.row - body.row, ofRows.length, ...ofRows);
  }
  return { ...near, body: { ...body, values }, dated };
}
