interface Rows {
  readonly row: number;
  readonly rows: number;
}

/** Excel's last row, zero-based. */
const LAST_ROW = 1_048_575;
export const ALL_COLUMNS = 16_384;

/** The rows of a sheet above, between and below these ones. */
export function bandsAround(bodies: readonly Rows[]): Rows[] {
  const inOrder = bodies.toSorted((a, b) => a.row - b.row);
  const starts = [0, ...inOrder.map(({ row, rows }) => row + rows)];
  const ends = [...inOrder.map(({ row }) => row), LAST_ROW + 1];
  return starts
    .map((row, index) => ({ row, rows: (ends[index] ?? row) - row }))
    .filter(({ rows }) => rows > 0);
}
