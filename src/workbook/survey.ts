import type { SheetArea } from './area';
import type { Template } from './template';

/** Where what a document has stands. */
export interface Standing {
  readonly cells: (name: string) => SheetArea | undefined;
  /** The lines of a table, without its header. */
  readonly body: (table: string) => SheetArea | undefined;
}

/** A cell that was moved further down takes no more with it. */
const MOST_ROWS = 300;

/**
 * The part of each surveyed sheet in which what a person types outside of our cells is looked at: from its first cell to
 * the last of ours, or down to the header of its table. What the add-in knows of the workbook stands further down, and is
 * none of it.
 */
export const surveyedAreas = (
  template: Template,
  { cells, body }: Standing,
): readonly SheetArea[] =>
  template.flatMap(({ surveyed: columns, fields, blocks, tables }) => {
    if (columns === undefined) return [];
    const [table] = tables.flatMap(({ name }) => body(name) ?? []);
    const own = [...fields.filter(({ role }) => role !== 'mark'), ...blocks].flatMap(
      ({ name }) => cells(name) ?? [],
    );
    const sheet = (table ?? own[0])?.sheet;
    if (sheet === undefined) return [];
    const ends = own.filter((one) => one.sheet === sheet).map(({ row, rows }) => row + rows);
    const rows = Math.min(MOST_ROWS, table ? table.row - 1 : Math.max(...ends));
    return rows > 0 ? [{ sheet, row: 0, column: 0, rows, columns }] : [];
  });
