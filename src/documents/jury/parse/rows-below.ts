import type { Language } from '../../../language/language';
import { areaOf } from '../../../workbook/around';
import type { RawTable } from '../../../workbook/range';
import { totalIn } from '../../../workbook/rows-outside';
import { isBlank, type Place } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { Table } from '../../../workbook/template';
import { scaleOf } from '../panel-of';
import type { JurorSheet, RowsBelow, Settings } from '../session';
import { scoreOnScale } from '../scoring/counted-score';
import { SAYING, TABLES } from '../template/tables';
import { rowsIn, type TableRow } from '../../../workbook/table-rows';

/** What is asked of rows under tables, beside the workbook. */
interface Asking {
  readonly settings: Settings;
  readonly sheets: ReadonlyMap<string, JurorSheet>;
  /** Identifiers of the rows of Dossiers. */
  readonly ids: readonly string[];
  readonly language: Language;
}

/**
 * What was typed under a table and is none of its rows: LibreOffice grows no table, in Excel it is a setting, and a paste
 * may miss it. A note, a total and the day of a signature may stand there too.
 */
export function rowsBelowIn(
  { tables }: Pick<WorkbookSnapshot, 'tables'>,
  { settings, sheets, ids, language }: Asking,
): readonly RowsBelow[] {
  const scale = scaleOf({ settings });
  const isScored = (row: TableRow): boolean =>
    SCORED.some((key) => scoreOnScale(scale, row.raw(key)) !== null);
  const known = new Set(ids.map((id) => id.toLowerCase()));
  const isNamed = (row: TableRow): boolean => known.has(String(row.raw('id') ?? '').toLowerCase());
  const isOfJuror = (row: TableRow): boolean =>
    isScored(row) || (isNamed(row) && TYPED.some((key) => !isBlank(row.raw(key))));
  const below = (name: string, table: Table, isLost: IsLost): readonly Place[] =>
    lostUnder(tables[name], table, { isLost, language });
  return [
    { kind: 'dossiers' as const, places: below(TABLES.dossiers.name, TABLES.dossiers, isDossier) },
    ...[...sheets.values()].map(({ table }) => ({
      kind: 'scores' as const,
      places: below(table, TABLES.scores, isOfJuror),
    })),
  ].filter(({ places }) => places.length > 0);
}

/** Whether a row was meant for the table; `isTouching`: it stands right under it. */
type IsLost = (row: TableRow, isTouching: boolean) => boolean;

function lostUnder(
  table: RawTable | undefined,
  known: Table,
  { isLost, language }: { readonly isLost: IsLost; readonly language: Language },
): readonly Place[] {
  const under = table?.body.below;
  if (!under) return [];
  const { body } = table;
  const end = body.row + body.values.length;
  return rowsIn({ ...table, body: under }, known, language).rows.flatMap((row, index) => {
    const isTotal = totalIn(under.values[index] ?? [], areaOf(body)) !== null;
    return !isTotal && isLost(row, row.place.row === end) ? row.place : [];
  });
}

/** A title right under the list, or a row that says more of a dossier. */
function isDossier(row: TableRow, isTouching: boolean): boolean {
  const isFilled = (key: string): boolean => !isBlank(row.raw(key));
  if (!isFilled('title') && !isFilled('number')) return false;
  return isTouching || isFilled('id') || SAYING.some(isFilled);
}

const SCORED = TABLES.scores.columns
  .map(({ key }) => key)
  .filter((key) => /^(first|after)\d/.test(key));

/** What a juror types of a dossier. */
const TYPED = TABLES.scores.columns.filter(({ role }) => role === 'input').map(({ key }) => key);
