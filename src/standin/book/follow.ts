import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import type { BookTable, Rect } from './book';
import type { LookChange } from './looks';
import type { CellMatrix, Pending, Session } from './session';
import type { BookState } from './state';
import type { StructureChange } from './structure';
import { ObjectMatrix } from '@univerjs/core';
import { fromCell } from './cells';
import { moveFormula, renameColumnsIn } from './formula-text';
import { extrasOf } from './session';
import { mapValidationFormulas, freeColumnName } from './state';
import { covers, overlaps } from './structure';

type Table = Readonly<BookTable>;

/** What Excel does of itself after a change: headers are names, tables grow, calculated columns fill. */
export function followChanges(session: Session, { writes, structure }: Pending): void {
  for (const { id } of session.state.tables)
    followHeaders(session, id, structure.length > 0, writes);
  for (const change of structure) fillInsertedRows(session, change);
  for (const { sheetId, rect } of writes) growTable(session, sheetId, rect);
}

const find = (session: Session, id: string): Table | undefined =>
  session.state.tables.find((table) => table.id === id);

export function replaceTable(state: BookState, table: Table): BookState {
  return { ...state, tables: state.tables.map((other) => (other.id === table.id ? table : other)) };
}

/** A table's column is named as its header cell reads; formulas follow a renaming, or lose a deleted column. */
function followHeaders(
  session: Session,
  id: string,
  isMoved: boolean,
  writes: Pending['writes'],
): void {
  const table = find(session, id);
  if (!table) return;
  const isWritten = (cells: Rect): boolean =>
    writes.some(({ sheetId, rect }) => sheetId === table.sheetId && overlaps(rect, cells));
  if (!isMoved && !isWritten({ ...table.rect, rows: 1 })) return;
  const names: string[] = [];
  const corrections = new ObjectMatrix<Nullable<ICellData>>();
  const renamed = new Map<string, string | null>();
  table.columnNames.forEach((known, index) => {
    const column = table.rect.column + index;
    const raw = fromCell(session.cell(table.sheetId, table.rect.row, column));
    // The header of an inserted column is empty and its name known; one that was emptied gets a new name.
    const isEmptied = isWritten({ row: table.rect.row, column, rows: 1, columns: 1 });
    const name = freeColumnName(String(raw) || (isEmptied ? '' : known), names);
    names.push(name);
    if (raw !== name)
      corrections.setValue(table.rect.row, column, { v: name, t: 1, f: null, si: null, p: null });
    if (name !== known) renamed.set(known, name);
  });
  if (renamed.size > 0) renameColumns(session, { ...table, columnNames: names }, renamed);
  const cells = corrections.getMatrix();
  if (Object.keys(cells).length > 0) session.setCells(table.sheetId, cells);
}

export function renameColumns(
  session: Session,
  table: Table,
  renamed: ReadonlyMap<string, string | null>,
): void {
  const rename = (formula: string): string =>
    formula.includes('[') ? renameColumnsIn(formula, table.name, renamed) : formula;
  session.update(mapStateFormulas(replaceTable(session.state, table), rename));
  session.rewriteFormulas(rename);
}

export function mapStateFormulas(state: BookState, change: (formula: string) => string): BookState {
  return {
    ...state,
    names: state.names.map((name) => ({ ...name, formula: change(name.formula) })),
    validations: state.validations.map((area) => ({
      ...area,
      validation: mapValidationFormulas(area.validation, change),
    })),
    formats: state.formats.map((format) => ({ ...format, formula: change(format.formula) })),
  };
}

function fillInsertedRows(
  session: Session,
  { sheetId, axis, kind, at, count }: StructureChange,
): void {
  if (axis !== 'row' || kind !== 'insert') return;
  for (const table of session.state.tables) {
    const inserted: Rect = { ...table.rect, row: at, rows: count };
    if (table.sheetId !== sheetId || !covers(table.rect, inserted) || at === table.rect.row)
      continue;
    const isNew = (row: number): boolean => row >= at && row < at + count;
    fillRows(session, table, inserted, (row) => !isNew(row));
  }
}

/** A value just below a table makes the table take the row in, with its formulas, formats and validations. */
function growTable(session: Session, sheetId: string, written: Rect): void {
  const table = session.state.tables.find((candidate) => isJustBelow(candidate, sheetId, written));
  if (!table) return;
  const bottom = table.rect.row + table.rect.rows;
  const last = lastRowWithValue(session, sheetId, {
    row: bottom,
    rows: written.row + written.rows - bottom,
    column: Math.max(written.column, table.rect.column),
    columns:
      Math.min(written.column + written.columns, table.rect.column + table.rect.columns) -
      Math.max(written.column, table.rect.column),
  });
  if (last < bottom) return;
  const grown: Rect = { ...table.rect, rows: last - table.rect.row + 1 };
  const isFree = session.state.tables.every(
    (other) => other.id === table.id || other.sheetId !== sheetId || !overlaps(other.rect, grown),
  );
  if (!isFree || session.state.protectedSheets.includes(sheetId)) return;
  session.update(extendDown(session.state, table, grown));
  fillRows(
    session,
    { ...table, rect: grown },
    { ...grown, row: bottom, rows: last - bottom + 1 },
    (row) => row < bottom,
  );
}

