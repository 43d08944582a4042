import type { VeiledCell } from '../../workbook/observations';
import type { Scalar } from '../../workbook/scalar';
import { NO_GROUND, UNKNOWN, veilOver } from '../read/looks';
import type { Look } from '../read/looks';
import { resultsOf } from '../read/recompute';
import { USUAL_LOOK } from '../read/cell-styles';
import { isInside } from '../read/sheet-cells';
import { conditionsOver, looksToday } from './conditional-looks';
import type { HeldCell, ReadFile } from './read-file';

/**
 * Cells that hold something which nobody sees. What a formula gives is computed anew: a file may keep no result of it, or
 * a zero, which would pass.
 */
export async function veiledCells(
  read: ReadFile,
  filled: readonly HeldCell[],
): Promise<readonly VeiledCell[]> {
  const suspects = filled.flatMap((cell) => {
    const look = lookOf(read, cell);
    const over = look ? conditionsOver(cell, look) : [];
    const isSuspect = isCovered(cell) || veilingOf(read, cell) !== null || over.length > 0;
    return isSuspect ? [{ cell, look, over }] : [];
  });
  const held = await withResults(
    read,
    suspects.map(({ cell }) => cell),
  );
  const conditional = suspects.flatMap(({ cell, look, over }, index) =>
    look && over.length > 0 ? [{ cell, look, over, holds: held[index] ?? null }] : [],
  );
  const looks = await looksToday(read, conditional);
  const today = new Map(conditional.map(({ cell }, index) => [cell, looks[index]] as const));
  return suspects.flatMap(({ cell }, index): VeiledCell[] => {
    const holds = held[index] ?? null;
    const look = today.get(cell) ?? veilingOf(read, cell);
    const by = isCovered(cell) && isHeld(holds) ? 'merge' : look && veilOver(look, holds);
    const { cells, row, column } = cell;
    return by === null ? [] : [{ place: { sheet: cells.name, row, column }, by, holds }];
  });
}

const isHeld = (holds: Scalar): boolean => holds !== '' && holds !== null && holds !== 0;

async function withResults(
  { file, sheets }: ReadFile,
  cells: readonly HeldCell[],
): Promise<readonly Scalar[]> {
  const formulas = cells.filter((cell) => cell.cells.hasFormula(cell.row, cell.column));
  const results = await resultsOf(
    file,
    sheets,
    formulas.map(({ cells: sheet, row, column }) => ({ sheet, row, column })),
  );
  const computed = new Map(formulas.map((cell, index) => [cell, results[index]] as const));
  return cells.map((cell) => {
    const result = computed.get(cell);
    return result && 'value' in result ? result.value : cell.cells.value(cell.row, cell.column);
  });
}

/** How a cell is written where no condition is met, in sheets that have conditions that may hide something. */
function lookOf(read: ReadFile, cell: HeldCell): Look | null {
  const { cells, row, column } = cell;
  if (cells.conditions.length === 0) return null;
  return veilingOf(read, cell) ?? inTable(read, cell, cells.look(row, column) ?? USUAL_LOOK);
}

function veilingOf(read: ReadFile, cell: HeldCell): Look | null {
  const { cells, row, column } = cell;
  const look = cells.veiling(row, column);
  return look && inTable(read, cell, look);
}

/** A dark table gives its cells a ground, of which their style says nothing. */
function inTable({ file }: ReadFile, { cells, row, column }: HeldCell, look: Look): Look {
  if (look.ground !== NO_GROUND) return look;
  const isInDark = file.tables.some(
    ({ area, isDark }) => isDark && area.sheet === cells.name && isInside(area, row, column),
  );
  return isInDark ? { ...look, ground: UNKNOWN } : look;
}

/** Of merged cells only the first is shown; what others hold is kept, and counts. */
const isCovered = ({ cells, row, column }: HeldCell): boolean =>
  cells.merges.some(
    (area) => isInside(area, row, column) && (area.row !== row || area.column !== column),
  );
