import { fieldsOf, rangesOf } from '../template/call-fields';
import { budgetColumns } from '../template/columns';
import type { Entries } from '../entries';
import type { Entry } from '../../../workbook/entry';
import { FIELDS, RANGES, TABLES } from '../template/fields';
import type { BudgetColumnKey, FieldKey, RangeKey } from '../template/fields';
import { RANGE_LABELS } from '../template/block-words';
import type { Call } from '../../../calls/call';
import type { Language, Localized } from '../../../language/language';
import { blockColumnAt } from '../template/block-words';
import { CellContents, findName } from '../../../sheets/cells';
import { USUAL_ROWS } from './context';
import type {
  SheetDeclaration,
  TableDeclaration,
  WorkbookDeclaration,
} from '../../../sheets/declaration';
import { fillGrid } from './fill-grid';
import type { Unplaced } from './unplaced';
import { declareWorkbook } from './workbook';

export interface Filled {
  readonly declaration: WorkbookDeclaration;
  readonly unplaced: readonly Unplaced[];
}

/**
 * The sheets of a call with what a person typed already in them. Rows grow with what there is to hold.
 * Texts stay texts, whatever they look like: only an entry that is a formula becomes one.
 *
 * @param id the dossier's identifier; null: of sheets that are nobody's dossier
 */
export function declareFilled(
  call: Call,
  language: Language,
  entries: Entries,
  id: string | null = null,
): Filled {
  const declaration = declareWorkbook(call, language, rowsFor(entries), id);
  const cells = new Map(
    declaration.sheets.map((sheet) => [sheet.key, new CellContents(sheet)] as const),
  );
  const put: Put = (name, row, column, entry) => {
    const { sheet, area } = findName(declaration, name);
    cells.get(sheet.key)?.put(area.row + row, area.column + column, entry);
  };
  const unplaced = [
    ...putFields(call, entries, put),
    ...putRanges(call, language, entries, put),
    ...foreignColumns(call, entries),
  ];
  const grid = fillGrid(call, entries.grid);
  const fillTable = (table: TableDeclaration): TableDeclaration =>
    table.name === TABLES.budget
      ? fillBudget(call, table, entries)
      : table.name === TABLES.grid
        ? grid.fill(table)
        : table;
  const sheets = declaration.sheets.map((sheet): SheetDeclaration => ({
    ...sheet,
    contents: cells.get(sheet.key)?.contents() ?? sheet.contents,
    tables: sheet.tables.map(fillTable),
  }));
  return { declaration: { ...declaration, sheets }, unplaced: [...unplaced, ...grid.unplaced] };
}

type Put = (name: string, row: number, column: number, entry: Entry) => void;

function rowsFor({ lines, ranges }: Entries): typeof USUAL_ROWS {
  const atLeast = (usual: number, rows: readonly unknown[] = []): number =>
    Math.max(usual, rows.length);
  return {
    lines: atLeast(USUAL_ROWS.lines, lines),
    phases: atLeast(USUAL_ROWS.phases, ranges.phases),
    coCarriers: atLeast(USUAL_ROWS.coCarriers, ranges.coCarriers),
    otherFunders: atLeast(USUAL_ROWS.otherFunders, ranges.otherFunders),
  };
}

function putFields(call: Call, { fields }: Entries, put: Put): Unplaced[] {
  const known = new Set(fieldsOf(call));
  return (Object.entries(fields) as [FieldKey, Entry][]).flatMap(([key, entry]) => {
    const { name, label, kind } = FIELDS[key];
    if (isPublished(call, key, entry)) return [];
    if (!known.has(key) || (call.scoring && isEndOfScale(key)))
      return [{ what: label, entry, kind }];
    put(name, 0, 0, entry);
    return [];
  });
}

const isEndOfScale = (key: FieldKey): key is keyof typeof ENDS_OF_SCALE => key in ENDS_OF_SCALE;

const ENDS_OF_SCALE = { scaleMin: 'min', scaleMax: 'max' } as const;

/** What the call publishes of its scale stands in the sheets already. */
const isPublished = ({ scoring }: Call, key: FieldKey, entry: Entry): boolean =>
  isEndOfScale(key) && scoring !== undefined && scoring[ENDS_OF_SCALE[key]] === entry;

function putRanges(call: Call, language: Language, { ranges }: Entries, put: Put): Unplaced[] {
  const known = new Set(rangesOf(call));
  return (Object.entries(ranges) as [RangeKey, readonly (readonly Entry[])[]][]).flatMap(
    ([key, rows]) => {
      if (key === 'commitments') return putCommitments(call, rows, put);
      if (!known.has(key)) return rows.flatMap((row) => unplacedRow(key, row));
      rows.forEach((row, index) =>
        row.forEach((entry, column) => put(RANGES[key], index, column, entry)),
      );
      return [];
    },
  );
}

const unplacedRow = (key: RangeKey, row: readonly Entry[]): Unplaced[] =>
  row
    .map((entry, column) => ({
      what: RANGE_LABELS[key],
      entry,
      kind: blockColumnAt(key, column)?.kind ?? 'text',
    }))
    .filter(({ entry }) => entry !== null);

/** An answer goes where the same sentence stands, in whichever language it was answered. */
function putCommitments(call: Call, rows: readonly (readonly Entry[])[], put: Put): Unplaced[] {
  return rows.flatMap(([sentence, answer = null]) => {
    if (answer === null) return [];
    const index = call.commitments.findIndex(({ fr, en }) => sentence === fr || sentence === en);
    if (index < 0) return [{ what: sameInBoth(inWords(sentence)), entry: answer, kind: 'yes-no' }];
    put(RANGES.commitments, index, 1, answer);
    return [];
  });
}

const sameInBoth = (text: string): Localized => ({ fr: text, en: text });

function fillBudget(call: Call, table: TableDeclaration, { lines }: Entries): TableDeclaration {
  const keys = budgetColumns(call);
  return {
    ...table,
    columns: table.columns.map((column, index) => {
      const key = keys[index];
      const isInput = key?.role === 'input';
      if (!isInput || lines.every((line) => line[key.key] === undefined)) return column;
      return { ...column, values: lines.map((line) => line[key.key] ?? null) };
    }),
  };
}

/** Columns of a line that this call does not have (the phase, where it has none). */
function foreignColumns(call: Call, { lines }: Entries): Unplaced[] {
  const known = new Set(budgetColumns(call).map(({ key }) => key));
  return lines.flatMap((line) =>
    (Object.entries(line) as [BudgetColumnKey, Entry][])
      .filter(([key, entry]) => !known.has(key) && entry !== null)
      .map(([, entry]) => ({ what: phaseOf(line.label), entry, kind: 'text' })),
  );
}

const phaseOf = (label: Entry | undefined): Localized => ({
  fr: `Phase de la ligne «\u00a0${inWords(label)}\u00a0»`,
  en: `Phase of the line “${inWords(label)}”`,
});

const inWords = (entry: Entry | undefined): string =>
  typeof entry === 'object' && entry !== null ? entry.formula : String(entry ?? '');
