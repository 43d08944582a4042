import type { Veil, VeiledCell } from '../../workbook/observations';
import type { Scalar } from '../../workbook/scalar';
import { veilOver } from '../read/cell-styles';
import { resultsOf } from '../read/recompute';
import { isInside } from '../read/sheet-cells';
import type { HeldCell, ReadFile } from './read-file';

/**
 * Cells that hold something which nobody sees. What a formula gives is computed anew: a file may keep no result of it, or
 * a zero, which would pass.
 */
export async function veiledCells(
  read: ReadFile,
  filled: readonly HeldCell[],
): Promise<readonly VeiledCell[]> {
  const suspects = filled.filter((cell) => veilingOf(read, cell) !== null || isCovered(cell));
  const formulas = suspects.filter(({ cells, row, column }) => cells.hasFormula(row, column));
  const results = await resultsOf(
    read.file,
    read.sheets,
    formulas.map(({ cells, row, column }) => ({ sheet: cells, row, column })),
  );
  const computed = new Map(formulas.map((cell, index) => [cell, results[index]] as const));
  return suspects.flatMap((cell): VeiledCell[] => {
    const { cells, row, column } = cell;
    const result = computed.get(cell);
    const holds = result && 'value' in result ? result.value : cells.value(row, column);
    const by = veilOf(read, cell, holds);
    return by === null ? [] : [{ place: { sheet: cells.name, row, column }, by, holds }];
  });
}

function veilOf(read: ReadFile, cell: HeldCell, holds: Scalar): Veil | null {
  if (holds === '' || holds === null || holds === 0) return null;
  if (isCovered(cell)) return 'merge';
  const style = veilingOf(read, cell);
  return style && veilOver(style, holds);
}

/** A dark table gives its cells a ground, of which their style says nothing. */
function veilingOf({ file }: ReadFile, { cells, row, column }: HeldCell) {
  const style = cells.veiling(row, column);
  if (!style || style.hasOwnGround || style.always !== 'colour') return style;
  const isInDark = file.tables.some(
    ({ area, isDark }) => isDark && area.sheet === cells.name && isInside(area, row, column),
  );
  return isInDark ? null : style;
}

/** Of merged cells only the first is shown; what others hold is kept, and counts. */
const isCovered = ({ cells, row, column }: HeldCell): boolean =>
  cells.merges.some(
    (area) => isInside(area, row, column) && (area.row !== row || area.column !== column),
  );
