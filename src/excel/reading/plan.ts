import { ROWS_AROUND } from '../../workbook/around';
import type { SheetArea } from '../../workbook/area';
import { computedColumns } from '../../workbook/table-columns';
import {
  blocksIn,
  fieldsIn,
  tableNamed,
  type Block,
  type Field,
  type Table,
  type Template,
} from '../../workbook/template';
import { surveyedAreas } from '../../workbook/survey';
import { isTemporary } from '../../workbook/temporary-names';
import { joined } from './join-areas';
import { keyOf, type OwnTable, type WorkbookIndex } from './workbook-index';

/** Which cells of a workbook are asked for, by what its index says and what a document may have. */
export interface Plan {
  /** The index that it was made from. */
  readonly index: WorkbookIndex;
  readonly key: string;
  readonly names: readonly PlannedName[];
  readonly tables: readonly PlannedTable[];
  /** Rectangles in which the single cells and blocks lie, the surroundings of blocks, and the long texts. */
  readonly cells: readonly SheetArea[];
  readonly around: readonly SheetArea[];
  readonly texts: readonly SheetArea[];
  /** Parts of sheets in which what was typed is looked at, ours or not; Excel refuses it on protected sheets. */
  readonly surveyed: readonly SheetArea[];
  /** Tables that are called after members: they are asked for by name along with the next index. */
  readonly members: readonly string[];
  /** Names that are no plain addresses: Excel is asked for their cells along with the next index. */
  readonly unresolved: readonly string[];
}

export interface PlannedName {
  readonly name: string;
  readonly area: SheetArea;
  readonly of: 'field' | 'block' | 'text';
  /** Its formula adds up a block, and is read. */
  readonly isSum: boolean;
  /** Numbers are typed there, that someone may have typed as dates. */
  readonly hasNumbers: boolean;
  /** A person types there, or may. */
  readonly isInput: boolean;
  /** What stands next to a block. */
  readonly around: Stretches | null;
}

/** Absent: there is no room at the edge of the sheet. */
export interface Stretches {
  readonly above?: SheetArea;
  readonly below?: SheetArea;
  readonly beside?: SheetArea;
}

export interface PlannedTable {
  readonly name: string;
  readonly key: string;
  readonly columns: readonly string[];
  readonly body: SheetArea;
  /** Rows right above the header; null: it is at the top. */
  readonly above: SheetArea | null;
  /** From 0; of computed columns it is known which cells hold no formula any more. */
  readonly computed: ReadonlySet<number>;
  /** The column in which number formats are looked at; null: none. */
  readonly dated: number | null;
  /** Excel refuses to look for cells of a kind on a protected sheet. */
  readonly isProtected: boolean;
}

/** Whether the next index can say the same: one by which tables of members were not asked for yet cannot. */
export const isComplete = ({ members, index }: Plan): boolean =>
  members.every((name) => name in index.own);

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** What stands on sheets that are not finished is no part of a document. */
export function planOf(index: WorkbookIndex, template: Template): Plan {
  const areas = new Map(
    index.names.flatMap(({ name, area }) =>
      area && !isTemporary(area.sheet) ? [[name, area] as const] : [],
    ),
  );
  const names = [
    ...fieldsIn(template).flatMap((field) => plannedField(field, areas.get(field.name))),
    ...blocksIn(template).flatMap((block) => plannedBlock(block, areas.get(block.name))),
    ...template.flatMap(({ texts }) => texts.flatMap((name) => plannedText(name, areas.get(name)))),
  ];
  const areasOf = (...kinds: readonly PlannedName['of'][]): readonly SheetArea[] =>
    names.filter((name) => kinds.includes(name.of)).map(({ area }) => area);
  return {
    index,
    key: keyOf(index),
    names,
    tables: Object.entries(index.own).flatMap(([name, own]) => {
      const table = tableNamed(template, name);
      return table ? plannedTable(table, name, own, index) : [];
    }),
    members: membersIn(index, template),
    cells: joinedBySheet(areasOf('field', 'block')),
    around: joinedBySheet(
      names.flatMap(({ around }) => (around ? Object.values<SheetArea>({ ...around }) : [])),
    ),
    texts: areasOf('text'),
    surveyed: surveyedAreas(template, {
      cells: (name) => areas.get(name),
      body: (name) => index.own[name]?.body,
    }).filter(({ sheet }) => !isTemporary(sheet) && !isProtected(index, sheet)),
    unresolved: index.names.filter(({ isUnresolved }) => isUnresolved).map(({ name }) => name),
  };
}

