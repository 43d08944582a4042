import type { Call } from '../../../calls/call';
import { PROPOSED_SCALE, publishedWeights } from '../../../calls/scoring';
import type { Language, Localized } from '../../../language/language';
import { BLOCK_COLUMNS } from '../template/block-words';
import { fieldsOf, rangesOf } from '../template/call-fields';
import { GRID_COLUMNS, budgetColumns } from '../template/columns';
import type { Dossier } from '../dossier';
import type { Entry } from '../../../workbook/entry';
import type { Entries } from '../entries';
import { FIELDS, GRID_FIELDS, PLAN_FIELDS, RANGES, TABLES } from '../template/fields';
import type {
  BudgetColumnKey,
  Column,
  FieldKey,
  GridColumnKey,
  RangeKey,
} from '../template/fields';
import { givenWeights } from '../template/given-weights';
import { parseDossier } from '../parse/parse';
import type { RawRange, RawTable } from '../../../workbook/range';
import type { Scalar } from '../../../workbook/scalar';
import { SHEET_NAMES } from '../template/sheet-names';
import { TEMPLATE_VERSION } from '../template/version';

/**
 * The dossier that fresh sheets of the call would hold once these entries were typed into them: without a
 * workbook, so that a dossier’s file can be judged by the rules alone. Places are those of such sheets in
 * outline, good for the order of findings and for nothing else. Weights that the call publishes stand there
 * unless others were typed, which is then found as in a workbook.
 */
export function dossierFromEntries(entries: Entries, call: Call, language: Language): Dossier {
  const tables = [budgetTable(entries, call, language), gridTable(entries, call, language)];
  const snapshot = {
    // No formula of these sheets was ever computed: there is no result to hold against the core.
    isCalculated: false,
    names: { ...singleCells(entries, call, language), ...blocks(entries, call, language) },
    tables: Object.fromEntries(tables.map((table) => [table.name, table])),
  };
  return parseDossier(snapshot, call);
}

/** A formula’s result is known to nobody here: its text stands for it, which no amount is read from. */
const scalar = (entry: Entry | undefined): Scalar =>
  typeof entry === 'object' && entry !== null ? entry.formula : (entry ?? null);

function sheetOf(key: FieldKey): Localized {
  if (PLAN_FIELDS.includes(key)) return SHEET_NAMES.funding;
  return GRID_FIELDS.includes(key) ? SHEET_NAMES.grid : SHEET_NAMES.dossier;
}

/** Each field in a row of its own. */
function singleCells(
  { fields }: Entries,
  call: Call,
  language: Language,
): Readonly<Record<string, RawRange>> {
  const standing: Partial<Record<FieldKey, Scalar>> = {
    call: call.id,
    version: TEMPLATE_VERSION,
    rules: call.version,
    language,
    scaleMin: (call.scoring ?? PROPOSED_SCALE).min,
    scaleMax: (call.scoring ?? PROPOSED_SCALE).max,
  };
  return Object.fromEntries(
    fieldsOf(call).map((key, row): [string, RawRange] => {
      const typed = fields[key];
      // Null is a cell that somebody cleared, the scale’s too.
      const value = typed === undefined ? (standing[key] ?? null) : scalar(typed);
      const hasFormula = FIELDS[key].role === 'computed';
      const sheet = sheetOf(key)[language];
      return [FIELDS[key].name, { sheet, row, column: 1, values: [[value]], hasFormula }];
    }),
  );
}

const BLOCK_SHEETS: Readonly<Record<RangeKey, Localized>> = {
  commitments: SHEET_NAMES.dossier,
  phases: SHEET_NAMES.dossier,
  coCarriers: SHEET_NAMES.funding,
  otherFunders: SHEET_NAMES.funding,
};

/** Far enough from the single cells and from each other, whatever they hold. */
const ROOM_FOR_A_BLOCK = 20_000;

function blocks(
  { ranges }: Entries,
  call: Call,
  language: Language,
): Readonly<Record<string, RawRange>> {
  return Object.fromEntries(
    rangesOf(call).map((key, index): [string, RawRange] => {
      const rows = key === 'commitments' ? answers(ranges, call, language) : ranges[key];
      const sheet = BLOCK_SHEETS[key][language];
      const row = (index + 1) * ROOM_FOR_A_BLOCK;
      return [RANGES[key], { sheet, row, column: 1, values: filledRows(key, rows ?? []) }];
    }),
  );
}

/** The call’s own sentences, each with the answer to it, in whichever language it was answered. */
function answers(
  { commitments = [] }: Entries['ranges'],
  call: Call,
  language: Language,
): readonly (readonly Entry[])[] {
  return call.commitments.map((sentence) => {
    const row = commitments.find(([text]) => text === sentence.fr || text === sentence.en);
    return [sentence[language], row?.[1] ?? null];
  });
}

/** As wide as the block is; a block in which nothing was typed still has a row. */
function filledRows(key: RangeKey, rows: readonly (readonly Entry[])[]): Scalar[][] {
  const columns: readonly unknown[] = BLOCK_COLUMNS[key];
  const typed = rows.length > 0 ? rows : [[]];
  return typed.map((row) => columns.map((_, column) => scalar(row[column])));
}

function budgetTable({ lines }: Entries, call: Call, language: Language): RawTable {
  const columns = budgetColumns(call);
  const rows = lines.map((line) => (key: BudgetColumnKey) => scalar(line[key]));
  return table(TABLES.budget, SHEET_NAMES.budget[language], columns, rows, language);
}

function gridTable({ grid }: Entries, call: Call, language: Language): RawTable {
  const given = givenWeights(call);
  // Weights of one’s own only make sense together; over published ones, each is a fault that is found.
  const weighted = grid.filter(({ weight }) => weight !== null);
  const takesTyped = publishedWeights(call) !== null || weighted.length === call.criteria.length;
  const rows = call.criteria.map(({ label, definition }, index) => {
    const typed = grid.find(({ criterion }) => criterion === label.fr || criterion === label.en);
    const weight = takesTyped ? scalar(typed?.weight) : null;
    const cells: Partial<Record<GridColumnKey, Scalar>> = {
      number: index + 1,
      criterion: label[language],
      definition: definition[language],
      weight: weight ?? given[index] ?? null,
      score: scalar(typed?.score),
      comment: scalar(typed?.comment),
    };
    return (key: GridColumnKey) => cells[key] ?? null;
  });
  return table(TABLES.grid, SHEET_NAMES.grid[language], GRID_COLUMNS, rows, language);
}

function table<Key extends string>(
  name: string,
  sheet: string,
  columns: readonly Column<Key>[],
  rows: readonly ((key: Key) => Scalar)[],
  language: Language,
): RawTable {
  const place = { sheet, column: 0 };
  // Below the single cells of the sheet.
  const row = Object.keys(FIELDS).length;
  return {
    name,
    header: { ...place, row, values: [columns.map(({ label: header }) => header[language])] },
    body: {
      ...place,
      row: row + 1,
      values: rows.map((cell) => columns.map(({ key }) => cell(key))),
    },
    overwritten: [],
  };
}
