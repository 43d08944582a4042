import type { SheetDeclaration } from '../../../src/sheets/declaration';

/** What stands in a row of a declared sheet, formulas aside: the context of a disagreement there. */
export function rowOf(sheet: SheetDeclaration, row: number): string {
  const outside = sheet.contents.flatMap(({ area, cells }) => cells[row - area.row] ?? []);
  const inside = sheet.tables.flatMap(({ area, columns }) =>
    row > area.row && row < area.row + area.rows
      ? columns.map(({ values }) => values?.[row - area.row - 1] ?? null)
      : [],
  );
  return [...outside, ...inside]
    .filter((content) => content !== null && content !== '' && typeof content !== 'object')
    .map((content) => JSON.stringify(content))
    .join(', ');
}
