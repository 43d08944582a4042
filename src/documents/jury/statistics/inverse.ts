/**
 * The inverse of a symmetric, positive definite matrix, by Gauss and Jordan. Such a matrix needs no search for pivots;
 * it has as many rows as a jury has jurors.
 */
export function inverseOf(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let rows = matrix.map((row, at) => [...row, ...matrix.map((_, other) => Number(at === other))]);
  for (let column = 0; column < matrix.length; column += 1) {
    const pivot = rows[column] ?? [];
    const scaled = pivot.map((value) => value / (pivot[column] ?? NaN));
    rows = rows.map((row, at) => {
      const factor = row[column] ?? NaN;
      return at === column ? scaled : row.map((value, k) => value - factor * (scaled[k] ?? NaN));
    });
  }
  return rows.map((row) => row.slice(matrix.length));
}
