import type { Area } from '../../../workbook/area';
import { filledPositions, positionsByHeadings } from '../../../workbook/block-positions';
import type { Positions } from '../../../workbook/block-positions';
import { BLOCK_COLUMNS, amountColumn } from '../template/block-words';
import { FIELDS, RANGES } from '../template/fields';
import type { RangeKey } from '../template/fields';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { RawRange } from '../../../workbook/range';
import type { Scalar } from '../../../workbook/scalar';
import type { StructureProblem } from './structure';
import { summedCells } from '../../../workbook/sums';

/** Where the columns of a block stand in its range, and what is wrong with that. */
export interface BlockColumns {
  /** In the order of `BLOCK_COLUMNS`, from 0; undefined for a column that was deleted. */
  readonly positions: Positions;
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
  const amount = amountColumn(key);
  // Two columns are its edges, whatever stands above.
  const headed =
    key === 'phases'
      ? positionsByHeadings(
          BLOCK_COLUMNS.phases.map(({ label }) => label),
          range,
        )
      : null;
  const found = headed ?? byPosition(key, range);
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

function byPosition(key: RangeKey, range: RawRange): Positions {
  const width = widthOf(range);
  const expected = BLOCK_COLUMNS[key].length;
  if (expected > 2) return filledPositions(expected, range);
  if (width > 1) return [0, width - 1];
  const isAnswers = key === 'commitments' && range.values.every(([cell]) => isShort(cell));
  return isAnswers ? [undefined, 0] : [0, undefined];
}

/** No sentence of a call's commitment is as short as an answer. */
const isShort = (cell: Scalar | undefined): boolean => String(cell ?? '').length <= 5;

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
  found: Positions,
  amount: number | null,
  column: number,
  range: RawRange,
): Positions {
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
  found: Positions,
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
