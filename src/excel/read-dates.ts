import { withDated } from '../workbook/dated';
import type { RawRange } from '../workbook/range';
import { untracked } from './untracked';

/** The categories of number formats that show a date; a custom format has no category. */
const DATES: ReadonlySet<string> = new Set(['Date', 'Time']);

/** The formats of the columns under these headers. */
export const requestFormats = (
  table: Excel.Table,
  headers: readonly string[],
): readonly Excel.Range[] =>
  headers.map((header) =>
    untracked(table.columns.getItemOrNullObject(header).getDataBodyRange()).load(
      'columnIndex,numberFormatCategories',
    ),
  );

/** A named range whose formats were loaded with it. */
export const rangeWithDates = (raw: RawRange, range: Excel.Range): RawRange =>
  withDated(raw, (row, column) =>
    isDate(range.numberFormatCategories[row - raw.row]?.[column - raw.column]),
  );

export function bodyWithDates(body: RawRange, prices: readonly Excel.Range[]): RawRange {
  const column = prices.find(({ isNullObject }) => !isNullObject);
  if (!column) return body;
  const categories = column.numberFormatCategories;
  const isPrice = (at: number): boolean => at === column.columnIndex;
  return withDated(body, (row, at) => isPrice(at) && isDate(categories[row - body.row]?.[0]));
}

const isDate = (category: string | undefined): boolean => DATES.has(category ?? '');
