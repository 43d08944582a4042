import type { Language } from '../../../language/language';
import { blockColumns } from './block-columns';
import { GONE, isFilled } from '../../../workbook/cell';
import type { Cell } from '../../../workbook/cell';
import type { Commitment, Contribution, Phase } from '../dossier';
import { RANGES } from '../template/fields';
import { BLOCK_COLUMNS } from '../template/block-words';
import type { BlockColumnKey } from '../template/block-words';
import type { RangeKey } from '../template/fields';
import { readAmount, readDate, readNumber, readText, readYesNo } from '../../../workbook/read-cell';
import type { Reader } from '../../../workbook/read-cell';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';

/** Reads a cell of one row of a block. */
type RowReader<Key extends RangeKey> = <T>(
  column: BlockColumnKey<Key>,
  reader: Reader<T>,
) => Cell<T>;

/** The rows of a block, its columns wherever they stand now. */
function readRows<Key extends RangeKey, T>(
  snapshot: WorkbookSnapshot,
  key: Key,
  language: Language,
  toRow: (read: RowReader<Key>) => T,
): T[] {
  const range = snapshot.names[RANGES[key]];
  if (!range) return [];
  const { positions } = blockColumns(key, snapshot);
  const positionOf = new Map<string, number | undefined>(
    BLOCK_COLUMNS[key].map((column, rank) => [column.key, positions[rank]] as const),
  );
  return range.values.map((values, index) =>
    toRow((wanted, reader) => {
      const column = positionOf.get(wanted);
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
    name: read('name', readText),
    amount: read('amount', readAmount),
    exact: read('amount', readNumber),
  })).filter(({ name, amount }) => isFilled(name) || isFilled(amount));
}

/** Commitments: the call's text, yes or no. */
export function readCommitments(
  snapshot: WorkbookSnapshot,
  language: Language,
): readonly Commitment[] {
  return readRows(snapshot, 'commitments', language, (read) => ({
    text: read('text', readText).value ?? '',
    taken: read('taken', readYesNo),
  }));
}

/** Phases: rows in which something stands. */
export function readPhases(snapshot: WorkbookSnapshot, language: Language): readonly Phase[] {
  return readRows(snapshot, 'phases', language, (read) => ({
    name: read('name', readText),
    milestone: read('milestone', readText),
    endDate: read('endDate', readDate),
    budget: read('budget', readAmount),
    exactBudget: read('budget', readNumber),
    indicator: read('indicator', readText),
    floor: read('floor', readText),
  })).filter((phase) => Object.values(phase).some(isFilled));
}
