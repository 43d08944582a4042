import { ROWS_AROUND, rowsAbove, withAround, withBelow } from '../workbook/around';
import type { RawRange } from '../workbook/range';
import type { Scalar } from '../workbook/scalar';
import { parseAddress } from './address';
import { untracked } from './untracked';

/** A range that has been loaded with its address and its values. */
export function rawRange(range: Excel.Range): RawRange {
  const { sheet, row, column } = parseAddress(range.address);
  return { sheet, row, column, values: range.values as Scalar[][] };
}

/** What stands next to a block of rows; as a rule that is a few cells of the sheet's own. */
export interface AroundRequest {
  readonly above: Excel.Range;
  readonly below: Excel.Range;
  readonly beside: Excel.Range;
}

/** Formulas are asked for, because they tell what is the sheet's own from what a person typed. */
export const requestAround = (block: Excel.Range): AroundRequest => ({
  above: requestAbove(block).load('address,formulas'),
  below: requestBelow(block, ROWS_AROUND).load('address,formulas'),
  beside: usedIn(block.getColumnsAfter(1)).load('address,formulas'),
});

/**
 * From the first row up to where Ctrl+Up leads, twice. Unlike `getRowsAbove`, that fails nowhere, not even where
 * a person moved the block to the top of a sheet.
 */
export function requestAbove(block: Excel.Range): Excel.Range {
  const first = untracked(block.getRow(0));
  const edge = untracked(untracked(first.getRangeEdge('Up')).getRangeEdge('Up'));
  const columns = untracked(block.getEntireColumn());
  return untracked(untracked(first.getBoundingRect(edge)).getIntersectionOrNullObject(columns));
}

/** As a rule nothing stands there, and nothing crosses the wire. */
export const requestBelow = (range: Excel.Range, rows: number): Excel.Range =>
  usedIn(range.getRowsBelow(rows));

const usedIn = (range: Excel.Range): Excel.Range =>
  untracked(untracked(range).getUsedRangeOrNullObject(true));

export function lookedAround(range: RawRange, around: AroundRequest | null): RawRange {
  if (around === null) return range;
  const above = stretch(around.above, contents);
  const below = stretch(around.below, contents);
  const beside = stretch(around.beside, contents);
  return withAround(range, {
    ...(above && { above: rowsAbove(range, above) }),
    ...(below && { below }),
    ...(beside && { beside }),
  });
}

/** A header with the values above it; formulas there are long, and lines are known without them. */
export function lookedAbove(header: RawRange, above: Excel.Range): RawRange {
  const found = stretch(above, rawRange);
  return found ? withAround(header, { above: rowsAbove(header, found) }) : header;
}

export const lookedBelow = (range: RawRange, below: Excel.Range): RawRange =>
  below.isNullObject ? range : withBelow(range, contents(below));

const stretch = (range: Excel.Range, read: (range: Excel.Range) => RawRange): RawRange | null =>
  range.isNullObject ? null : read(range);

/** What the cells hold, a formula as its text. */
export function contents(range: Excel.Range): RawRange {
  const { sheet, row, column } = parseAddress(range.address);
  return { sheet, row, column, values: range.formulas as Scalar[][] };
}
