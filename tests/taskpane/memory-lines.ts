import type { BroughtLines, ChangeOutcome } from '../../src/excel/change/rewrites';
import type { CellContent } from '../../src/sheets/declaration';
import type { LinesChange } from '../../src/sheets/lines';
import { isFormula, type MemorySheet, type MemoryTable } from './memory-sheet';

/** Lines that come to tables in memory, and go again, as `WorkbookPort.change` promises. */

interface Standing {
  readonly sheet: MemorySheet;
  readonly table: MemoryTable;
}

type Hindrance = Exclude<ChangeOutcome, { kind: 'done' }>;

function standing(sheets: readonly MemorySheet[], name: string): Standing | null {
  for (const sheet of sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (table) return { sheet, table };
  }
  return null;
}

const linesOf = ({ area }: MemoryTable): number => area.rows - 1;

/** The sheet's column under a header; -1: there is none. */
function columnOf({ sheet, table: { area } }: Standing, header: string): number {
  const rank = (sheet.range({ ...area, rows: 1 }).values[0] ?? []).indexOf(header);
  return rank < 0 ? -1 : area.column + rank;
}

/** Why lines cannot come; null: they can. */
export function hindranceIn(
  sheets: readonly MemorySheet[],
  all: readonly LinesChange[],
): Hindrance | null {
  for (const lines of all) {
    const found = standing(sheets, lines.table);
    if (!found || linesOf(found.table) !== lines.standing) return { kind: 'changed' };
    const { sheet, table } = found;
    const bottom = table.area.row + table.area.rows;
    for (let row = bottom; row < bottom + lines.count; row += 1) {
      for (let column = table.area.column; column < end(table); column += 1) {
        if (sheet.at(row, column) === null) continue;
        return {
          kind: 'in-the-way',
          table: lines.table,
          place: { sheet: sheet.name, row, column },
        };
      }
    }
    const headers = lines.columns
      .map(({ header }) => header)
      .filter((header) => columnOf(found, header) < 0);
    if (headers.length > 0) return { kind: 'no-columns', table: lines.table, headers };
  }
  return null;
}

const end = ({ area }: MemoryTable): number => area.column + area.columns;

/** Whether somebody has worked in lines that are to go; null: nobody has. */
export function workIn(
  sheets: readonly MemorySheet[],
  all: readonly BroughtLines[],
): Hindrance | null {
  for (const { lines } of all) {
    const found = standing(sheets, lines.table);
    if (!found) return { kind: 'changed' };
    if (!areAsBrought(found, lines)) return { kind: 'filled', sheets: [found.sheet.name] };
  }
  return null;
}

function areAsBrought(found: Standing, lines: LinesChange): boolean {
  const { sheet, table } = found;
  if (linesOf(table) !== lines.standing + lines.count) return false;
  const first = table.area.row + 1 + lines.standing;
  return lines.columns.every(({ header, formula, values }) => {
    const column = columnOf(found, header);
    return Array.from({ length: lines.count }, (_, line) => line).every((line) => {
      const content = sheet.at(first + line, column);
      return formula === null ? content === filled(values[line]) : isFormula(content);
    });
  });
}

const filled = (content: CellContent | undefined): CellContent => content ?? null;

export function bring(sheets: readonly MemorySheet[], all: readonly LinesChange[]): void {
  for (const lines of all) {
    const found = standing(sheets, lines.table);
    if (!found) continue;
    const { sheet, table } = found;
    const first = table.area.row + table.area.rows;
    sheet.grow(table, table.area.rows + lines.count);
    for (const { header, formula, values } of lines.columns) {
      const column = columnOf(found, header);
      for (let line = 0; line < lines.count; line += 1) {
        const content = formula === null ? filled(values[line]) : { formula };
        sheet.put(first + line, column, content);
      }
    }
  }
}

export function takeAway(sheets: readonly MemorySheet[], all: readonly BroughtLines[]): void {
  for (const { lines } of all) {
    const found = standing(sheets, lines.table);
    if (!found) continue;
    const { sheet, table } = found;
    const first = table.area.row + table.area.rows - lines.count;
    for (let row = first; row < first + lines.count; row += 1) {
      for (let column = table.area.column; column < end(table); column += 1) {
        sheet.put(row, column, null);
      }
    }
    table.area = { ...table.area, rows: table.area.rows - lines.count };
  }
}
