import { toCents } from '../../../money/decimal';
import type { Call } from '../../../calls/call';
import { ROWS_AROUND, areaOf, rowOf } from '../../../workbook/around';
import { isOwnFormula } from '../../../workbook/own-formula';
import { blockColumns } from './block-columns';
import { BLOCK_COLUMNS, RANGE_LABELS, SPLIT_HEADING, amountColumn } from '../template/block-words';
import { rangesOf } from '../template/call-fields';
import { FIELDS, RANGES } from '../template/fields';
import type { RangeKey } from '../template/fields';
import { isBlank } from '../../../workbook/scalar';
import { isFigure, isTotalLabel, stakeOf, totalIn } from '../../../workbook/rows-outside';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { RawRange } from '../../../workbook/range';
import type { Place, Scalar } from '../../../workbook/scalar';
import type { StructureProblem } from './structure';
import { comparable } from '../../../workbook/headers';

/** What the blocks of the call do not take in, and columns of theirs that are gone or not where they were. */
export function blockProblems(snapshot: WorkbookSnapshot, call: Call): readonly StructureProblem[] {
  return rangesOf(call).flatMap((key) => {
    const range = snapshot.names[RANGES[key]];
    if (!range) return [];
    const { positions, problems } = blockColumns(key, snapshot);
    const block = { key, range, positions, snapshot };
    return [
      ...problems,
      ...rowsAbove(block),
      ...rowsBelow(block),
      ...totalsWithin(block),
      ...cellsBeside(block),
    ];
  });
}

