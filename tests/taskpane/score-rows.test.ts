import { perRow } from '../../src/taskpane/jury/score-fields';

/** How many choices stand in each row. */
function rowsOf(count: number, most?: number): readonly number[] {
  const each = perRow(count, most);
  return Array.from({ length: Math.ceil(count / each) }, (_, row) =>
    Math.min(each, count - row * each),
  );
}

describe('the scores of a scale, side by side', () => {
  it('stand in one row from 0 to 5, and in two even ones by half points', () => {
    expect(rowsOf(6)).toEqual([6]);
    expect(rowsOf(11)).toEqual([6, 5]);
    expect(rowsOf(10)).toEqual([5, 5]);
  });

  it('have no score alone in a row, whatever the scale and however narrow the pane', () => {
    for (const most of [6, 3]) {
      for (let count = 2; count <= 11; count += 1) {
        const rows = rowsOf(count, most);
        expect(rows.reduce((sum, row) => sum + row)).toBe(count);
        expect(Math.min(...rows)).toBeGreaterThan(1);
        expect(Math.max(...rows)).toBeLessThanOrEqual(most + 1);
      }
    }
  });
});
