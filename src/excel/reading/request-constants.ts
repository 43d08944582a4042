import type { SheetArea } from '../../workbook/area';
import type { Scalar } from '../../workbook/scalar';
import { parseAddress } from '../address';
import { untracked } from '../untracked';
import type { Grid } from './grid';
import type { Sheets } from './sheets';

/** Asks for what was typed in these areas; days aside. Formulas, which are most and long, do not cross the wire. */
export function requestConstants(sheets: Sheets, areas: readonly SheetArea[]): () => Grid[] {
  // In a single cell Excel would search the whole sheet.
  const searched = areas.filter(({ rows, columns }) => rows * columns > 1);
  const asked = searched.map((area) =>
    untracked(sheets.range(area).getSpecialCellsOrNullObject('Constants')).load(
      'areas/address,areas/values,areas/numberFormatCategories',
    ),
  );
  return () =>
    asked.flatMap((found) =>
      found.isNullObject
        ? []
        : found.areas.items.map((range) => ({
            ...parseAddress(range.address),
            values: withoutDates(range),
          })),
    );
}

const DATES: ReadonlySet<string> = new Set(['Date', 'Time']);

/** A day is no amount. */
const withoutDates = ({ values, numberFormatCategories }: Excel.Range): Scalar[][] =>
  (values as Scalar[][]).map((line, row) =>
    line.map((value, column) =>
      DATES.has(numberFormatCategories[row]?.[column] ?? '') ? '' : value,
    ),
  );