/** Single cells that a person widened: the sheet's formulas may add up all of it, the first alone is read. */
export const wideFields = ({ names }: WorkbookSnapshot): readonly StructureProblem[] =>
  (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap((field): StructureProblem[] => {
    const { name, role } = FIELDS[field];
    const range = names[name];
    const others = range?.values.flat().slice(1) ?? [];
    if (role !== 'input' || !range || others.every(isBlank)) return [];
    const { sheet, row, column } = range;
    return [{ kind: 'wide-field', field, place: { sheet, row, column } }];
  });

interface Block {
  readonly key: RangeKey;
  readonly range: RawRange;
  /** As `blockColumns` finds them. */
  readonly positions: readonly (number | undefined)[];
  readonly snapshot: WorkbookSnapshot;
}

/** Rows between the block and its heading; without a heading in sight, those of an amount. */
function rowsAbove(block: Block): readonly StructureProblem[] {
  const { rows, isHeaded } = nextTo(block, block.range.around?.above, -1);
  const isTold = ({ cells, isTouching }: OutsideRow): boolean =>
    block.key === 'commitments' ? isTouching : isHeaded || isFigure(amountIn(block, cells));
  return rows.filter(isTold).map((row) => outside(block, 'above', row));
}

/** Rows under the block, as far as what comes next in the sheet; further down, those of an amount. */
function rowsBelow(block: Block): readonly StructureProblem[] {
  return nextTo(block, block.range.around?.below, 1)
    .rows.filter(({ cells, isTouching }) => isTouching || isFigure(amountIn(block, cells)))
    .map((row) => outside(block, 'below', row));
}

interface OutsideRow {
  readonly row: number;
  readonly cells: readonly Scalar[];
  /** Nothing but such rows between it and the block. */
  readonly isTouching: boolean;
}

interface NextRows {
  readonly rows: readonly OutsideRow[];
  /** A heading of the sheet's own ends them. */
  readonly isHeaded: boolean;
}

/** Rows in which something stands, from the block outwards, up to the first that is the sheet's own. */
function nextTo(block: Block, stretch: RawRange | undefined, step: 1 | -1): NextRows {
  const { range, key } = block;
  const rows: OutsideRow[] = [];
  let isTouching = true;
  const start = step < 0 ? range.row - 1 : range.row + range.values.length;
  for (let away = 0; away < ROWS_AROUND; away += 1) {
    const row = start + step * away;
    const cells = rowOf(stretch, row);
    if (isHeading(key, cells)) return { rows, isHeaded: true };
    if (isOurs(block, row) || cells.some(isOwnFormula)) break;
    if (cells.every(isBlank)) isTouching = false;
    else if (totalIn(cells, areaOf(range)) !== 'computed') rows.push({ row, cells, isTouching });
  }
  return { rows, isHeaded: false };
}

const HEADINGS: ReadonlySet<string> = new Set(
  [RANGE_LABELS.coCarriers, RANGE_LABELS.otherFunders, SPLIT_HEADING].flatMap(({ fr, en }) =>
    [fr, en].map(comparable),
  ),
);

/** The sheets' own heading of a block of payers, or the row of headings of the phases. */
function isHeading(key: RangeKey, cells: readonly Scalar[]): boolean {
  if (key !== 'phases') return cells.some((cell) => HEADINGS.has(comparable(cell)));
  return headingsAmong(cells) >= 3;
}

const PHASE_WORDS: ReadonlySet<string> = new Set(
  BLOCK_COLUMNS.phases.flatMap(({ label: { fr, en } }) => [fr, en].map(comparable)),
);

const headingsAmong = (cells: readonly Scalar[]): number =>
  cells.filter((cell) => PHASE_WORDS.has(comparable(cell))).length;

/** Another name or table of ours covers the row, in the columns of the block. */
function isOurs({ range, snapshot }: Block, row: number): boolean {
  const width = range.values[0]?.length ?? 0;
  const covers = (other: RawRange): boolean =>
    other.sheet === range.sheet &&
    row >= other.row &&
    row < other.row + other.values.length &&
    other.column < range.column + width &&
    range.column < other.column + (other.values[0]?.length ?? 0);
  const tables = Object.values(snapshot.tables).flatMap(({ header, body }) => [header, body]);
  return [...Object.values(snapshot.names), ...tables].some(covers);
}

function amountIn({ key, positions }: Block, cells: readonly Scalar[]): Scalar {
  const amount = amountColumn(key);
  return (amount === null ? null : cells[positions[amount] ?? NaN]) ?? null;
}

function outside(
  block: Block,
  side: 'above' | 'below',
  { row, cells }: OutsideRow,
): StructureProblem {
  const { range, key } = block;
  const first = cells.findIndex((cell) => !isBlank(cell));
  const place = { sheet: range.sheet, row, column: range.column + Math.max(0, first) };
  const stake =
    totalIn(cells, areaOf(range)) === 'typed'
      ? 'note'
      : stakeOf(cells, isFigure(amountIn(block, cells)));
  return { kind: 'outside-range', range: key, side, stake, place };
}

/** Rows that bear the name of a total and the sum of those above: beyond doubt, they are no entry of their own. */
function totalsWithin({ key, range, positions }: Block): readonly StructureProblem[] {
  const amount = amountColumn(key);
  if (amount === null) return [];
  const cents = range.values.map((cells) => centsIn(cells[positions[amount] ?? NaN]));
  return range.values.flatMap((cells, index): StructureProblem[] => {
    const above = cents.slice(0, index).reduce((sum, one) => sum + one, 0);
    if (above === 0 || cents[index] !== above || !cells.some((cell) => isTotalLabel(cell)))
      return [];
    const { sheet, row, column } = range;
    return [{ kind: 'total-in-range', range: key, place: { sheet, row: row + index, column } }];
  });
}

const centsIn = (cell: Scalar | undefined): number =>
  typeof cell === 'number' ? (toCents(cell) ?? 0) : 0;

/** What stands in columns that are none of the block's, between its own or right after them. */
function cellsBeside({ key, range, positions }: Block): readonly StructureProblem[] {
  const { beside } = range.around ?? {};
  const within = (range.values[0] ?? []).flatMap((_, column) =>
    positions.includes(column) ? [] : cellsOf(range, column),
  );
  const after = beside ? cellsOf(beside, 0) : [];
  const [first] = [...within, ...after];
  return first ? [{ kind: 'beside-range', range: key, place: first }] : [];
}

const cellsOf = ({ sheet, row, column, values }: RawRange, at: number): readonly Place[] =>
  values.flatMap((cells, index) => {
    const cell = cells[at] ?? null;
    const isTyped = !isBlank(cell) && !isOwnFormula(cell);
    return isTyped ? [{ sheet, row: row + index, column: column + at }] : [];
  });
