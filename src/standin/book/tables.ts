import type { BookTable, Rect } from './book';
import type { CellMatrix, Session } from './session';
import { CellValueType } from '@univerjs/core';
import { BookError } from './book';
import { fromCell } from './cells';
import { fillCalculated, mapStateFormulas, renameColumns, replaceTable } from './follow';
import { renameTableIn } from './formula-text';
import { freeColumnName } from './state';
import { overlaps } from './structure';

const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}\d+|[RrCc]|[RrCc]\d+|[Rr]\d*[Cc]\d*.*)$/;

/**
 * Excel's rules for names of ranges and tables: one namespace, no cell, no space. A sheet's own names (`home`) may
 * be spelled like the workbook's.
 */
export function refuseName(session: Session, name: string, home?: string): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!isWord || isCellLike(name))
    throw new BookError('InvalidArgument', `“${name}” cannot be a name`);
  const key = name.toLowerCase();
  const { tables } = session.state;
  const names = session.state.names.filter((other) => other.home === home);
  if ([...names, ...tables].some((other) => other.name.toLowerCase() === key))
    throw new BookError('ItemAlreadyExists', `The name “${name}” is taken`);
}

/** `TVA20` is a cell, `Total2021` is not (columns end at XFD); `R1C1`, `C1_total` are read as R1C1. */
function isCellLike(name: string): boolean {
  const cell = /^([A-Za-z]{1,3})\d+$/.exec(name);
  if (cell) return (cell[1] ?? '').length < 3 || (cell[1] ?? '').toUpperCase() <= 'XFD';
  return LOOKS_LIKE_CELL.test(name) || /^[RrCc]\d/.test(name);
}

/** The workbook's tables, with what Excel refuses. */
export class TableKeeper {
  constructor(private readonly session: Session) {}

  find(id: string): Readonly<BookTable> {
    const table = this.session.state.tables.find((candidate) => candidate.id === id);
    if (!table) throw new BookError('ItemNotFound', `No table ${id}`);
    return table;
  }

  add(sheetId: string, wanted: Rect, name: string | null, hasHeaders: boolean): BookTable {
    const { session } = this;
    session.guard(sheetId, null);
    session.worksheet(sheetId);
    // A header alone gets an empty line.
    const rect = { ...wanted, rows: Math.max(wanted.rows, 2) };
    this.refuseOverlap(sheetId, rect, null);
    const table: BookTable = {
      id: session.newId('table'),
      name: name ?? this.freeName(),
      sheetId,
      rect,
      columnNames: [],
      style: 'TableStyleMedium2',
    };
    this.refuseTableName(table.name);
    if (!hasHeaders)
      throw new BookError(
        'InvalidArgument',
        'The stand-in makes tables from ranges with a header row only',
      );
    return session.transact(() => {
      const columnNames = this.headers(sheetId, rect);
      const added = { ...table, columnNames };
      session.update({ ...session.state, tables: [...session.state.tables, added] });
      return added;
    });
  }

  change(id: string, change: Partial<Pick<BookTable, 'name' | 'rect' | 'style'>>): void {
    const { session } = this;
    const table = this.find(id);
    session.guard(table.sheetId, null);
    session.transact(() => {
      if (change.style !== undefined)
        session.update(replaceTable(session.state, { ...this.find(id), style: change.style }));
      if (change.rect) this.resize(id, change.rect);
      if (change.name !== undefined && change.name !== table.name) this.rename(table, change.name);
    });
  }

  drop(id: string): void {
    const { session } = this;
    session.guard(this.find(id).sheetId, null);
    session.transact(() =>
      session.update({
        ...session.state,
        tables: session.state.tables.filter((table) => table.id !== id),
      }),
    );
  }

  private rename(table: Readonly<BookTable>, name: string): void {
    const { session } = this;
    if (name.toLowerCase() !== table.name.toLowerCase()) this.refuseTableName(name);
    const rename = (formula: string): string =>
      formula.includes('[') ? renameTableIn(formula, table.name, name) : formula;
    session.update(
      mapStateFormulas(replaceTable(session.state, { ...this.find(table.id), name }), rename),
    );
    session.rewriteFormulas(rename);
  }

  private resize(id: string, rect: Rect): void {
    const table = this.find(id);
    const isSameHeader =
      rect.row === table.rect.row && overlaps({ ...rect, rows: 1 }, { ...table.rect, rows: 1 });
    if (!isSameHeader || rect.rows < 2)
      throw new BookError('InvalidArgument', 'A table keeps its header row and one line at least');
    this.refuseOverlap(table.sheetId, rect, id);
    const columnNames = this.headers(table.sheetId, rect);
    const gone = table.columnNames.filter((name) => !columnNames.includes(name));
    const resized = { ...table, rect, columnNames };
    if (gone.length === 0) this.session.update(replaceTable(this.session.state, resized));
    else renameColumns(this.session, resized, new Map(gone.map((name) => [name, null])));
    if (rect.rows > table.rect.rows) fillCalculated(this.session, this.find(id), table.rect.rows);
  }

  /** The header cells' texts, made unique and written back where they were not. */
  private headers(sheetId: string, rect: Rect): string[] {
    const names: string[] = [];
    const corrections: CellMatrix = {};
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      const raw = fromCell(this.session.cell(sheetId, rect.row, column));
      const name = freeColumnName(String(raw), names);
      names.push(name);
      if (raw !== name)
        (corrections[rect.row] ??= {})[column] = { v: name, t: CellValueType.STRING, f: null };
    }
    if (Object.keys(corrections).length > 0) this.session.setCells(sheetId, corrections);
    return names;
  }

  private freeName(): string {
    const taken = new Set(this.session.state.tables.map((table) => table.name.toLowerCase()));
    for (let number = 1; ; number += 1)
      if (!taken.has(`tableau${number}`)) return `Tableau${number}`;
  }

  private refuseTableName(name: string): void {
    refuseName(this.session, name);
    const key = name.toLowerCase();
    if (
      this.session.engine.workbook
        .getSheets()
        .some((sheet) => sheet.getName().toLowerCase() === key)
    )
      throw new BookError('InvalidArgument', `A sheet is already called “${name}”`);
  }

  private refuseOverlap(sheetId: string, rect: Rect, self: string | null): void {
    const isTaken = this.session.state.tables.some(
      (other) => other.id !== self && other.sheetId === sheetId && overlaps(other.rect, rect),
    );
    if (isTaken) throw new BookError('InvalidArgument', 'A table cannot overlap another');
  }
}
