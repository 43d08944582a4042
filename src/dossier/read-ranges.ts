import type { Language } from '../themes/language';
import { GONE, isFilled } from './cell';
import type { Cell } from './cell';
import type { Commitment, Contribution, Phase } from './dossier';
import { readAmount, readDate, readText, readYesNo } from './read-cell';
import type { Reader } from './read-cell';
import type { RawRange } from './snapshot';

/** One row of a range, its columns counted among those that are not wholly foreign to it. */
type RowReader = <T>(column: number, reader: Reader<T>) => Cell<T>;

/**
 * The rows of a named range. A person may have inserted a column inside it: columns that are blank throughout
 * are passed over as long as the range is wider than what was written.
 */
function readRows<T>(
  range: RawRange | undefined,
  language: Language,
  width: number,
  toRow: (read: RowReader) => T,
): T[] {
  if (!range) return [];
  const columns = ownColumns(range, width);
  return range.values.map((values, index) =>
    toRow((position, reader) => {
      const column = columns[position];
      if (column === undefined) return GONE;
      const place = { sheet: range.sheet, row: range.row + index, column: range.column + column };
      return reader(values[column] ?? null, place, language);
    }),
  );
}

/** Where the end dates of the phases stand in their range, from 0. */
export const endDateColumn = (range: RawRange): number | undefined =>
  ownColumns(range, PHASE_WIDTH)[2];

/** Name, milestone, end date, budget, indicator, floor. */
const PHASE_WIDTH = 6;

/** The columns of a named range that are ours, by their position in it. */
export function ownColumns(range: RawRange, width: number): readonly number[] {
  const columns = (range.values[0] ?? []).map((_, column) => column);
  let surplus = columns.length - width;
  return columns.filter((column) => {
    const isForeign = surplus > 0 && range.values.every((row) => (row[column] ?? '') === '');
    if (isForeign) surplus -= 1;
    return !isForeign;
  });
}

/** Co-carriers or other funders: name, amount. Rows in which something stands. */
export function readContributions(
  range: RawRange | undefined,
  language: Language,
): readonly Contribution[] {
  return readRows(range, language, 2, (read) => ({
    name: read(0, readText),
    amount: read(1, readAmount),
  })).filter(({ name, amount }) => isFilled(name) || isFilled(amount));
}

/** Commitments: the call's text, yes or no. */
export function readCommitments(
  range: RawRange | undefined,
  language: Language,
): readonly Commitment[] {
  return readRows(range, language, 2, (read) => ({
    text: read(0, readText).value ?? '',
    taken: read(1, readYesNo),
  }));
}

/** Phases: rows in which something stands. */
export function readPhases(range: RawRange | undefined, language: Language): readonly Phase[] {
  return readRows(range, language, PHASE_WIDTH, (read) => ({
    name: read(0, readText),
    milestone: read(1, readText),
    endDate: read(2, readDate),
    budget: read(3, readAmount),
    indicator: read(4, readText),
    floor: read(5, readText),
  })).filter((phase) => Object.values(phase).some(isFilled));
}
