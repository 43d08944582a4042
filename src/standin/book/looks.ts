import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import type { CellExtras } from './cells';
import type { Engine } from './engine';
import { CommandType } from '@univerjs/core';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import { UNIT } from './engine';

type Look = Pick<ICellData, 's' | 'custom'>;

/** `null` removes all formats; else properties are set one by one, and removed where they are null. */
export interface LookChange {
  readonly row: number;
  readonly column: number;
  readonly style: IStyleData | null;
  readonly extras: CellExtras | null;
}

interface LookParams {
  readonly sheetId: string;
  readonly looks: readonly { readonly row: number; readonly column: number; readonly look: Look }[];
}

const SET_LOOKS = 'bareme.mutation.set-looks';

/**
 * Formats of cells, set by themselves. Univer's own mutation writes values and formats alike: it takes a cell
 * without a formula for one whose formula was removed, and merges the same style anew for every cell.
 */
export class Looks {
  private readonly merged = new Map<string, string | null>();
  private readonly ids = new Map<string, string>();

  constructor(private readonly engine: Engine) {
    engine.commands.registerCommand({
      id: SET_LOOKS,
      type: CommandType.MUTATION,
      handler: (_accessor, params: LookParams) => this.put(params),
    });
  }

  change(sheetId: string, changes: readonly LookChange[]): void {
    const matrix = this.engine.worksheet(sheetId)?.getCellMatrix();
    if (!matrix || changes.length === 0) return;
    const texts = new Map<IStyleData, string>();
    const textOf = (style: IStyleData): string => {
      const text = texts.get(style) ?? JSON.stringify(style);
      texts.set(style, text);
      return text;
    };
    const before: LookParams['looks'][number][] = [];
    const after: LookParams['looks'][number][] = [];
    for (const { row, column, style, extras } of changes) {
      const cell = matrix.getValue(row, column);
      const custom = extras === null ? null : { ...cell?.custom, ...extras };
      before.push({ row, column, look: { s: cell?.s ?? null, custom: cell?.custom ?? null } });
      after.push({
        row,
        column,
        look: {
          s: style && this.merge(cell, style, textOf(style)),
          custom: custom && Object.keys(custom).length > 0 ? custom : null,
        },
      });
    }
    this.engine.run(SET_LOOKS, { sheetId, looks: after });
    this.engine.undo.pushUndoRedo({
      unitID: UNIT,
      undoMutations: [{ id: SET_LOOKS, params: { sheetId, looks: before } }],
      redoMutations: [{ id: SET_LOOKS, params: { sheetId, looks: after } }],
    });
  }

  private put({ sheetId, looks }: LookParams): boolean {
    const matrix = this.engine.worksheet(sheetId)?.getCellMatrix();
    if (!matrix) return false;
    for (const { row, column, look } of looks) {
      const cell: ICellData = { ...matrix.getValue(row, column) };
      if (look.s) cell.s = look.s;
      else delete cell.s;
      if (look.custom) cell.custom = look.custom;
      else delete cell.custom;
      if (Object.keys(cell).length > 0) matrix.setValue(row, column, cell);
      else matrix.realDeleteValue(row, column);
    }
    // An empty change of Univer's own, so that the grid is painted anew.
    const params = { unitId: UNIT, subUnitId: sheetId, cellValue: {}, trigger: SetStyleCommand.id };
    this.engine.run(SetRangeValuesMutation.id, params, { onlyLocal: true });
    return true;
  }

  /** The id of the style that comes of setting `change` over a cell's; worked out once for each pair. */
  private merge(cell: Nullable<ICellData>, change: IStyleData, text: string): string | null {
    const styles = this.engine.workbook.getStyles();
    const old = styles.getStyleByCell(cell) ?? {};
    const key = `${typeof cell?.s === 'string' ? cell.s : JSON.stringify(old)}|${text}`;
    const known = this.merged.get(key);
    if (known !== undefined) return known;
    const style: IStyleData = { ...old, ...change };
    if (change.bd) style.bd = withoutNulls({ ...old.bd, ...change.bd });
    const kept = withoutNulls(style);
    const id = Object.keys(kept).length === 0 ? null : this.idOf(kept);
    this.merged.set(key, id);
    return id;
  }

  /** Univer compares a style that it has not met with every other one, property by property: a text finds its equal. */
  private idOf(style: IStyleData): string {
    const text = JSON.stringify(style, inOrder);
    const id = this.ids.get(text) ?? this.engine.workbook.getStyles().add(style, text);
    this.ids.set(text, id);
    return id;
  }
}

/** For JSON: properties by name, so that equal styles have one text. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function withoutNulls<T extends object>(value: T): T {
  const kept = { ...value };
  for (const key in kept) if (kept[key] === null || kept[key] === undefined) delete kept[key];
  return kept;
}
