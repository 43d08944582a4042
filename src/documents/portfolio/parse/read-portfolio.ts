import type { Language } from '../../../language/language';
import { choicesOf } from '../../../workbook/choices';
import { readDate } from '../../../workbook/read-cell';
import { isBlank, saysNothing, type Place, type Scalar } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { rowsIn, type TableRow } from '../../../workbook/table-rows';
import type { Table } from '../../../workbook/template';
import { FILED_COLUMNS } from '../filed-cells';
import type {
  FiledCells,
  FileRow,
  Portfolio,
  PortfolioRow,
  ReadRow,
  ShownCell,
} from '../portfolio';
import { FOLLOW_UPS } from '../template/choices';
import { PORTFOLIO_FIELDS, SUMS, type PortfolioFieldKey, type SumKey } from '../template/fields';
import { COMPUTED_COLUMNS, TABLES, TYPED_COLUMNS } from '../template/tables';
import { PORTFOLIO_VERSION } from '../template/version';
import { textIn, wholeIn } from './cells';
import { exportedIn } from './exported';
import { filesIn, opinionsIn } from './files';
import { missingFrom, overwrittenIn } from './structure';

const followUps = choicesOf(FOLLOW_UPS);

/** The portfolio that stands in a workbook. Never fails: what is gone or unreadable is stated in its place. */
export function readPortfolio(snapshot: WorkbookSnapshot): Portfolio {
  const language = languageIn(snapshot);
  const version = versionIn(snapshot);
  const added = addedIn(snapshot, TABLES.portfolio, language);
  const { rows } = rowsIn(snapshot.tables[TABLES.portfolio.name], TABLES.portfolio, language);
  const body = snapshot.tables[TABLES.portfolio.name]?.body;
  const files = filesIn(snapshot, language);
  return {
    id: markIn(snapshot, 'mark') ?? '',
    version,
    language,
    run: runIn(snapshot, files),
    judgedBy: markIn(snapshot, 'judgedBy') ?? '',
    rows: rows.flatMap((row, index) => readRow(row, addedCells(added, body?.values[index] ?? []))),
    files,
    opinions: opinionsIn(snapshot, language),
    exported: exportedIn(snapshot, language),
    columns: markIn(snapshot, 'columns') ?? '',
    added: added.map(({ header }) => header),
    addedToFiles: addedIn(snapshot, TABLES.files, language).map(({ header }) => header),
    shownSums: Object.fromEntries(SUMS.map((key) => [key, shownIn(snapshot, key)])) as Readonly<
      Record<SumKey, ShownCell>
    >,
    shownFiles: shownIn(snapshot, 'files'),
    overwritten: overwrittenIn(snapshot),
    altered: NOT_COMPARED,
    missing: missingFrom(snapshot, version),
    sheets: sheetsIn(snapshot),
  };
}

const NOT_COMPARED = { cells: [], choices: [], misplaced: [], unnamed: [], respelled: 0 } as const;

export const languageIn = (snapshot: WorkbookSnapshot): Language =>
  markIn(snapshot, 'language') === 'en' ? 'en' : 'fr';

/** Of the sheets; one that somebody has cleared is today’s. */
export function versionIn(snapshot: WorkbookSnapshot): number {
  const version = Number(markIn(snapshot, 'version') ?? PORTFOLIO_VERSION);
  return Number.isInteger(version) && version >= 1 ? version : PORTFOLIO_VERSION;
}

/** The last one; where nobody can tell any more, that of the files: what comes next must not seem older than they are. */
function runIn(snapshot: WorkbookSnapshot, files: readonly FileRow[]): number {
  const mark = Number(markIn(snapshot, 'run') ?? Number.NaN);
  return Number.isInteger(mark) && mark >= 0 ? mark : Math.max(0, ...files.map(({ run }) => run));
}

/** null: gone, or blank. */
export function markIn({ names }: WorkbookSnapshot, key: PortfolioFieldKey): string | null {
  const raw = names[PORTFOLIO_FIELDS[key].name]?.values[0]?.[0] ?? null;
  return isBlank(raw) ? null : String(raw).trim();
}

function shownIn({ names }: WorkbookSnapshot, key: SumKey | 'files'): ShownCell {
  const range = names[PORTFOLIO_FIELDS[key].name];
  if (!range) return { place: null, value: null };
  const { sheet, row, column, values } = range;
  return { place: { sheet, row, column }, value: values[0]?.[0] ?? null };
}

interface AddedColumn {
  readonly header: string;
  readonly position: number;
}

/** Columns that people have put into the table. */
function addedIn(
  { tables }: WorkbookSnapshot,
  known: Table,
  language: Language,
): readonly AddedColumn[] {
  const table = tables[known.name];
  if (!table) return [];
  const { position } = rowsIn(table, known, language);
  const ours = new Set(known.columns.map(({ key }) => position(key)));
  return (table.header.values[0] ?? []).flatMap((header, index) =>
    ours.has(index) ? [] : [{ header: String(header), position: index }],
  );
}

const addedCells = (
  added: readonly AddedColumn[],
  values: readonly Scalar[],
): PortfolioRow['added'] =>
  Object.fromEntries(added.map(({ header, position }) => [header, values[position] ?? null]));

/** A row in which nothing but formulas stands is none. */
function readRow(row: TableRow, added: PortfolioRow['added']): readonly ReadRow[] {
  const key = textIn(row, 'key') ?? '';
  const filed = Object.fromEntries(
    FILED_COLUMNS.map((column) => [column.key, blankless(row.raw(column.key))]),
  ) as FiledCells;
  const typed = Object.fromEntries(
    TYPED_COLUMNS.map((column) => [column.key, blankless(row.raw(column.key))]),
  ) as PortfolioRow['typed'];
  const stands = [key, ...Object.values(filed), ...Object.values(typed)];
  if (stands.every((value) => isBlank(value)) && Object.values(added).every(saysNothing)) return [];
  const pending = textIn(row, 'pending');
  return [
    {
      key,
      filed,
      typed,
      added,
      pending: pending === null ? [] : [pending],
      versions: wholeIn(row, 'versions') ?? 0,
      file: textIn(row, 'file'),
      place: row.place,
      cells: {
        key: row.cell('key'),
        followUp: row.read('followUp', followUps.read),
        completeSince: row.read('completeSince', readDate),
      },
      places: Object.fromEntries(
        FILED_COLUMNS.map((column) => [column.key, row.cell(column.key).place]),
      ) as ReadRow['places'],
      shown: Object.fromEntries(
        COMPUTED_COLUMNS.map((column) => [column.key, row.cell(column.key)]),
      ) as ReadRow['shown'],
    },
  ];
}

const blankless = (raw: Scalar): Scalar => (isBlank(raw) ? null : raw);

/** The sheets of a portfolio in their usual order, by their present names. */
function sheetsIn({ tables }: WorkbookSnapshot): readonly string[] {
  const places: readonly (Pick<Place, 'sheet'> | undefined)[] = [
    tables[TABLES.portfolio.name]?.body,
    tables[TABLES.files.name]?.body,
    tables[TABLES.opinions.name]?.body,
    tables[TABLES.procedure.name]?.body,
  ];
  return [...new Set(places.flatMap((place) => place?.sheet ?? []))];
}
