import type { ColumnChange, StandingSheet, TextChange } from '../../sheets/change';
import type { CellContent } from '../../sheets/declaration';
import type { Scalar } from '../../workbook/scalar';
import { parseAddress } from '../address';
import { untracked } from '../untracked';
import type { KeptRanges } from './kept-ranges';
import type { CellState, CellWrite, LookedAt } from './cell-write';
import { hidesRows } from '../hides-rows';
import { isSame } from './write-cells';

/** Something that the sheets say themselves, and the cells that say it. */
interface FoundText {
  readonly from: CellContent;
  readonly writes: readonly CellWrite[];
}

/** Asks for the sheets' own texts; what is given back finds those that still stand, once the request has been made. */
export function requestTexts(
  context: Excel.RequestContext,
  texts: readonly TextChange[],
  kept: KeptRanges,
): () => FoundText[] {
  const areas = new Map<string, Excel.Range>();
  for (const { sheet } of texts) {
    const key = JSON.stringify(sheet);
    if (areas.has(key)) continue;
    areas.set(key, kept.keep(areaOf(context, sheet)).load('address,formulas,rowHidden'));
  }
  return () => {
    const looked = new Map([...areas].flatMap(([key, range]) => lookedAt(range, key)));
    return texts.map((text) => {
      const area = looked.get(JSON.stringify(text.sheet));
      return { from: text.from, writes: area ? writesOfText(text, area) : [] };
    });
  };
}

/** Asks for columns of tables; what is given back finds the cells that hold the formula which gives way. */
export function requestColumns(
  { workbook }: Excel.RequestContext,
  columns: readonly ColumnChange[],
  kept: KeptRanges,
): () => FoundText[] {
  const asked = columns.map((column) => {
    const table = workbook.tables.getItemOrNullObject(column.table);
    const range = table.columns.getItemOrNullObject(column.header).getDataBodyRange();
    return { column, range: kept.keep(range).load('address,formulas,rowHidden') };
  });
  return () =>
    asked.map(({ column, range }) => {
      const [from, to] = [contentOf(column.from), contentOf(column.to)];
      const writes = lookedAt(range, '').flatMap(([, area]) =>
        writesIn(area, from, {
          before: { content: from, numberFormat: null },
          after: { content: to, numberFormat: null },
        }),
      );
      return { from, writes };
    });
}

const contentOf = (formula: string | null): CellContent => (formula === null ? null : { formula });

function areaOf(context: Excel.RequestContext, { by, isAbove }: StandingSheet): Excel.Range {
  const { workbook } = context;
  if ('name' in by) {
    const cell = workbook.names.getItemOrNullObject(by.name).getRangeOrNullObject();
    return untracked(cell).worksheet.getUsedRangeOrNullObject(true);
  }
  const table = workbook.tables.getItemOrNullObject(by.table);
  return isAbove
    ? untracked(table.getHeaderRowRange()).getBoundingRect('A1')
    : table.worksheet.getUsedRangeOrNullObject(true);
}

const lookedAt = (range: Excel.Range, key: string): [string, LookedAt][] => {
  if (range.isNullObject) return [];
  const { length: rows, 0: first } = range.formulas;
  const columns = first?.length ?? 0;
  return [[key, { range, rows, columns, isFiltered: hidesRows(range), table: null }]];
};

const writesOfText = ({ from, to, rowHeight }: TextChange, area: LookedAt): CellWrite[] =>
  writesIn(area, from, {
    before: { content: from, numberFormat: null, ...(rowHeight && { rowHeight: rowHeight.from }) },
    after: { content: to, numberFormat: null, ...(rowHeight && { rowHeight: rowHeight.to }) },
  });

function writesIn(
  area: LookedAt,
  content: CellContent,
  sides: { readonly before: CellState; readonly after: CellState },
): CellWrite[] {
  const { sheet, row, column } = parseAddress(area.range.address);
  const rows = area.range.formulas as Scalar[][];
  return rows.flatMap((cells, r) =>
    cells.flatMap((cell, c) =>
      isSame(cell, content)
        ? {
            place: { sheet, row: row + r, column: column + c },
            within: area,
            row: r,
            column: c,
            ...sides,
          }
        : [],
    ),
  );
}
