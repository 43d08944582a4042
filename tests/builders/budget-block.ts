import type { Block } from '../../src/recognition/block';
import { blockOfSelection } from '../../src/recognition/block';
import type { Area } from '../../src/workbook/area';
import type { Scalar } from '../../src/workbook/scalar';
import { columnNumber } from '../../src/workbook/reference';

interface Setting {
  /** Where the first cell stands: `D7`. */
  readonly at?: string;
  readonly sheet?: string;
  /** In rows and columns of the block. */
  readonly merges?: readonly Area[];
  /** Formats by their column. */
  readonly formats?: Readonly<Record<number, string>>;
  readonly hidden?: readonly number[];
}

/** Cells as a person selects them; rows may be of unequal length. */
export function budgetBlock(rows: readonly (readonly Scalar[])[], setting: Setting = {}): Block {
  const { at = 'A1', sheet = 'Feuil1', merges, formats = {}, hidden = [] } = setting;
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  const [row, column] = [Number(digits) - 1, columnNumber(letters)];
  const block = blockOfSelection({
    sheet,
    row,
    column,
    values: rows,
    formats: rows.map((cells) => cells.map((_, index) => formats[index] ?? '')),
    hidden: new Set(hidden),
  });
  const placed = merges?.map((area) => ({
    ...area,
    row: area.row + row,
    column: area.column + column,
  }));
  return { ...block, merges: placed ?? null };
}
