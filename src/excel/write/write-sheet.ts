import type { SheetDeclaration, Style, TableDeclaration } from '../../sheets/declaration';
import { everyCell } from './every-cell';
import { weightOf, type Portions } from './portions';
import type { Target } from './target';
import { toCell } from '../to-cell';
import { writeTypedBeforeTable, writeTypedInTable } from './typed-columns';
import { writeConditionalFormat } from './write-conditional-format';
import { writeFormats, writeSizes } from './write-format';
import { writeValidation } from './write-validation';

/**
 * Tables, their headers and what was typed in their lines. They come before every formula of ours: Excel
 * refuses a formula that names a table which does not exist yet.
 */
export async function writeTables(
  target: Target,
  declaration: SheetDeclaration,
  portions: Portions,
): Promise<void> {
  for (const table of declaration.tables) {
    await portions.makeRoom(weightOf(table.columns.map(({ header }) => header)));
    const header = { ...table.area, rows: 1 };
    target.range(header).values = [table.columns.map((column) => column.header)];
    await writeTypedBeforeTable(target, table, portions);
    const added = target.worksheet.tables.add(target.range(table.area), true);
    added.name = table.name;
    added.style = table.style;
  }
}

/** Cells, once names and tables stand. */
export async function writeContents(
  target: Target,
  declaration: SheetDeclaration,
  portions: Portions,
): Promise<void> {
  for (const { area, cells } of declaration.contents) {
    await portions.write(cells, (rows, from) => {
      const piece = { ...area, row: area.row + from, rows: rows.length };
      target.range(piece).formulas = rows.map((row) => row.map(toCell));
    });
  }
  for (const table of declaration.tables) {
    await writeTypedInTable(target, table, portions);
    writeCalculated(target, table);
  }
}

function writeCalculated(target: Target, { area, columns }: TableDeclaration): void {
  columns.forEach(({ formula }, index) => {
    if (formula === null) return;
    const column = area.column + index;
    const body = { row: area.row + 1, column, rows: area.rows - 1, columns: 1 };
    target.range(body).formulas = everyCell(formula);
  });
}

/** Widths, heights, styles, merges, visibility: what the sheet looks like. */
export function writeLook(
  target: Target,
  declaration: SheetDeclaration,
  styles: Readonly<Record<string, Style>>,
): void {
  writeSizes(target, declaration);
  for (const area of declaration.merges) target.range(area).merge(false);
  writeFormats(target, declaration, styles);
  if (declaration.hidden) target.worksheet.visibility = 'Hidden';
}

/** Validations and conditional formats. */
export function writeChecks(target: Target, declaration: SheetDeclaration): void {
  for (const { area, validation } of declaration.validations) {
    writeValidation(target.range(area), validation);
  }
  for (const { area, ...format } of declaration.conditionalFormats) {
    writeConditionalFormat(target.range(area), format);
  }
}