function joinedBySheet(areas: readonly SheetArea[]): readonly SheetArea[] {
  const sheets = new Set(areas.map(({ sheet }) => sheet));
  return [...sheets].flatMap((sheet) => joined(areas.filter((area) => area.sheet === sheet)));
}

function plannedField(field: Field, area: SheetArea | undefined): PlannedName[] {
  if (!area) return [];
  const { name, kind, role, sums } = field;
  const isInput = role !== 'computed';
  const hasNumbers = role === 'input' && (kind === 'amount' || kind === 'integer');
  return [
    { name, area, of: 'field', isSum: sums !== undefined, hasNumbers, isInput, around: null },
  ];
}

function plannedBlock({ name }: Block, area: SheetArea | undefined): PlannedName[] {
  if (!area) return [];
  const around = stretchesOf(area);
  return [{ name, area, of: 'block', isSum: false, hasNumbers: true, isInput: true, around }];
}

function plannedText(name: string, area: SheetArea | undefined): PlannedName[] {
  if (!area) return [];
  const none = { isSum: false, hasNumbers: false, around: null };
  return [{ name, area, of: 'text', isInput: true, ...none }];
}

function stretchesOf(block: SheetArea): Stretches {
  const { row, column, rows, columns } = block;
  const above = Math.min(ROWS_AROUND, row);
  const below = Math.min(ROWS_AROUND, LAST_ROW + 1 - row - rows);
  return {
    ...(above > 0 && { above: { ...block, row: row - above, rows: above } }),
    ...(below > 0 && { below: { ...block, row: row + rows, rows: below } }),
    ...(column + columns <= LAST_COLUMN && {
      beside: { ...block, column: column + columns, columns: 1 },
    }),
  };
}

/** Tables of members; how many there are, only the workbook tells. */
const membersIn = ({ tables }: WorkbookIndex, template: Template): readonly string[] =>
  tables
    .filter(({ name, sheet }) => tableNamed(template, name)?.isPerMember && !isTemporary(sheet))
    .map(({ name }) => name);

function plannedTable(
  table: Table,
  name: string,
  { columns, body }: OwnTable,
  index: WorkbookIndex,
): PlannedTable[] {
  if (isTemporary(body.sheet)) return [];
  const rows = Math.min(ROWS_AROUND, Math.max(0, body.row - 1));
  return [
    {
      name,
      key: table.key,
      columns,
      body,
      above: rows > 0 ? { ...body, row: body.row - 1 - rows, rows } : null,
      computed: computedColumns(table, columns),
      dated: datedColumn(table, columns),
      isProtected: isProtected(index, body.sheet),
    },
  ];
}

const isProtected = ({ sheets }: WorkbookIndex, name: string): boolean =>
  sheets.find((sheet) => sheet.name === name)?.isProtected ?? false;

function datedColumn({ columns }: Table, headers: readonly string[]): number | null {
  const titles = columns
    .filter(({ isWatchedForDates }) => isWatchedForDates)
    .flatMap(({ label }) => [label.fr, label.en]);
  const positions = titles.map((title) => positionOf(title, headers));
  return positions.find((position) => position >= 0) ?? null;
}

/** As Excel finds a column by its name. */
export const positionOf = (title: string, headers: readonly string[]): number =>
  headers.findIndex((header) => header.toLowerCase() === title.toLowerCase());
