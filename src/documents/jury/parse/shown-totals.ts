import type { Language } from '../../../language/language';
import { isBlank } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { ShownTotals } from '../session';
import type { RawCell } from '../../../workbook/table-rows';
import { RANKING_FIELDS } from '../template/fields';
import { MOST_TIE_KEYS, TABLES } from '../template/tables';
import { rowsIn } from '../../../workbook/table-rows';

/**
 * What Totaux shows; null where that says nothing of now: Excel is still calculating, some rows were left out of the
 * reading, or nobody has ever calculated the sheets.
 */
export function shownTotalsIn(snapshot: WorkbookSnapshot, language: Language): ShownTotals | null {
  const { tables, isCalculated, isPartial } = snapshot;
  if (isCalculated === false || isPartial === true) return null;
  const { rows, position } = rowsIn(tables[TABLES.totals.name], TABLES.totals, language);
  // The rank that all keys of this workbook have settled: it has a column a key.
  const ranks = Array.from({ length: MOST_TIE_KEYS + 1 }, (_, key) => `rank${key}`);
  const rank = ranks.findLast((key) => position(key) !== null) ?? 'rank0';
  const shown = rows.map((row) => ({
    id: String(row.raw('id') ?? ''),
    total: row.cell('total'),
    status: row.cell('status'),
    rank: row.cell(rank),
    position: row.cell('position'),
    amount: row.cell('amount'),
  }));
  if (shown.every(({ status }) => isBlank(status.raw))) return null;
  const inRanking = (key: keyof typeof RANKING_FIELDS): RawCell => {
    const range = snapshot.names[RANKING_FIELDS[key].name];
    if (!range) return { raw: null, place: null };
    const { sheet, row, column, values } = range;
    return { raw: values[0]?.[0] ?? null, place: { sheet, row, column } };
  };
  return {
    isOfNow: isCalculated === true,
    rows: shown,
    granted: inRanking('granted'),
    left: inRanking('left'),
    amiss: inRanking('amiss'),
  };
}
