import { blockColumns } from '../parse/block-columns';
import { fieldsOf, rangesOf } from '../template/call-fields';
import { budgetColumns, GRID_COLUMNS } from '../template/columns';
import { blockColumnAt } from '../template/block-words';
import type { Entries, GridEntry } from '../entries';
import type { Entry } from '../../../workbook/entry';
import { FIELDS, RANGES, TABLES } from '../template/fields';
import type { BudgetColumnKey, FieldKey, GridColumnKey, RangeKey } from '../template/fields';
import { languageOf } from '../parse/identify';
import { isBlank } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { RawRange } from '../../../workbook/range';
import { locateColumns, type TableColumns } from '../parse/table-columns';
import type { Call } from '../../../calls/call';
import type { Localized } from '../../../language/language';
import { hasWeights } from '../../../calls/scoring';
import { CellContents, findName } from '../../../sheets/cells';
import { givenWeights } from '../template/given-weights';
import { declareWorkbook } from './workbook';

/**
 * What a person typed into the sheets of a call, as it stands: texts that mean no number stay texts. What the
 * sheets themselves came with (the call's scale and weights, or ours) is no entry until it was changed, nor is
 * what was typed over a formula of ours: fresh sheets compute it again.
 *
 * Formulas are kept where the snapshot holds them (`RawRange.formulas`), else their values.
 */
export function entriesOf(snapshot: WorkbookSnapshot, call: Call): Entries {
  return {
    fields: fieldEntries(snapshot, call),
    ranges: rangeEntries(snapshot, call),
    lines: lineEntries(snapshot.tables[TABLES.budget], call),
    grid: gridEntries(snapshot.tables[TABLES.grid], call),
  };
}

const isNothing = (entry: Entry): boolean =>
  entry === null || (typeof entry !== 'object' && isBlank(entry));

function entryAt(range: RawRange, row: number, column: number, isText: boolean): Entry {
  const formula = range.formulas?.[row]?.[column] ?? null;
  if (formula !== null) return { formula };
  const value = range.values[row]?.[column] ?? null;
  if (isBlank(value)) return null;
  return (isText && typeof value !== 'string' ? shownAt(range, row, column) : null) ?? value;
}

/**
 * Where words are asked for, a program takes « 80 % » for a number and « 7/10 » for a day: what the person
 * wrote is what the cell shows. Null where it shows nothing, or number signs for want of room.
 */
function shownAt({ shown }: RawRange, row: number, column: number): string | null {
  const text = shown?.[row]?.[column] ?? '';
  return text.trim() === '' || /^#+$/.test(text) ? null : text;
}

function fieldEntries(snapshot: WorkbookSnapshot, call: Call): Entries['fields'] {
  const declaration = declareWorkbook(call, languageOf(snapshot));
  const fields: Partial<Record<FieldKey, Entry>> = {};
  for (const key of fieldsOf(call)) {
    const { name, role, kind } = FIELDS[key];
    const range = snapshot.names[name];
    if (role !== 'input' || !range) continue;
    const { sheet, area } = findName(declaration, name);
    const entry = entryAt(range, 0, 0, kind === 'text');
    const given = new CellContents(sheet).at(area.row, area.column);
    if (!isNothing(entry) && entry !== given) fields[key] = entry;
  }
  return fields;
}

function rangeEntries(snapshot: WorkbookSnapshot, call: Call): Entries['ranges'] {
  const ranges: Partial<Record<RangeKey, readonly (readonly Entry[])[]>> = {};
  for (const key of rangesOf(call)) {
    const range = snapshot.names[RANGES[key]];
    if (!range) continue;
    const { positions } = blockColumns(key, snapshot);
    const isText = (rank: number) => blockColumnAt(key, rank)?.kind === 'text';
    const rows = range.values.map((_, row) =>
      positions.map((column, rank) =>
        column === undefined ? null : entryAt(range, row, column, isText(rank)),
      ),
    );
    // The sentence of a commitment is the call's: only the answer beside it is typed.
    const typed = (row: readonly Entry[]) => (key === 'commitments' ? row.slice(1) : row);
    const last = rows.findLastIndex((row) => !typed(row).every(isNothing));
    if (last >= 0) ranges[key] = rows.slice(0, last + 1);
  }
  return ranges;
}

type Table = WorkbookSnapshot['tables'][string] | undefined;

function lineEntries(table: Table, call: Call): Entries['lines'] {
  if (!table) return [];
  const inputs = budgetColumns(call).filter(({ role }) => role === 'input');
  const { columns } = locateColumns('budget', table.header, inputs);
  return table.body.values.flatMap((_, row) => {
    const line: Partial<Record<BudgetColumnKey, Entry>> = {};
    for (const { key } of inputs) {
      const entry = entryIn(table.body, row, columns, key, TEXT_COLUMNS.has(key));
      if (!isNothing(entry)) line[key] = entry;
    }
    return Object.keys(line).length === 0 ? [] : [line];
  });
}

function entryIn<Key extends string>(
  body: RawRange,
  row: number,
  columns: TableColumns<Key>,
  key: Key,
  isText: boolean,
): Entry {
  const column = columns[key];
  return column === undefined ? null : entryAt(body, row, column, isText);
}

/** Words, whatever they look like; a phase is named by them too. */
const TEXT_COLUMNS: ReadonlySet<BudgetColumnKey> = new Set(['label', 'type', 'title', 'phase']);

function gridEntries(table: Table, call: Call): Entries['grid'] {
  if (!table) return [];
  const { columns } = locateColumns('grid', table.header, GRID_COLUMNS);
  const read = (row: number, key: GridColumnKey): Entry =>
    entryIn(table.body, row, columns, key, key === 'comment');
  const rows = table.body.values.map((_, row): GridEntry => ({
    criterion: String(table.body.values[row]?.[columns.criterion ?? -1] ?? ''),
    weight: read(row, 'weight'),
    score: read(row, 'score'),
    comment: read(row, 'comment'),
  }));
  return withoutGivenWeights(call, rows).filter(
    ({ weight, score, comment }) => ![weight, score, comment].every(isNothing),
  );
}

/**
 * Weights of ours are settled together, so that all of them are typed once one is. Those that the call publishes
 * are given one by one: only a weight that differs from its own was typed.
 */
function withoutGivenWeights(call: Call, rows: readonly GridEntry[]): readonly GridEntry[] {
  const given = givenWeights(call);
  const isGiven = ({ criterion, weight }: GridEntry): boolean => {
    const index = call.criteria.findIndex(({ label }) => hasLabel(label, criterion));
    return weight !== null && weight === given[index];
  };
  const untouched = rows.every(isGiven);
  return rows.map((row) =>
    untouched || (hasWeights(call.criteria) && isGiven(row)) ? { ...row, weight: null } : row,
  );
}

const hasLabel = ({ fr, en }: Localized, text: string): boolean => text === fr || text === en;
