import type { Language } from '../../../language/language';
import { blockColumns } from './block-columns';
import { GONE, isFilled } from '../../../workbook/cell';
import type { Cell } from '../../../workbook/cell';
import type { Commitment, Contribution, Phase } from '../dossier';
import { RANGES } from '../template/fields';
import type { RangeKey } from '../template/fields';
import { readAmount, readDate, readNumber, readText, readYesNo } from '../../../workbook/read-cell';
import type { Reader } from '../../../workbook/read-cell';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';

/** One row of a block, by the rank of its columns in `BLOCK_COLUMNS`. */
type RowReader = <T>(column: number, reader: Reader<T>) => Cell<T>;

/** The rows of a block, its columns wherever they stand now. */
function readRows<T>(
  snapshot: WorkbookSnapshot,
  key: RangeKey,
  language: Language,
  toRow: (read: RowReader) => T,
): T[] {
  const range = snapshot.names[RANGES[key]];
  if (!range) return [];
  const { positions } = blockColumns(key, snapshot);
  return range.values.map((values, index) =>
    toRow((rank, reader) => {
      const column = positions[rank];
      if (column === undefined) return GONE;
      const place = { sheet: range.sheet, row: range.row + index, column: range.column + column };
      return reader(values[column] ?? null, place, language);
    }),
  );
}

/** Co-carriers or other funders: name, amount. Rows in which something stands. */
export function readContributions(
  snapshot: WorkbookSnapshot,
  key: 'coCarriers' | 'otherFunders',
  language: Language,
): readonly Contribution[] {
  return readRows(snapshot, key, language, (read) => ({
    name: read(0, readText),
    amount: read(1, readAmount),
    exact: read(1, readNumber),
  })).filter(({ name, amount }) => isFilled(name) || isFilled(amount));
}

/** Commitments: the call's text, yes or no. */
export function readCommitments(
  snapshot: WorkbookSnapshot,
  language: Language,
): readonly Commitment[] {
  return readRows(snapshot, 'commitments', language, (read) => ({
    text: read(0, readText).value ?? '',
    taken: read(1, readYesNo),
  }));
}

/** Phases: rows in which something stands. */
export function readPhases(snapshot: WorkbookSnapshot, language: Language): readonly Phase[] {
  return readRows(snapshot, 'phases', language, (read) => ({
    name: read(0, readText),
    milestone: read(1, readText),
    endDate: read(2, readDate),
    budget: read(3, readAmount),
    exactBudget: read(3, readNumber),
    indicator: read(4, readText),
    floor: read(5, readText),
  })).filter((phase) => Object.values(phase).some(isFilled));
}
