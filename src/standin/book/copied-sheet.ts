import type { IWorksheetData } from '@univerjs/core';
import type { BookTable } from './book';
import type { Session } from './session';
import type { BookState } from './state';
import { cloneWorksheetData, ObjectMatrix } from '@univerjs/core';
import { InsertSheetMutation, RemoveSheetMutation } from '@univerjs/sheets';
import { UNIT } from './engine';
import { renameSheetIn, renameTableIn, tokenize } from './formula-text';

const LONGEST_NAME = 31;

/**
 * Copies a sheet as Excel does: `Budget (2)`, right behind the original. Its tables are copied under the next free
 * number (`Bareme_Budget2`), to which the copy's formulas refer; the workbook's names for cells of the original come
 * along as names of the copy's own. Inside a transaction; answers the copy's id.
 */
export function copySheet(session: Session, id: string): string {
  const { workbook } = session.engine;
  const original = session.worksheet(id);
  const index = workbook.getSheetIndex(original) + 1;
  const copy = { id: session.newId('sheet'), name: freeSheetName(session, original.getName()) };
  const tables = copiedTables(session, id, copy.id);
  const sheet: IWorksheetData = { ...cloneWorksheetData(original.getConfig()), ...copy };
  for (const [before, after] of tables) renameTable(sheet, before.name, after.name);
  session.mutate(
    InsertSheetMutation.id,
    { unitId: UNIT, index, sheet },
    { unitId: UNIT, subUnitId: copy.id, subUnitName: copy.name },
    RemoveSheetMutation.id,
  );
  session.update(withCopy(session, { id, name: original.getName() }, copy, [...tables.values()]));
  return copy.id;
}

function freeSheetName(session: Session, name: string): string {
  const taken = session.engine.workbook.getSheets().map((sheet) => sheet.getName().toLowerCase());
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!taken.includes(candidate.toLowerCase())) return candidate;
  }
}

type Table = Readonly<BookTable>;

function copiedTables(session: Session, from: string, to: string): ReadonlyMap<Table, Table> {
  const { tables, names } = session.state;
  const taken = new Set([...tables, ...names].map(({ name }) => name.toLowerCase()));
  const copies = new Map<Table, Table>();
  for (const table of tables.filter(({ sheetId }) => sheetId === from)) {
    const name = freeTableName(table.name, taken);
    taken.add(name.toLowerCase());
    copies.set(table, { ...table, id: session.newId('table'), name, sheetId: to });
  }
  return copies;
}

function freeTableName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1)
    if (!taken.has(`${name}${number}`.toLowerCase())) return `${name}${number}`;
}

function renameTable(sheet: IWorksheetData, before: string, after: string): void {
  new ObjectMatrix(sheet.cellData).forValue((_row, _column, cell) => {
    if (cell?.f?.includes('[')) cell.f = renameTableIn(cell.f, before, after);
  });
}

interface SheetOf {
  readonly id: string;
  readonly name: string;
}

function withCopy(
  session: Session,
  from: SheetOf,
  to: SheetOf,
  tables: readonly Table[],
): BookState {
  const { state } = session;
  const copied = <Area extends { readonly id: string; readonly sheetId: string }>(
    areas: readonly Area[],
  ): Area[] =>
    areas
      .filter(({ sheetId }) => sheetId === from.id)
      .map((area) => ({ ...area, id: session.newId('copy'), sheetId: to.id }));
  const names = state.names
    .filter(({ home, formula }) =>
      home === undefined ? refersTo(formula, from.name) : home === from.id,
    )
    .map((name) => ({
      ...name,
      formula: renameSheetIn(name.formula, from.name, to.name),
      home: to.id,
    }));
  const isProtected = state.protectedSheets.includes(from.id);
  return {
    tables: [...state.tables, ...tables],
    names: [...state.names, ...names],
    validations: [...state.validations, ...copied(state.validations)],
    formats: [...state.formats, ...copied(state.formats)],
    protectedSheets: [...state.protectedSheets, ...(isProtected ? [to.id] : [])],
  };
}

const refersTo = (formula: string, sheet: string): boolean =>
  tokenize(formula).some(
    (token) => token.kind === 'reference' && token.sheet?.toLowerCase() === sheet.toLowerCase(),
  );
