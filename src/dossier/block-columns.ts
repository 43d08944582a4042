import type { Area } from '../workbook/area';
import { AMOUNT_COLUMN, BLOCK_COLUMNS } from './block-words';
import { FIELDS, RANGES } from './fields';
import type { RangeKey } from './fields';
import { isBlank } from '../workbook/scalar';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { RawRange } from '../workbook/range';
import type { Scalar } from '../workbook/scalar';
import type { StructureProblem } from './structure';
import { summedCells } from '../workbook/sums';
import { comparable } from '../workbook/headers';

/** Where the columns of a block stand in its range, and what is wrong with that. */
export interface BlockColumns {
  /** In the order of `BLOCK_COLUMNS`, from 0; undefined for a column that was deleted. */
  readonly positions: readonly (number | undefined)[];
  readonly problems: readonly StructureProblem[];
}

const NONE: BlockColumns = { positions: [], problems: [] };

/**
 * The columns of a block. A person may have inserted others, moved some, or deleted one: the amounts are those
 * that the sheet itself adds up, phases are known by their headings, and of two columns the edges of the range
 * are the two. Where the sheet adds up something else than the block, a problem says so.
 */
export function blockColumns(key: RangeKey, snapshot: WorkbookSnapshot): BlockColumns {
  const range = snapshot.names[RANGES[key]];
  if (!range) return NONE;
  const amount = AMOUNT_COLUMN[key];
  const found = byHeadings(key, range) ?? byPosition(key, range);
  const summed = sumOf(key, range, snapshot);
  const positions = summed === null ? found : withAmountsAt(found, amount, summed.column, range);
  return {
    positions,
    problems: [
      ...(summed !== null && isElsewhere(summed, range, found, amount)
        ? [summedElsewhere(key, range, summed)]
        : []),
      ...positions.flatMap((position, column): StructureProblem[] =>
        position === undefined ? [{ kind: 'missing-range-column', range: key, column }] : [],
      ),
    ],
  };
}

const widthOf = (range: RawRange): number => range.values[0]?.length ?? 0;

/** Known by the nearest row above that holds most of the headings, in either language. */
function byHeadings(key: RangeKey, range: RawRange): (number | undefined)[] | null {
  const above = range.around?.above;
  if (key !== 'phases' || !above) return null;
  const found = above.values
    .toReversed()
    .map((row) => BLOCK_COLUMNS[key].map((heading) => headingIn(row.map(comparable), heading)))
    .find((positions) => positions.filter((one) => one !== undefined).length >= 3);
  return found ?? null;
}

function headingIn(
  row: readonly string[],
  { fr, en }: { readonly fr: string; readonly en: string },
): number | undefined {
  const at = row.findIndex((text) => text === comparable(fr) || text === comparable(en));
  return at < 0 ? undefined : at;
}

function byPosition(key: RangeKey, range: RawRange): (number | undefined)[] {
  const width = widthOf(range);
  const expected = BLOCK_COLUMNS[key].length;
  if (expected > 2) return filledColumns(range, expected);
  if (width > 1) return [0, width - 1];
  const isAnswers = key === 'commitments' && range.values.every(([cell]) => isShort(cell));
  return isAnswers ? [undefined, 0] : [0, undefined];
}

/** No sentence of a call's commitment is as short as an answer. */
const isShort = (cell: Scalar | undefined): boolean => String(cell ?? '').length <= 5;

/** Columns that are blank throughout are passed over as long as the range is wider than what was written. */
function filledColumns(range: RawRange, expected: number): (number | undefined)[] {
  let surplus = widthOf(range) - expected;
  const columns = Array.from({ length: widthOf(range) }, (_, column) => column).filter((column) => {
    const isForeign = surplus > 0 && range.values.every((row) => isBlank(row[column]));
    if (isForeign) surplus -= 1;
    return !isForeign;
  });
  return Array.from({ length: expected }, (_, index) => columns[index]);
}

/** The cells of the block that the sheet adds up; null where no formula of ours says so any more. */
function sumOf(key: RangeKey, range: RawRange, { names }: WorkbookSnapshot): Area | null {
  if (key === 'coCarriers' || key === 'otherFunders') {
    const total = names[FIELDS[key === 'coCarriers' ? 'coCarriersTotal' : 'fundersTotal'].name];
    return summedCells(total?.formulas?.[0]?.[0], range.sheet);
  }
  if (key === 'commitments') return null;
  const below = range.around?.below?.values.flat() ?? [];
  return (
    below
      .map((cell) => summedCells(typeof cell === 'string' ? cell : null, range.sheet))
      .find((cells) => cells !== null) ?? null
  );
}

/** The same columns, the amounts where the sheet finds them; a block of two has the name in what is left. */
function withAmountsAt(
  found: readonly (number | undefined)[],
  amount: number | null,
  column: number,
  range: RawRange,
): readonly (number | undefined)[] {
  const at = column - range.column;
  if (amount === null || at < 0 || at >= widthOf(range)) return found;
  if (found.length > 2) return found.map((position, index) => (index === amount ? at : position));
  const name = at > 0 ? 0 : widthOf(range) > 1 ? widthOf(range) - 1 : undefined;
  return [name, at];
}

/** Other rows, a column outside, or not the one that the headings name. */
function isElsewhere(
  summed: Area,
  range: RawRange,
  found: readonly (number | undefined)[],
  amount: number | null,
): boolean {
  const at = summed.column - range.column;
  const isNamed = found.length <= 2 || (amount !== null && found[amount] === at);
  return (
    summed.row !== range.row ||
    summed.rows !== range.values.length ||
    summed.columns !== 1 ||
    at < 0 ||
    at >= widthOf(range) ||
    !isNamed
  );
}

const summedElsewhere = (range: RangeKey, block: RawRange, summed: Area): StructureProblem => ({
  kind: 'summed-elsewhere',
  range,
  place: { sheet: block.sheet, row: block.row, column: block.column },
  block: { ...block, rows: block.values.length, columns: widthOf(block) },
  summed,
});
