import type { CorrectionOutcome, Rewrites } from '../../src/excel/change/rewrites';
import type { CellChange, TextChange } from '../../src/sheets/change';
import type { CellContent } from '../../src/sheets/declaration';
import type { Anchor, Held, LineCell, NamedCell } from '../../src/workbook/anchor';
import type { Place, Scalar } from '../../src/workbook/scalar';
import { isFormula, shownBy, type MemorySheet, type MemoryTable } from './memory-sheet';

interface Cell {
  readonly sheet: MemorySheet;
  readonly row: number;
  readonly column: number;
}

interface Found extends Cell {
  readonly rewrite: CellChange;
  readonly before: CellContent;
}

/** Writes a correction over sheets in memory, all or nothing, as `WorkbookPort.correct` promises. */
export function correctIn(sheets: readonly MemorySheet[], rewrites: Rewrites): CorrectionOutcome {
  const found: Found[] = [];
  for (const rewrite of rewrites.cells) {
    const cell = cellOf(sheets, rewrite.anchor, found);
    if (!cell) return { kind: 'changed' };
    const before = cell.sheet.at(cell.row, cell.column);
    if (isOwnFormula(before, rewrite)) return { kind: 'formula', place: placeOf(cell) };
    found.push({ ...cell, rewrite, before });
  }
  for (const { sheet, row, column, rewrite } of found) sheet.put(row, column, rewrite.to);
  for (const text of rewrites.texts) writeText(sheets, text);
  return { kind: 'done', undo: { cells: found.map(back), texts: rewrites.texts.map(reversed) } };
}

const placeOf = ({ sheet, row, column }: Cell): Place => ({ sheet: sheet.name, row, column });

/** A person's own formula stays, but for one in the place of a formula of ours. */
function isOwnFormula(before: CellContent, { anchor, from, to }: CellChange): boolean {
  const isComputedCell = anchor.kind === 'line' && !(anchor.header in anchor.seen);
  if (!isFormula(before) || isFormula(from) || isComputedCell) return false;
  return !(anchor.kind === 'name' && anchor.held.kind === 'formula' && isFormula(to));
}

const cellOf = (
  sheets: readonly MemorySheet[],
  anchor: Anchor,
  taken: readonly Cell[],
): Cell | null =>
  anchor.kind === 'name' ? cellOfName(sheets, anchor) : cellOfLine(sheets, anchor, taken);

function cellOfName(sheets: readonly MemorySheet[], anchor: NamedCell): Cell | null {
  for (const sheet of sheets) {
    const area = sheet.names.get(anchor.name);
    if (!area) continue;
    const { values } = sheet.range(area);
    const cell = (row: number): Cell => ({
      sheet,
      row: area.row + row,
      column: area.column + anchor.column,
    });
    if (values.length === 1 && anchor.seen.length === 1) {
      return holds(sheet.at(area.row, area.column), anchor.held) ? cell(0) : null;
    }
    const alike = values.flatMap((row, rank) => (isAlike(row, anchor.seen) ? rank : []));
    if (alike.includes(anchor.row)) return cell(anchor.row);
    return alike.length === 1 && alike[0] !== undefined ? cell(alike[0]) : null;
  }
  return null;
}

const isAlike = (row: readonly Scalar[], seen: readonly Scalar[]): boolean =>
  row.length === seen.length && row.every((value, c) => value === (seen[c] ?? ''));

const holds = (content: CellContent, held: Held): boolean =>
  held.kind === 'formula'
    ? isFormula(content)
    : !isFormula(content) && shownBy(content) === (held.value ?? '');

