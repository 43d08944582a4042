import { budgetColumns, GRID_COLUMNS } from '../template/columns';
import { FIELDS, RANGES, TABLES } from '../template/fields';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { RawRange } from '../../../workbook/range';
import type { Place, Scalar } from '../../../workbook/scalar';
import type { Call } from '../../../calls/call';
import type { WorkbookDeclaration } from '../../../sheets/declaration';

/** A formula that a person typed and that would mean something else in fresh sheets: its value was kept. */
export interface SettledFormula {
  readonly place: Place;
  readonly formula: string;
  readonly value: Scalar;
}

/**
 * The snapshot with only those formulas that mean the same in fresh sheets: which refer to nothing of ours,
 * or to it by a name or a column that is there again. References to cells of our sheets do not: the cell
 * of that address is another one in other sheets.
 */
export function withTravellingFormulas(
  snapshot: WorkbookSnapshot,
  call: Call,
  target: WorkbookDeclaration,
): { readonly snapshot: WorkbookSnapshot; readonly settled: readonly SettledFormula[] } {
  const settled: SettledFormula[] = [];
  const grounds = groundsOf(snapshot, call, target);
  const settle = (range: RawRange): RawRange => {
    if (!range.formulas) return range;
    const formulas = range.formulas.map((row, r) =>
      row.map((formula, c) => {
        if (formula === null || travels(formula, grounds)) return formula;
        const place = { sheet: range.sheet, row: range.row + r, column: range.column + c };
        settled.push({ place, formula, value: range.values[r]?.[c] ?? null });
        return null;
      }),
    );
    return { ...range, formulas };
  };
  const typed = new Set<string>([
    ...Object.values(RANGES),
    ...Object.values(FIELDS)
      .filter(({ role }) => role === 'input')
      .map(({ name }) => name),
  ]);
  const names = Object.entries(snapshot.names).map(
    ([name, range]) => [name, typed.has(name) ? settle(range) : range] as const,
  );
  const tables = Object.entries(snapshot.tables).map(
    ([name, table]) => [name, { ...table, body: settle(table.body) }] as const,
  );
  return {
    snapshot: { names: Object.fromEntries(names), tables: Object.fromEntries(tables) },
    settled,
  };
}

interface Grounds {
  /** Names of our sheets, folded. */
  readonly sheets: ReadonlySet<string>;
  /** Defined names that the fresh sheets have, folded. */
  readonly names: ReadonlySet<string>;
  /** Columns of our tables that stand in the old sheets and in the fresh ones, folded. */
  readonly columns: ReadonlySet<string>;
}

const fold = (text: string): string => text.toLowerCase();

function groundsOf(snapshot: WorkbookSnapshot, call: Call, target: WorkbookDeclaration): Grounds {
  const ranges = [
    ...Object.values(snapshot.names),
    ...Object.values(snapshot.tables).map(({ body }) => body),
  ];
  const fresh = target.sheets.flatMap(({ tables }) => tables.flatMap(({ columns }) => columns));
  const known = [...budgetColumns(call), ...GRID_COLUMNS].flatMap(({ label: header }) => [
    header.fr,
    header.en,
  ]);
  const there = new Set(fresh.map(({ header }) => fold(header)));
  return {
    sheets: new Set(ranges.map(({ sheet }) => fold(sheet))),
    names: new Set(target.sheets.flatMap(({ names }) => names.map(({ name }) => fold(name)))),
    columns: new Set(known.map(fold).filter((header) => there.has(header))),
  };
}

const OUR_TABLES = new Set(Object.values(TABLES).map(fold));

const TEXT = /"(?:[^"]|"")*"/g;
/** A sheet, quoted or not, perhaps of another workbook, and what of it is meant. */
const SHEET =
  /(?:'((?:[^']|'')+)'|((?:\[[^\]]*\])?[\p{L}_][\p{L}\p{N}_.]*))!(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+|[\p{L}_][\p{L}\p{N}_.]*)/giu;
/** A table and what of it is meant; without a name, the table in which the formula stands. */
const COLUMNS = /([\p{L}_][\p{L}\p{N}_.]*)?\[((?:[^[\]]|\[(?:[^[\]]|\[[^[\]]*\])*\])*)\]/gu;
const CELL = /(?<![\p{L}\p{N}_.$])\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}_.(])/iu;
const LINES =
  /(?<![\p{L}\p{N}_.$])(?:\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(])/iu;
/** References made while computing: what they mean cannot be known from the formula. */
const MADE = /(?<![\p{L}\p{N}_.])(?:INDIRECT|OFFSET|ROW|COLUMN|CELL|ADDRESS)\(/iu;
const NAME = /(?<![\p{L}\p{N}_.])brm_[\p{L}\p{N}_.]*/giu;

/** Whether a formula in a cell of our sheets means the same in the fresh ones. */
function travels(formula: string, { sheets, names, columns }: Grounds): boolean {
  let same = true;
  const rest = formula
    .replace(TEXT, '""')
    .replace(SHEET, (_, quoted: string | undefined, plain: string | undefined) => {
      const sheet = quoted?.replaceAll("''", "'") ?? plain ?? '';
      if (sheets.has(fold(sheet))) same = false;
      return '0';
    })
    .replace(COLUMNS, (_, table: string | undefined, inside: string) => {
      const ours = table === undefined || OUR_TABLES.has(fold(table));
      if (ours && !columnsIn(inside).every((header) => columns.has(fold(header)))) same = false;
      return '0';
    });
  if (MADE.test(rest) || CELL.test(rest) || LINES.test(rest)) return false;
  const used = rest.match(NAME) ?? [];
  return same && used.every((name) => names.has(fold(name)));
}

/** `[#This Row],[Quantité]`, `@Quantité`, `Quantité`: the columns, Excel's escapes undone. */
function columnsIn(inside: string): readonly string[] {
  const parts = inside.includes('[')
    ? [...inside.matchAll(/\[((?:'.|[^[\]'])*)\]/g)].map((match) => match[1] ?? '')
    : [inside];
  return parts
    .map((part) => part.replace(/^@/, '').replaceAll(/'(.)/g, '$1').trim())
    .filter((part) => part !== '' && !part.startsWith('#'));
}
