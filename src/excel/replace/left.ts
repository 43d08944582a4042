import type { Area } from '../../workbook/area';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { parseAddress } from '../address';
import type { Replaced } from '../port';
import { requestSnapshot } from '../request-snapshot';
import type { WrittenSheet } from '../write/write-sheets';
import type { Frozen, Left, LeftSheet } from './remembered';
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
  const come = written.map(({ sheet, target }) =>
    requestUsed(sheet.key, target.worksheet, 'address'),
  );
  const kept = [...seen.ours].map(([key, { id }]) =>
    requestUsed(key, context.workbook.worksheets.getItem(id), 'address,formulas'),
  );
  return () => {
    const now = reading();
    return (
      now && { snapshot: now, come: come.map((used) => used()), kept: kept.map((used) => used()) }
    );
  };
}

/** What stands on a sheet, by its name a moment or a month later. */
export function requestUsed(
  key: string,
  worksheet: Excel.Worksheet,
  wanted: 'address' | 'address,formulas',
): () => LeftSheet {
  worksheet.load('id,name');
  const used = worksheet.getUsedRangeOrNullObject(true).load(wanted);
  const withFormulas = wanted !== 'address';
  return () => ({
    key,
    id: worksheet.id,
    name: worksheet.name,
    area: used.isNullObject ? null : areaIn(used.address),
    formulas: used.isNullObject || !withFormulas ? [] : (used.formulas as unknown[][]),
  });
}

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
