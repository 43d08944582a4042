import type { Language } from '../../../language/language';
import { isBlank, type Place } from '../../../workbook/scalar';
import type { RawTable } from '../../../workbook/range';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { memberIn } from '../../../workbook/template';
import { FOR_ANYBODY } from '../plan';
import type { JurorLine, JurorSheet } from '../session';
import type { RawCell } from '../../../workbook/table-rows';
import { ANYBODY, criterionCode, JUROR_CODES, MOST_CRITERIA } from '../template/codes';
import { SCORE_COLUMNS, scoreColumns, TABLES } from '../template/tables';
import { ANSWERS } from './lists';
import { rowsIn, type TableRow } from '../../../workbook/table-rows';
import { markIn } from './settings';

/** Sheets of sessions that an earlier version opened have no column for it: their recusals have no hour. */
const RECUSED_AT = SCORE_COLUMNS.recusedAt.key;

interface Found {
  readonly sheets: ReadonlyMap<string, JurorSheet>;
  readonly strangers: readonly { readonly table: string; readonly place: Place }[];
}

/** The jurors’ sheets, by code. A copy of one bears a code that nobody has: it counts nowhere, and is told. */
export function jurorSheetsIn(
  snapshot: WorkbookSnapshot,
  criteria: number,
  language: Language,
): Found {
  const sheets = new Map<string, JurorSheet>();
  const codes = markIn(snapshot, 'dispatch') === FOR_ANYBODY ? [ANYBODY] : JUROR_CODES;
  const strangers: { table: string; place: Place }[] = [];
  for (const [name, table] of Object.entries(snapshot.tables)) {
    const member = memberIn(TABLES.scores, name);
    if (member === null) continue;
    const code = member.toUpperCase();
    const { sheet, row, column } = table.header;
    if (codes.includes(code)) sheets.set(code, sheetOf(code, table, criteria, language));
    else strangers.push({ table: name, place: { sheet, row, column } });
  }
  return { sheets, strangers };
}

function sheetOf(code: string, table: RawTable, criteria: number, language: Language): JurorSheet {
  const { rows, position } = rowsIn(table, TABLES.scores, language);
  const numbers = Array.from({ length: criteria }, (_, index) => index + 1);
  const places = (group: string) => numbers.map((number) => position(`${group}${number}`));
  const isInOrder = (found: readonly (number | null)[]): boolean =>
    found.every((place, index) => place === (found[0] ?? 0) + index);
  const first = places('first');
  return {
    code,
    sheet: table.body.sheet,
    table: table.name,
    headers: Object.fromEntries(
      TABLES.scores.columns.flatMap(({ key }) => {
        const found = position(key);
        const header = found === null ? undefined : table.header.values[0]?.[found];
        return header === undefined ? [] : [[key, String(header)] as const];
      }),
    ),
    place: { sheet: table.header.sheet, row: table.header.row, column: table.header.column },
    lost: scoreColumns(criteria).flatMap(({ key, role }) =>
      role !== 'computed' && key !== RECUSED_AT && position(key) === null ? key : [],
    ),
    surplus: Array.from({ length: MOST_CRITERIA }, (_, index) => index + 1).flatMap((number) =>
      number > criteria && position(`first${number}`) !== null ? criterionCode(number) : [],
    ),
    isReordered:
      (!first.includes(null) && !isInOrder(first)) ||
      (!places('after').includes(null) && !isInOrder(places('after'))),
    lines: rows.map((row, rank) => lineOf(row, rank, numbers)),
  };
}

function lineOf(row: TableRow, rank: number, numbers: readonly number[]): JurorLine {
  const cells = (group: string): readonly RawCell[] =>
    numbers.map((number) => row.cell(`${group}${number}`));
  const id = row.raw('id');
  return {
    id: isBlank(id) ? '' : String(id),
    place: row.place,
    rank,
    participation: row.read('participation', ANSWERS.participation.read),
    first: cells('first'),
    after: cells('after'),
    comments: cells('comment'),
    appreciation: row.cell('appreciation'),
    recusedAt: row.cell('recusedAt'),
  };
}
