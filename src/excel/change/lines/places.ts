import type { LinesChange } from '../../../sheets/lines';
import { headerFinder } from '../../../workbook/headers';
import { isBlank } from '../../../workbook/scalar';
import { columnsByPosition } from '../../../workbook/table-columns';
import { tableNamed } from '../../../workbook/template';
import type { SheetArea } from '../../address';
import { lookedFor } from '../../looked-for';

/** A table as it stands. */
export interface StandingTable {
  /** Header row and lines. */
  readonly area: SheetArea;
  readonly headers: readonly string[];
}

/** Where the columns of lines that come stand in the table. */
export interface ColumnPlaces {
  /** From 0, in the order of the lines' columns. */
  readonly positions: readonly number[];
  /** Headers of those that stand nowhere any more. */
  readonly gone: readonly string[];
}

/**
 * By their headers: those that the template knows as everyone finds them, in either language and by former titles; a
 * person's own by its very words, where no column of ours bears them.
 *
 * @param headers as they stand in the workbook
 */
export function placeColumns(
  { table, columns }: LinesChange,
  headers: readonly string[],
): ColumnPlaces {
  const known = tableNamed(lookedFor(), table)?.columns ?? [];
  const declared = columns.map(({ header }) => header);
  const byKey = new Map(
    [...columnsByPosition(known, headers)].map(([position, { key }]) => [key, position] as const),
  );
  const keys = columnsByPosition(known, declared);
  const ours = new Set(byKey.values());
  const find = headerFinder(headers.map((header, position) => (ours.has(position) ? '' : header)));
  const places = declared.map((header, rank) => {
    const key = keys.get(rank)?.key;
    return key === undefined ? find(header) : byKey.get(key);
  });
  return {
    positions: places.map((position) => position ?? -1),
    gone: declared.filter((_, rank) => places[rank] === undefined),
  };
}

/** Titles under which a column may stand: which of them does is not known before the headers are. */
export function titlesOf({ table, columns }: LinesChange, rank: number): readonly string[] {
  const declared = columns.map(({ header }) => header);
  const known = tableNamed(lookedFor(), table)?.columns ?? [];
  const column = columnsByPosition(known, declared).get(rank);
  if (!column) return [declared[rank] ?? ''];
  const { label, former = [] } = column;
  return [...new Set([label, ...former].flatMap(({ fr, en }) => [fr, en]))];
}

/** The rank of a column by which lines that were written are known again; -1: there is none. */
export const witnessOf = ({ columns }: LinesChange): number =>
  columns.findIndex(({ values }) => values.some((value) => !isBlank(value)));
