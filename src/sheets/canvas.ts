import type { Area } from '../workbook/area';

type Value = string | number | boolean;

/** The last value painted on each cell, and the areas that have it in common. */
export class Canvas {
  private readonly rows: (Value | undefined)[][] = [];

  paint({ row, column, rows, columns }: Area, value: Value): void {
    for (let r = row; r < row + rows; r += 1) {
      const line = (this.rows[r] ??= []);
      for (let c = column; c < column + columns; c += 1) line[c] = value;
    }
  }

  /** All cells that were painted, whatever the value. */
  paintedAreas(): Area[] {
    const mask = new Canvas();
    this.rows.forEach((line, row) =>
      line.forEach((value, column) => {
        if (value !== undefined) mask.paint({ row, column, rows: 1, columns: 1 }, true);
      }),
    );
    return mask.areas().get(true) ?? [];
  }

  /** Rectangles by value: runs along a row, joined with the same run of the row above. */
  areas(): Map<Value, Area[]> {
    const found = new Map<Value, Area[]>();
    let above = new Map<string, { value: Value; area: Area }>();
    for (let row = 0; row < this.rows.length; row += 1) {
      const here = new Map<string, { value: Value; area: Area }>();
      for (const run of runsOf(this.rows[row] ?? [])) {
        const key = `${run.column}:${run.columns}`;
        const joined = above.get(key);
        const area =
          joined?.value === run.value
            ? { ...joined.area, rows: joined.area.rows + 1 }
            : { row, column: run.column, rows: 1, columns: run.columns };
        const areas = found.get(run.value) ?? [];
        found.set(run.value, areas);
        if (joined?.value === run.value) areas[areas.indexOf(joined.area)] = area;
        else areas.push(area);
        here.set(key, { value: run.value, area });
      }
      above = here;
    }
    return found;
  }
}

function runsOf(
  line: readonly (Value | undefined)[],
): { value: Value; column: number; columns: number }[] {
  const runs: { value: Value; column: number; columns: number }[] = [];
  for (let column = 0; column < line.length; column += 1) {
    const value = line[column];
    const last = runs.at(-1);
    if (value === undefined) continue;
    if (last?.value === value && last.column + last.columns === column) last.columns += 1;
    else runs.push({ value, column, columns: 1 });
  }
  return runs;
}