function cellOfLine(
  sheets: readonly MemorySheet[],
  anchor: LineCell,
  taken: readonly Cell[],
): Cell | null {
  for (const sheet of sheets) {
    const table = sheet.tables.find(({ name }) => name === anchor.table);
    if (!table) continue;
    const column = columnOf(sheet, table, anchor.header);
    const ranks = linesAlike(sheet, table, anchor);
    const rank = ranks.includes(anchor.line) ? [anchor.line, ...ranks] : ranks;
    const isFree = ({ row }: Cell): boolean =>
      !taken.some((one) => one.sheet === sheet && one.row === row && one.column === column);
    const cells = rank.map((line) => ({ sheet, row: table.area.row + 1 + line, column }));
    return cells.find(isFree) ?? null;
  }
  return null;
}

/** The sheet's column under a header; -1: there is none. */
function columnOf(sheet: MemorySheet, { area }: MemoryTable, header: string): number {
  const headers = sheet.range({ ...area, rows: 1 }).values[0] ?? [];
  const rank = headers.indexOf(header);
  return rank < 0 ? -1 : area.column + rank;
}

/** The lines in which a person typed what was seen, and whose cell holds what it held. */
function linesAlike(sheet: MemorySheet, table: MemoryTable, anchor: LineCell): readonly number[] {
  const column = columnOf(sheet, table, anchor.header);
  if (column < 0) return [];
  const seen = Object.entries(anchor.seen).map(
    ([header, value]) => [columnOf(sheet, table, header), value ?? ''] as const,
  );
  const isTyped = anchor.header in anchor.seen;
  return Array.from({ length: table.area.rows - 1 }, (_, line) => line).filter((line) => {
    const row = table.area.row + 1 + line;
    return (
      seen.every(([at, value]) => at >= 0 && shownBy(sheet.at(row, at)) === value) &&
      (isTyped || holds(sheet.at(row, column), anchor.held))
    );
  });
}

/** The way back: the cell is known by what was written in it. */
function back({ sheet, row, column, rewrite, before }: Found): CellChange {
  const { anchor, from, to } = rewrite;
  const replaced = isFormula(before) && anchor.kind === 'name' ? before : from;
  return {
    anchor: { ...anchorNow(sheet, anchor, row), held: heldBy(sheet.at(row, column)) },
    from: to,
    to: replaced,
    numberFormat: null,
  };
}

const heldBy = (content: CellContent): Held =>
  isFormula(content) ? { kind: 'formula' } : { kind: 'constant', value: shownBy(content) };

function anchorNow(sheet: MemorySheet, anchor: Anchor, row: number): Anchor {
  if (anchor.kind === 'name') {
    const area = sheet.names.get(anchor.name);
    if (!area) return anchor;
    const rank = row - area.row;
    return { ...anchor, row: rank, seen: sheet.range(area).values[rank] ?? [] };
  }
  const table = sheet.tables.find(({ name }) => name === anchor.table);
  if (!table) return anchor;
  const seen = Object.keys(anchor.seen).map(
    (header) => [header, shownBy(sheet.at(row, columnOf(sheet, table, header)))] as const,
  );
  return { ...anchor, line: row - table.area.row - 1, seen: Object.fromEntries(seen) };
}

/** Above a table, whose lines are the person's; everywhere on a sheet that has none. */
function writeText(
  sheets: readonly MemorySheet[],
  { sheet: { by, isAbove }, from, to }: TextChange,
): void {
  for (const sheet of sheets) {
    const table = 'table' in by ? sheet.tables.find(({ name }) => name === by.table) : undefined;
    if (!table && !('name' in by && sheet.names.has(by.name))) continue;
    const last = table && isAbove ? table.area.row : Number.POSITIVE_INFINITY;
    for (const { row, column, content } of sheet.cells()) {
      if (row <= last && isSame(content, from)) sheet.put(row, column, to);
    }
  }
}

const isSame = (content: CellContent, other: CellContent): boolean =>
  isFormula(content) && isFormula(other)
    ? content.formula === other.formula
    : !isFormula(content) && !isFormula(other) && shownBy(content) === shownBy(other);

const reversed = ({ sheet, from, to, rowHeight }: TextChange): TextChange => ({
  sheet,
  from: to,
  to: from,
  rowHeight: rowHeight && { from: rowHeight.to, to: rowHeight.from },
});
