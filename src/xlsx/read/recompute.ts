import { computedColumns } from '../../workbook/table-columns';
import type { Place } from '../../workbook/scalar';
import { fieldsIn } from '../../workbook/template';
import type { Template } from '../../workbook/template';
import { Uncomputable, tooFar } from '../../formulas/uncomputable';
import type { Reason } from '../../formulas/uncomputable';
import { FileError } from '../file-error';
import { Computation } from '../../formulas/evaluator/compute';
import type { Cells } from '../../formulas/evaluator/compute';
import type { LocatedTable } from './located-table';
import { uncomputedFormula } from './remarks';
import type { FileRemark } from './remarks';
import type { SheetCells } from './sheet-cells';
import { standingTable } from './table-part';
import type { WorkbookFile } from './workbook-file';
import type { SheetArea } from '../../workbook/area';

/** Areas in which people type: named cells and ranges, and the tables' input columns. */
export function inputAreas(
  names: ReadonlyMap<string, SheetArea>,
  tables: readonly LocatedTable[],
  sheets: ReadonlyMap<string, SheetCells>,
  template: Template,
): readonly SheetArea[] {
  const ours = new Set(
    fieldsIn(template).flatMap(({ name, role }) => (role === 'computed' ? name : [])),
  );
  const named = [...names].filter(([name]) => !ours.has(name)).map(([, area]) => area);
  const columns = tables.flatMap(({ table, area, titles }) => {
    const sheet = sheets.get(area.sheet);
    const shown = Array.from({ length: area.columns }, (_, index) =>
      sheet?.value(area.row, area.column + index),
    );
    const computed = computedColumns(table, titles ?? shown);
    return shown.flatMap((_, index) =>
      computed.has(index)
        ? []
        : {
            ...area,
            row: area.row + 1,
            rows: area.rows - 1,
            column: area.column + index,
            columns: 1,
          },
    );
  });
  return [...named, ...columns];
}

/**
 * Computes anew the formulas that people typed into those areas, and puts the results in the place of the
 * stored ones, which only the program that saved the file last can vouch for. What cannot be computed here
 * keeps its stored result, and a remark says so.
 */
export async function recompute(
  file: WorkbookFile,
  sheets: ReadonlyMap<string, SheetCells>,
  inputs: readonly SheetArea[],
): Promise<readonly FileRemark[]> {
  const typed = inputs.flatMap((area) => formulasIn(area, sheets.get(area.sheet)));
  const results = await resultsOf(file, sheets, typed);
  return typed.flatMap((formula, index) => settle(formula, results[index]));
}

/** What these formulas give now, in their order, or why that cannot be computed here. */
export async function resultsOf(
  file: WorkbookFile,
  sheets: ReadonlyMap<string, SheetCells>,
  formulas: readonly FormulaCell[],
): Promise<readonly Result[]> {
  if (formulas.length === 0) return [];
  const results: Result[] = [];
  let computation: Computation | null = null;
  return withWorkbook(file, sheets, (cells) => {
    // What was computed before another sheet was needed is kept.
    computation ??= new Computation(cells);
    for (const formula of formulas.slice(results.length)) {
      results.push(attempt(computation, formula));
    }
    return results;
  });
}

/** Computes in a workbook, again for each sheet of it that turns out to be needed as well; the cells stay the same. */
export async function withWorkbook<T>(
  file: WorkbookFile,
  sheets: ReadonlyMap<string, SheetCells>,
  compute: (cells: Cells) => T,
): Promise<T> {
  const read = new Map<string, SheetCells | FileError>(sheets);
  const cells = cellsOf(file, read);
  for (;;) {
    try {
      return compute(cells);
    } catch (error) {
      if (!(error instanceof SheetNotRead)) throw error;
      read.set(error.sheet, await file.trySheet(error.sheet));
    }
  }
}

export interface FormulaCell {
  readonly sheet: SheetCells;
  readonly row: number;
  readonly column: number;
}

function formulasIn(area: SheetArea, sheet: SheetCells | undefined): FormulaCell[] {
  if (!sheet?.hasFormulas) return [];
  const last = Math.min(area.row + area.rows, sheet.rows);
  const rows = Array.from({ length: Math.max(0, last - area.row) }, (_, index) => area.row + index);
  return rows.flatMap((row) =>
    Array.from({ length: area.columns }, (_, index) => area.column + index)
      .filter((column) => sheet.hasFormula(row, column))
      .map((column) => ({ sheet, row, column })),
  );
}

/** A formula refers to a sheet that holds nothing of ours and was left aside. */
class SheetNotRead extends Error {
  constructor(readonly sheet: string) {
    super(`the sheet ${sheet} is not read yet`);
    this.name = 'SheetNotRead';
  }
}

export type Result = { readonly value: string | number | boolean } | { readonly reason: Reason };

/** Puts a result in its place, or says why there is none. */
function settle({ sheet, row, column }: FormulaCell, result: Result | undefined): FileRemark[] {
  if (!result) return [];
  if (!('reason' in result)) {
    sheet.setResult(row, column, result.value);
    return [];
  }
  const place: Place = { sheet: sheet.name, row, column };
  return [uncomputedFormula(place, sheet.value(row, column), result.reason)];
}

function attempt(computation: Computation, { sheet, row, column }: FormulaCell): Result {
  try {
    return { value: computation.result(sheet, row, column) };
  } catch (error) {
    if (error instanceof Uncomputable) return { reason: error.reason };
    // The stack is at its end: cells that depend on cells that depend on cells.
    if (error instanceof RangeError) return { reason: tooFar().reason };
    throw error;
  }
}

function cellsOf(file: WorkbookFile, read: ReadonlyMap<string, SheetCells | FileError>): Cells {
  const sheetNames = new Map(file.sheetNames.map((name) => [name.toLowerCase(), name]));
  const names = new Map(
    file.names
      .toReversed()
      .map(({ name, scope, text }) => [nameKey(name, scope ?? ''), text] as const),
  );
  const tables = new Map(file.tables.map((table) => [table.name.toLowerCase(), table]));
  const cells = (name: string): SheetCells => {
    const sheet = read.get(name);
    if (sheet === undefined) throw new SheetNotRead(name);
    if (sheet instanceof FileError) {
      throw new Uncomputable({ kind: 'sheet', name, isDamaged: sheet.problem === 'damaged' });
    }
    return sheet;
  };
  return {
    is1904: file.is1904,
    sheet: (wanted: string) => {
      const name = sheetNames.get(wanted.toLowerCase());
      return name === undefined ? null : cells(name);
    },
    name: (wanted: string, sheet: string) =>
      names.get(nameKey(wanted, sheet)) ?? names.get(nameKey(wanted, '')) ?? null,
    table: (wanted: string) => {
      const table = tables.get(wanted.toLowerCase());
      return table ? standingTable(table, cells(table.area.sheet)) : null;
    },
  };
}

/** A name and the sheet it belongs to; none for the whole workbook. Neither holds a line break. */
const nameKey = (name: string, sheet: string): string => `${name}\n${sheet}`.toLowerCase();
