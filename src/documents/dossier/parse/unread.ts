import type { Call } from '../../../calls/call';
import { LOLF_TITLES } from '../../../calls/nomenclature/lolf-titles';
import type { Language, Localized } from '../../../language/language';
import { proposeNumber } from '../../../money/proposal';
import { areaOf } from '../../../workbook/around';
import { comparable } from '../../../workbook/headers';
import { isBlank, type Place, type Scalar } from '../../../workbook/scalar';
import { columnsByPosition } from '../../../workbook/table-columns';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { RANGE_LABELS, SPLIT_HEADING } from '../template/block-words';
import { budgetColumns } from '../template/columns';
import { FIELDS, RANGES, TABLES, type FieldKey } from '../template/fields';
import { SECTION_LABELS } from '../template/section-labels';
import { languageOf } from './identify';
import type { StructureProblem } from './structure';
import type { UnreadFigure } from './unread-words';

/** In the first two rows each sheet says whose it is. */
const BAND_ROWS = 2;

/** A smaller number in a row that asks for none counts or numbers something; a year dates a note. */
const LEAST = 100;
const isYear = (value: number): boolean =>
  Number.isInteger(value) && value >= 1900 && value <= 2100;

/**
 * Amounts that a person typed into a heading, over a label or beside a cell of ours: nothing reads them. One that stands
 * right of a text of the person's own, or left of one, is a note with its words, and so is what stands in a row that is
 * told already. `told`: what else is found of rows beside tables and blocks.
 */
export function unreadFigures(
  snapshot: WorkbookSnapshot,
  call: Call,
  told: readonly StructureProblem[],
): readonly UnreadFigure[] {
  const language = languageOf(snapshot);
  const sheets = new Map<string, Map<number, Map<number, Scalar>>>();
  for (const { sheet, row, column, values } of snapshot.constants ?? []) {
    const rows = sheets.get(sheet) ?? new Map<number, Map<number, Scalar>>();
    sheets.set(sheet, rows);
    values.forEach((cells, r) => {
      const line = rows.get(row + r) ?? new Map<number, Scalar>();
      rows.set(row + r, line);
      cells.forEach((cell, c) => !isBlank(cell) && line.set(column + c, cell));
    });
  }
  const looked = { snapshot, call, language, ours: ownWords(call), told };
  return [...sheets].flatMap(([sheet, rows]) => unreadOn(sheet, rows, looked));
}

interface Looked {
  readonly snapshot: WorkbookSnapshot;
  readonly call: Call;
  readonly language: Language;
  /** What the sheets say themselves, as it is compared. */
  readonly ours: ReadonlySet<string>;
  readonly told: readonly StructureProblem[];
}

type Line = ReadonlyMap<number, Scalar>;

/** Each that has a place of its own alone; the others of a sheet together. */
function unreadOn(
  sheet: string,
  rows: ReadonlyMap<number, Line>,
  looked: Looked,
): readonly UnreadFigure[] {
  const fields = fieldsOn(sheet, looked.snapshot);
  const columns = columnsOn(sheet, looked);
  const found = [...rows]
    .filter(([row]) => !isTaken(sheet, row, looked))
    .toSorted(([one], [other]) => one - other)
    .flatMap(([row, line]) => {
      const own = fields.filter(({ place }) => place.row === row);
      return [...line.keys()]
        .filter((column) => column < columns && !own.some(({ place }) => place.column === column))
        .toSorted((one, other) => one - other)
        .flatMap((column) => unreadAt({ sheet, row, column }, line, own, looked));
    });
  const placed = found.filter(({ belongs }) => belongs !== null);
  const [first, ...others] = found.filter(({ belongs }) => belongs === null);
  return first ? [...placed, { ...first, others: others.length }] : placed;
}

interface OwnField {
  readonly key: FieldKey;
  readonly place: Place;
  readonly isBlank: boolean;
}

