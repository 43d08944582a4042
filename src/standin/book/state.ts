import type { BookConditionalFormat, BookName, BookTable, BookValidation, Rect } from './book';
import type { Move, StructureChange } from './structure';
import { moveFormula, renameSheetIn } from './formula-text';
import {
  covers,
  followMove,
  moveRect,
  overlaps,
  shiftFormula,
  shiftRect,
  subtract,
} from './structure';

export interface ValidationArea {
  readonly id: string;
  readonly sheetId: string;
  readonly rect: Rect;
  /** The cell that relative references in its formulas start from. */
  readonly anchor: { readonly row: number; readonly column: number };
  readonly validation: BookValidation;
}

export interface FormatArea extends Readonly<BookConditionalFormat> {
  readonly sheetId: string;
}

/**
 * What Univer keeps wrongly or not at all headless (tables, names, validations, conditional formats,
 * protection). Immutable: undo puts an earlier one back.
 */
export interface BookState {
  readonly tables: readonly Readonly<BookTable>[];
  readonly names: readonly Readonly<BookName>[];
  readonly validations: readonly ValidationArea[];
  readonly formats: readonly FormatArea[];
  readonly protectedSheets: readonly string[];
}

export const EMPTY_STATE: BookState = {
  tables: [],
  names: [],
  validations: [],
  formats: [],
  protectedSheets: [],
};

const FORMULA_KEYS = ['formula', 'formula1', 'formula2', 'source'] as const;

/** Applies `change` to every formula of an Office.js validation rule. */
export function mapValidationFormulas(
  validation: BookValidation,
  change: (formula: string) => string,
): BookValidation {
  const rule = Object.fromEntries(
    Object.entries(validation.rule).map(([kind, criteria]) => {
      if (typeof criteria !== 'object' || criteria === null) return [kind, criteria];
      const changed = Object.entries(criteria).map(([key, value]: [string, unknown]) => {
        const isFormula =
          FORMULA_KEYS.some((known) => known === key) &&
          typeof value === 'string' &&
          value.startsWith('=');
        return [key, isFormula ? change(value) : value];
      });
      return [kind, Object.fromEntries(changed)];
    }),
  );
  return { ...validation, rule };
}

/** Everything follows inserted and deleted rows and columns. `sheetName` answers the names of sheets by id. */
export function shiftState(
  state: BookState,
  change: StructureChange,
  sheetName: (id: string) => string,
): BookState {
  const changed = sheetName(change.sheetId);
  const onSheet = <Item extends { sheetId: string; rect: Rect }>(item: Item): Item[] => {
    if (item.sheetId !== change.sheetId) return [item];
    const rect = shiftRect(item.rect, change);
    return rect ? [{ ...item, rect }] : [];
  };
  const shiftIn = (formula: string, sheetId: string): string =>
    shiftFormula(formula, sheetName(sheetId), changed, change);
  return {
    ...state,
    tables: state.tables.flatMap((table) =>
      onSheet(table).map((moved) => ({ ...moved, columnNames: shiftColumnNames(table, change) })),
    ),
    names: state.names.map((name) => ({
      ...name,
      formula: shiftFormula(name.formula, null, changed, change),
    })),
    validations: state.validations
      .flatMap(onSheet)
      .map((area) => shiftValidation(area, change, shiftIn)),
    formats: state.formats.flatMap((format) =>
      onSheet(format).map((moved) => ({
        ...moved,
        formula: shiftIn(moved.formula, moved.sheetId),
      })),
    ),
  };
}

/** A column inserted inside a table gets a name of its own; one deleted loses it. */
function shiftColumnNames(table: Readonly<BookTable>, change: StructureChange): readonly string[] {
  const { columnNames, rect, sheetId } = table;
  const at = change.at - rect.column;
  if (change.axis === 'row' || sheetId !== change.sheetId) return columnNames;
  if (change.kind === 'delete')
    return columnNames.filter((_, index) => index < at || index >= at + change.count);
  if (at <= 0 || at >= columnNames.length) return columnNames;
  const added: string[] = [];
  for (let index = 0; index < change.count; index += 1)
    added.push(freeColumnName('', [...columnNames, ...added]));
  return [...columnNames.slice(0, at), ...added, ...columnNames.slice(at)];
}

/** Header cells are unique, whatever their case, and never empty. */
export function freeColumnName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (wanted && !used.has(wanted.toLowerCase())) return wanted;
  const stem = wanted || 'Colonne';
  for (let number = wanted ? 2 : 1; ; number += 1)
    if (!used.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
}