function isJustBelow(table: Table, sheetId: string, written: Rect): boolean {
  const bottom = table.rect.row + table.rect.rows;
  const isBeside =
    written.column < table.rect.column + table.rect.columns &&
    table.rect.column < written.column + written.columns;
  // A block pasted over the last lines and beyond counts; one that starts further down does not.
  return (
    table.sheetId === sheetId &&
    isBeside &&
    written.row > table.rect.row &&
    written.row <= bottom &&
    written.row + written.rows > bottom
  );
}

function lastRowWithValue(session: Session, sheetId: string, rect: Rect): number {
  for (let row = rect.row + rect.rows - 1; row >= rect.row; row -= 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      if (
        session.formula(sheetId, row, column) !== null ||
        fromCell(session.cell(sheetId, row, column)) !== ''
      )
        return row;
    }
  }
  return -1;
}

/** Validations, conditional formats and names that end with the table's last row go on with it. */
function extendDown(state: BookState, table: Table, grown: Rect): BookState {
  const bottom = table.rect.row + table.rect.rows;
  const added = grown.rows - table.rect.rows;
  const extend = <Area extends { sheetId: string; rect: Rect }>(area: Area): Area => {
    const endsWithTable =
      area.rect.row > table.rect.row && area.rect.row + area.rect.rows === bottom;
    const inside =
      area.rect.column >= table.rect.column &&
      area.rect.column + area.rect.columns <= table.rect.column + table.rect.columns;
    return area.sheetId === table.sheetId && endsWithTable && inside
      ? { ...area, rect: { ...area.rect, rows: area.rect.rows + added } }
      : area;
  };
  return {
    ...replaceTable(state, { ...table, rect: grown }),
    validations: state.validations.map(extend),
    formats: state.formats.map(extend),
  };
}

/** As Excel does when a table is made longer: the lines that come get the formulas of its calculated columns. */
export function fillCalculated(session: Session, table: Table, formerRows: number): void {
  const bottom = table.rect.row + formerRows;
  const end = table.rect.row + table.rect.rows;
  const filled: CellMatrix = {};
  for (const column of columnsOf(table)) {
    const model = calculatedFormula(session, table, column, (row) => row < bottom);
    if (!model) continue;
    for (let row = bottom; row < end; row += 1) {
      if (!isBlank(session, table.sheetId, row, column)) continue;
      const f = moveFormula(model.formula, row - model.row, 0);
      (filled[row] ??= {})[column] = { f, v: null, si: null };
    }
  }
  if (Object.keys(filled).length > 0) session.setCells(table.sheetId, filled);
}

const columnsOf = ({ rect }: Table): readonly number[] =>
  Array.from({ length: rect.columns }, (_, index) => rect.column + index);

const isBlank = (session: Session, sheetId: string, row: number, column: number): boolean =>
  fromCell(session.cell(sheetId, row, column)) === '' &&
  session.formula(sheetId, row, column) === null;

/** Gives new rows the formulas of calculated columns and the formats of the row above; keeps what they hold. */
function fillRows(
  session: Session,
  table: Table,
  rows: Rect,
  isModel: (row: number) => boolean,
): void {
  const filled: CellMatrix = {};
  const looks: LookChange[] = [];
  const template = rows.row - 1 > table.rect.row ? rows.row - 1 : rows.row + rows.rows;
  for (
    let column = table.rect.column;
    column < table.rect.column + table.rect.columns;
    column += 1
  ) {
    const model = calculatedFormula(session, table, column, isModel);
    const above = session.cell(table.sheetId, template, column);
    const styles = session.engine.workbook.getStyles();
    const style = styles.getStyleByCell(above);
    for (let row = rows.row; row < rows.row + rows.rows; row += 1) {
      const cell = session.cell(table.sheetId, row, column);
      const isEmpty = fromCell(cell) === '' && session.formula(table.sheetId, row, column) === null;
      if (isEmpty && model)
        (filled[row] ??= {})[column] = {
          f: moveFormula(model.formula, row - model.row, 0),
          v: null,
          si: null,
        };
      if (above && isUnformatted(styles.getStyleByCell(cell)))
        looks.push({ row, column, style: style ?? {}, extras: extrasOf(above) });
    }
  }
  if (Object.keys(filled).length > 0) session.setCells(table.sheetId, filled);
  session.looks.change(table.sheetId, looks);
}

/** Nobody gave it a look: a percentage or a day may have brought a number format as it was typed. */
const isUnformatted = (style: Nullable<IStyleData>): boolean =>
  Object.entries(style ?? {}).every(([name, value]) => name === 'n' || value === null);

/**
 * The formula of a calculated column: the one that more than half of its cells share. Excel remembers it with the
 * table; a cell overwritten by hand changes nothing there either.
 */
function calculatedFormula(
  session: Session,
  table: Table,
  column: number,
  isModel: (row: number) => boolean,
): { formula: string; row: number } | null {
  const counts = new Map<string, number>();
  const first = table.rect.row + 1;
  let total = 0;
  let best: { formula: string; count: number } | null = null;
  for (let row = first; row < table.rect.row + table.rect.rows; row += 1) {
    if (!isModel(row)) continue;
    total += 1;
    const formula = session.formula(table.sheetId, row, column);
    if (formula === null) continue;
    const relative = moveFormula(formula, first - row, 0);
    const count = (counts.get(relative) ?? 0) + 1;
    counts.set(relative, count);
    if (!best || count > best.count) best = { formula: relative, count };
  }
  return best && best.count * 2 > total ? { formula: best.formula, row: first } : null;
}
