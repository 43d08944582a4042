import type { SealLine } from '../../../seals/canonical';
import { columnFinder } from '../../../workbook/headers';
import type { RawTable } from '../../../workbook/range';
import { isBlank, type Place, type Scalar } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { CONTROL_FIELDS } from '../template/fields';
import { SEALED_COLUMNS, TABLES } from '../template/tables';
import type { SealedStatement } from './seal';

/** What a cell holds, and is to hold once the statement is sealed. */
export interface SealCell {
  readonly place: Place;
  readonly from: Scalar;
  readonly to: Scalar;
}

/**
 * The cells of a sealed statement: its lines from the first row on, and nothing in those below. Null where the sheet or
 * one of its columns is gone, or where it has too few rows.
 */
export function sealCells(
  { names, tables }: WorkbookSnapshot,
  { lines, seal }: SealedStatement,
): readonly SealCell[] | null {
  const table = tables[TABLES.sealed.name];
  const cell = names[CONTROL_FIELDS.seal.name];
  if (!table || !cell || table.body.values.length < lines.length) return null;
  const columns = columnsIn(table);
  if (columns === null) return null;
  const { sheet, row, column, values } = table.body;
  return [
    {
      place: { sheet: cell.sheet, row: cell.row, column: cell.column },
      from: cell.values[0]?.[0] ?? null,
      to: seal,
    },
    ...values.flatMap((held, index): readonly SealCell[] => {
      const line: SealLine | undefined = lines[index];
      const cells = columns.map(([key, at]) => ({
        place: { sheet, row: row + index, column: column + at },
        from: held[at] ?? null,
        to: line?.[key] ?? null,
      }));
      return line || cells.some(({ from }) => !isBlank(from)) ? cells : [];
    }),
  ];
}

/** Which column holds what: somebody may have moved them, or put one of their own between them. */
function columnsIn({ header }: RawTable): readonly (readonly [keyof SealLine, number])[] | null {
  const find = columnFinder(header.values[0] ?? [], SEALED_COLUMNS);
  const found = SEALED_COLUMNS.map((column) => [column.key, find(column)?.index] as const);
  return found.every((one): one is readonly [keyof SealLine, number] => one[1] !== undefined)
    ? found
    : null;
}