/** What stood in the moved cells, whole, stands where they went; references to them follow. */
export function moveInState(
  state: BookState,
  move: Move,
  sheetName: (id: string) => string,
): BookState {
  const names = { from: sheetName(move.fromSheetId), to: sheetName(move.toSheetId) };
  const isMoved = (item: { sheetId: string; rect: Rect }): boolean =>
    item.sheetId === move.fromSheetId && covers(move.from, item.rect);
  const place = <Item extends { sheetId: string; rect: Rect }>(item: Item): Item =>
    isMoved(item) ? { ...item, sheetId: move.toSheetId, rect: moveRect(item.rect, move) } : item;
  const follow = (formula: string, home: string | null): string =>
    followMove(formula, home, names, move);
  return {
    ...state,
    tables: state.tables.map(place),
    names: state.names.map((name) => ({ ...name, formula: follow(name.formula, null) })),
    validations: state.validations.map((area) => ({
      ...place(area),
      anchor: isMoved(area)
        ? { row: area.anchor.row + move.rows, column: area.anchor.column + move.columns }
        : area.anchor,
      validation: mapValidationFormulas(area.validation, (formula) =>
        follow(formula, sheetName(area.sheetId)),
      ),
    })),
    formats: state.formats.map((format) => ({
      ...place(format),
      formula: follow(format.formula, sheetName(format.sheetId)),
    })),
  };
}

function shiftValidation(
  area: ValidationArea,
  change: StructureChange,
  shiftIn: (formula: string, sheetId: string) => string,
): ValidationArea {
  const validation = mapValidationFormulas(area.validation, (formula) =>
    shiftIn(formula, area.sheetId),
  );
  if (area.sheetId !== change.sheetId) return { ...area, validation };
  const anchor = shiftRect({ ...area.anchor, rows: 1, columns: 1 }, change);
  return {
    ...area,
    validation,
    anchor: anchor
      ? { row: anchor.row, column: anchor.column }
      : { row: area.rect.row, column: area.rect.column },
  };
}

export function renameSheetInState(
  state: BookState,
  before: string,
  after: string | null,
): BookState {
  const rename = (formula: string): string => renameSheetIn(formula, before, after);
  return {
    ...state,
    names: state.names.map((name) => ({ ...name, formula: rename(name.formula) })),
    validations: state.validations.map((area) => ({
      ...area,
      validation: mapValidationFormulas(area.validation, rename),
    })),
    formats: state.formats.map((format) => ({ ...format, formula: rename(format.formula) })),
  };
}

export function removeSheetFromState(state: BookState, sheetId: string, name: string): BookState {
  const elsewhere = (item: { sheetId: string }): boolean => item.sheetId !== sheetId;
  return renameSheetInState(
    {
      ...state,
      tables: state.tables.filter(elsewhere),
      validations: state.validations.filter(elsewhere),
      formats: state.formats.filter(elsewhere),
      names: state.names.filter(({ home }) => home !== sheetId),
      protectedSheets: state.protectedSheets.filter((id) => id !== sheetId),
    },
    name,
    null,
  );
}

/** The table that a cell belongs to; its name. */
export function tableNameAt(
  { tables }: BookState,
  {
    sheetId,
    row,
    column,
  }: { readonly sheetId: string; readonly row: number; readonly column: number },
): string | null {
  const cell = { row, column, rows: 1, columns: 1 };
  const table = tables.find((other) => other.sheetId === sheetId && overlaps(other.rect, cell));
  return table?.name ?? null;
}

/** The validation of a cell, its formulas as seen from there. */
export function validationAt(
  state: BookState,
  sheetId: string,
  row: number,
  column: number,
): BookValidation | null {
  const area = state.validations.find(
    ({ sheetId: id, rect }) =>
      id === sheetId &&
      rect.row <= row &&
      row < rect.row + rect.rows &&
      rect.column <= column &&
      column < rect.column + rect.columns,
  );
  if (!area) return null;
  return mapValidationFormulas(area.validation, (formula) =>
    moveFormula(formula, row - area.anchor.row, column - area.anchor.column),
  );
}

/** `id` is for the validation set; what is left of the ones before keeps its own, or gets one from it. */
export function withValidation(
  state: BookState,
  sheetId: string,
  rect: Rect,
  validation: BookValidation | null,
  id: string,
): BookState {
  const kept = state.validations.flatMap((area) => {
    if (area.sheetId !== sheetId || !overlaps(area.rect, rect)) return [area];
    return subtract(area.rect, rect).map((piece, index) => ({
      ...area,
      id: index === 0 ? area.id : `${area.id}.${id}.${index}`,
      rect: piece,
    }));
  });
  const anchor = { row: rect.row, column: rect.column };
  const added = validation ? [{ id, sheetId, rect, anchor, validation }] : [];
  return { ...state, validations: [...kept, ...added] };
}
