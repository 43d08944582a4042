import type { PlainSheet } from '../../workbook/plain-sheet';
import type { FoundCell } from '../../workbook/whole-sheet';
import { cellsOfColumn, type CellRules, type ExportCell } from './cell';
import { columnsIn, type ColumnName, type PlacedColumn } from './heading';
import { suggestionFor, type Meaning } from './meanings';
import { isPersonalHeading } from './personal';

/** A column of an export. */
export interface ExportColumn extends ColumnName {
  /** What it seems to say; null: nothing that is known. Several columns may seem to say the same. */
  readonly meaning: Meaning | null;
  /** It is about a person, and was asked for. */
  readonly isPersonal: boolean;
  /** How many lines have something in it. */
  readonly filled: number;
}

/** The lines of a sheet, below its headings. */
export interface ExportTable {
  /** What is taken over of it. */
  readonly columns: readonly ExportColumn[];
  /** What is about persons and was not asked for. */
  readonly leftOut: readonly ColumnName[];
  readonly lines: readonly ExportLine[];
}

export interface ExportLine {
  /** Counted from 1, as it stands in the sheet. */
  readonly line: number;
  /** In the order of the columns. */
  readonly cells: readonly ExportCell[];
}

/** Rows from the first in which headings are looked for: somebody may have written a title above. */
const HEADINGS_WITHIN = 10;

const isFilled = (row: readonly FoundCell[]): boolean => row.some((cell) => cell !== '');

/** The row of headings of a sheet: the first in which one of those is; -1: there is none. */
export const headingsRow = ({ rows }: PlainSheet, isOne: (column: ColumnName) => boolean): number =>
  rows.slice(0, HEADINGS_WITHIN).findIndex((row) => columnsIn(row).some(isOne));

/** The first row in which anything stands; -1: the sheet is blank, as those of an export without lines. */
export const firstRow = ({ rows }: PlainSheet): number => rows.findIndex(isFilled);

/** Reads what stands below a row of headings. */
export function tableBelow(sheet: PlainSheet, headings: number, rules: CellRules): ExportTable {
  const body = sheet.rows.slice(headings + 1);
  const columns = columnsIn(sheet.rows[headings] ?? []).map((column) =>
    columnOf(column, body, rules),
  );
  const kept = columns.flatMap(({ column, cells }) => (cells ? [{ column, cells }] : []));
  return {
    columns: kept.map(({ column }) => column),
    leftOut: columns
      .filter(({ cells }) => cells === null)
      .map(({ column: { heading, rank } }) => ({ heading, rank })),
    lines: body.flatMap((row, index) =>
      isFilled(row)
        ? [
            {
              line: headings + index + 2,
              cells: kept.map(({ cells }) => cells[index] ?? { kind: 'blank' }),
            },
          ]
        : [],
    ),
  };
}

function columnOf(
  { heading, rank, at }: PlacedColumn,
  body: readonly (readonly FoundCell[])[],
  rules: CellRules,
): { readonly column: ExportColumn; readonly cells: readonly ExportCell[] | null } {
  const suggestion = suggestionFor(heading);
  const cells = cellsOfColumn(
    body.map((row) => row[at] ?? ''),
    rules,
  );
  // What is known to be about a dossier is not about a person: an address that was typed there is withheld by itself.
  const isPersonal =
    suggestion === null &&
    (isPersonalHeading(heading) || cells.some(({ kind }) => kind === 'withheld'));
  const filled = cells.filter(({ kind }) => kind !== 'blank').length;
  const column = { heading, rank, meaning: suggestion?.meaning ?? null, isPersonal, filled };
  return { column, cells: isPersonal && !rules.withPersonal ? null : cells };
}