const fieldsOn = (sheet: string, { names }: WorkbookSnapshot): readonly OwnField[] =>
  (Object.keys(FIELDS) as FieldKey[]).flatMap((key) => {
    const range = names[FIELDS[key].name];
    if (range?.sheet !== sheet) return [];
    const place = { sheet, row: range.row, column: range.column };
    return [{ key, place, isBlank: isBlank(range.values[0]?.[0] ?? null) }];
  });

/** Columns of a person's own stand beyond ours, of which the sheets of an earlier version have fewer. */
function columnsOn(sheet: string, { snapshot, call }: Looked): number {
  const header = snapshot.tables[TABLES.budget]?.header;
  if (header?.sheet !== sheet) return Infinity;
  const ours = columnsByPosition(budgetColumns(call), header.values[0] ?? []);
  return header.column + Math.max(...ours.keys(), -1) + 1;
}

/** Rows of blocks, and those that are told to stand beside a block or a table. */
function isTaken(sheet: string, row: number, { snapshot, told }: Looked): boolean {
  const isOfBlock = Object.values<string>(RANGES).some((name) => {
    const range = snapshot.names[name];
    if (range?.sheet !== sheet) return false;
    const { row: first, rows } = areaOf(range);
    return row >= first && row < first + rows;
  });
  return (
    isOfBlock ||
    told.some(
      (one) =>
        (one.kind === 'outside-range' || one.kind === 'outside-table') &&
        one.place.sheet === sheet &&
        (one.place.row === row || (one.kind === 'outside-table' && one.side === 'above')),
    )
  );
}

function unreadAt(
  place: Place,
  line: Line,
  own: readonly OwnField[],
  looked: Looked,
): readonly UnreadFigure[] {
  const holds = line.get(place.column) ?? null;
  const value = figureIn(holds, looked.language);
  if (value === null || isNoted(place, line, looked)) return [];
  if (looked.snapshot.altered && isAltered(place, looked.snapshot.altered)) return [];
  const [field = null] = own;
  const belongs = field && field.isBlank && FIELDS[field.key].role === 'input' ? field : null;
  if (belongs === null && (Math.abs(value) < LEAST || isYear(value))) return [];
  return [
    {
      kind: 'unread-figure',
      place,
      holds: holds as string | number,
      field: field?.key ?? null,
      cell: field?.place ?? null,
      belongs: belongs?.place ?? null,
      others: 0,
    },
  ];
}

/** An amount as typed, or as a text that reads as one; a share of something is none. */
function figureIn(cell: Scalar, language: Language): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || cell.startsWith('=')) return null;
  const read = proposeNumber(cell, language);
  return read === null || read.percent ? null : read.value;
}

/** Formulas that are gone are told by themselves. */
const isAltered = (
  { sheet, row, column }: Place,
  { cells }: NonNullable<WorkbookSnapshot['altered']>,
): boolean =>
  cells.some(({ place }) => place.sheet === sheet && place.row === row && place.column === column);

/** The nearest text on either side is the person's own. */
function isNoted({ row, column }: Place, line: Line, { ours, language }: Looked): boolean {
  if (row < BAND_ROWS) return false;
  const texts = [...line]
    .filter(([, cell]) => typeof cell === 'string' && figureIn(cell, language) === null)
    .toSorted(([one], [other]) => one - other);
  const before = texts.filter(([at]) => at < column).at(-1);
  const after = texts.find(([at]) => at > column);
  return [before, after].some((found) => found && !ours.has(comparable(found[1])));
}

function ownWords(call: Call): ReadonlySet<string> {
  const labels: readonly Localized[] = [
    ...Object.values(FIELDS).map(({ label }) => label),
    ...Object.values(SECTION_LABELS),
    ...Object.values(RANGE_LABELS),
    SPLIT_HEADING,
    ...call.expenses.types.map(({ label }) => label),
    ...LOLF_TITLES.map((title) => ({ fr: title, en: title })),
  ];
  return new Set(labels.flatMap(({ fr, en }) => [comparable(fr), comparable(en)]));
}
