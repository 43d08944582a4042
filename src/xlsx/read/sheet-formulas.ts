import { damaged } from '../file-error';
import type { Allowance } from './limits';
import { MAX_READ_COLUMNS, MAX_READ_ROWS } from './limits';
import { parseArea } from './reference';
import { oneOf, unsigned } from './scalars';
import type { SheetCells } from './sheet-cells';
import type { CellFormula } from '../../formulas/evaluator/sheet';
import { attribute } from './xml';
import type { Tag } from './xml';

const KINDS = ['normal', 'shared', 'array', 'dataTable'] as const;

interface Position {
  readonly row: number;
  readonly column: number;
}

/** The formulas of one sheet, as its cells tell them one after the other. */
export class SheetFormulas {
  private readonly shared = new Map<number, CellFormula>();
  /** A calculated column repeats one formula on every line: it is kept once. */
  private readonly texts = new Map<string, string>();

  constructor(
    private readonly cells: SheetCells,
    private readonly allowance: Allowance,
  ) {}

  /** The formula of a cell, from its tag and its text. Throws `FileError`. */
  formula(tag: Tag, text: string, { row, column }: Position): CellFormula {
    const kind = oneOf(KINDS, attribute(tag, 't') ?? 'normal');
    const isArray = kind === 'array';
    const own = { text: this.kept(text), row, column, isArray };
    if (isArray) this.spread(tag, own);
    return kind === 'shared' ? this.inGroup(tag, own) : own;
  }

  private kept(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.allowance.takeText(text.length);
    this.texts.set(text, text);
    return text;
  }

  /** The first cell of a group holds its formula, the others its number alone. */
  private inGroup(tag: Tag, own: CellFormula): CellFormula {
    const group = unsigned(attribute(tag, 'si') ?? '');
    const first = this.shared.get(group);
    if (own.text === '') return first ?? own;
    this.shared.set(group, own);
    return own;
  }

  private spread(tag: Tag, formula: CellFormula): void {
    const area = parseArea(attribute(tag, 'ref') ?? '');
    if (!area) throw damaged(new Error('array without its area'));
    const lastRow = Math.min(area.row + area.rows, MAX_READ_ROWS);
    const lastColumn = Math.min(area.column + area.columns, MAX_READ_COLUMNS);
    for (let row = area.row; row < lastRow; row += 1) {
      for (let column = area.column; column < lastColumn; column += 1) {
        this.allowance.takeCell();
        this.cells.putArray(row, column, formula);
      }
    }
  }
}
