import { damaged } from '../file-error';
import { columnNumber } from '../../formulas/column-number';
import { LAST_COLUMN, LAST_ROW } from './reference';
import { unsigned } from './scalars';

const CELL = /^([A-Z]{1,3})([1-9]\d{0,6})$/i;

/**
 * Where rows and cells stand, from 0. Each says so, or none does and each follows the one before: a sheet in
 * which some do and some do not has lost what it says, and a value would stand in the wrong place. They come in
 * their order, each once. Throws `FileError` for anything else.
 */
export class Positions {
  private row = -1;
  private column = -1;
  private readonly rows = new Consistency();
  private readonly cells = new Consistency();

  openRow(number: string | undefined): number {
    this.rows.note(number !== undefined);
    const row = number === undefined ? this.row + 1 : unsigned(number) - 1;
    if (row <= this.row || row >= LAST_ROW) throw damaged(new Error(`row ${number}`));
    this.row = row;
    this.column = -1;
    return row;
  }

  openCell(name: string | undefined): { readonly row: number; readonly column: number } {
    this.cells.note(name !== undefined);
    const column = name === undefined ? this.column + 1 : this.columnOf(name);
    if (column <= this.column || column >= LAST_COLUMN) throw damaged(new Error(`cell ${name}`));
    this.column = column;
    return { row: this.row, column };
  }

  private columnOf(name: string): number {
    const [, letters = '', number] = CELL.exec(name) ?? [];
    if (Number(number) !== this.row + 1) throw damaged(new Error(`cell ${name}`));
    return columnNumber(letters);
  }
}

/** Whether all of a kind say something, or none. */
class Consistency {
  private said: boolean | null = null;

  note(isSaid: boolean): void {
    this.said ??= isSaid;
    if (this.said !== isSaid) throw damaged(new Error('some say their place, some do not'));
  }
}
