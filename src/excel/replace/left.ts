import type { SheetDeclaration } from '../../sheets/declaration';
import type { Area } from '../../workbook/area';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { parseAddress } from '../address';
import type { Replaced } from '../port';
import { requestSnapshot } from '../request-snapshot';
import type { WrittenSheet } from '../write/write-sheets';
import { ALL_COLUMNS, bandsAround } from './bands';
import type { Frozen, Left, LeftPart, LeftSheet } from './remembered';
import type { Survey } from './survey';

/** Cells of kept sheets beyond which no way back is remembered: they are read once more, and held in memory. */
const MOST_CELLS = 250_000;

const cellsIn = ({ tables }: WorkbookSnapshot): number =>
  Object.values(tables).reduce(
    (sum, { body }) => sum + body.values.length * (body.values[0]?.length ?? 0),
    0,
  );

/**
 * Asks, in the request that writes, how the sheets are left: a colleague's next word is no part of that. Null where
 * none is asked for, or where it would be too much to look at.
 */
export function requestLeft(
  context: Excel.RequestContext,
  written: readonly WrittenSheet[],
  { seen, replaced }: { readonly seen: Survey; readonly replaced: Replaced },
): (() => Left | null) | null {
  const { next, snapshot } = replaced;
  if (next === undefined || cellsIn(snapshot) > MOST_CELLS) return null;
  const reading = requestSnapshot(context, { template: next, typed: true });
  const come = written.map(({ sheet, target }) => requestCome(sheet, target.worksheet));
  const kept = [...seen.ours].map(([key, { id }]) =>
    requestKept(key, context.workbook.worksheets.getItem(id)),
  );
  return () => {
    const now = reading();
    return (
      now && { snapshot: now, come: come.map((used) => used()), kept: kept.map((used) => used()) }
    );
  };
}

/** All that stands on a kept sheet, where all is constant but a person's own formulas. */
export function requestKept(key: string, worksheet: Excel.Worksheet): () => LeftSheet {
  const used = worksheet.getUsedRangeOrNullObject(true).load('address,formulas');
  return leftSheet(key, worksheet, [partOf(used)]);
}

/**
 * What stands on a sheet that came around the lines of its tables, where people write notes: lines hold thousands of
 * formulas, and what is typed into them is read by itself.
 */
export function requestCome(
  { key, tables }: SheetDeclaration,
  worksheet: Excel.Worksheet,
): () => LeftSheet {
  const bodies = tables.map(({ area }) => ({ ...area, row: area.row + 1, rows: area.rows - 1 }));
  const around = [
    ...bandsAround(bodies).map((rows) => ({ ...rows, column: 0 })),
    ...bodies.map(({ row, rows, column, columns }) => ({ row, rows, column: column + columns })),
  ];
  const whole = worksheet.getUsedRangeOrNullObject(true).load('address');
  const parts = around.map(({ row, rows, column }) =>
    worksheet
      .getRangeByIndexes(row, column, rows, ALL_COLUMNS - column)
      .getUsedRangeOrNullObject(true)
      .load('address,formulas'),
  );
  return leftSheet(key, worksheet, [
    () => ({ area: whole.isNullObject ? null : areaIn(whole.address), formulas: [] }),
    ...parts.map(partOf),
  ]);
}

function leftSheet(
  key: string,
  worksheet: Excel.Worksheet,
  parts: readonly (() => LeftPart)[],
): () => LeftSheet {
  worksheet.load('id,name');
  return () => ({
    key,
    id: worksheet.id,
    name: worksheet.name,
    parts: parts.map((part) => part()),
  });
}

const partOf = (used: Excel.Range) => (): LeftPart =>
  used.isNullObject
    ? { area: null, formulas: [] }
    : { area: areaIn(used.address), formulas: used.formulas as unknown[][] };

function areaIn(address: string): Area {
  const { row, column, rows, columns } = parseAddress(address);
  return { row, column, rows, columns };
}

/** By ids, where the survey has ranges that live as long as its request. */
export function frozenIn({ formulas, sheets, tables }: Survey): readonly Frozen[] {
  return formulas.flatMap(({ range, ...cells }): Frozen[] => {
    const { sheet, ...area } = parseAddress(range.address);
    if (cells.table === null) {
      const sheetId = sheets.find(({ name }) => name === sheet)?.id;
      return sheetId === undefined ? [] : [{ ...cells, at: { sheetId, area } }];
    }
    const table = tables.find(({ name }) => name === cells.table);
    return table && cells.column !== null
      ? [{ ...cells, at: { tableId: table.id, column: cells.column } }]
      : [];
  });
}
