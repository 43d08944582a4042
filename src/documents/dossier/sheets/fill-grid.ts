import type { ValueKind } from '../../../workbook/template';
import { GRID_COLUMNS } from '../template/columns';
import type { Entries, GridEntry } from '../entries';
import type { Entry } from '../../../workbook/entry';
import type { GridColumnKey } from '../template/fields';
import type { Call } from '../../../calls/call';
import { publishedWeights } from '../../../calls/scoring';
import type { TableDeclaration } from '../../../sheets/declaration';
import type { Unplaced } from './unplaced';

interface FilledGrid {
  readonly fill: (table: TableDeclaration) => TableDeclaration;
  readonly unplaced: readonly Unplaced[];
}

/**
 * Scores and comments go to the criterion of the same name. Weights only make sense together, so they are
 * taken when every criterion that bears one is here, and all of this call's bear one; never where the call
 * publishes its own.
 */
export function fillGrid(call: Call, entries: Entries['grid']): FilledGrid {
  const placed = new Map<number, GridEntry>();
  const foreign: GridEntry[] = [];
  for (const entry of entries) {
    const index = call.criteria.findIndex(
      ({ label }) => entry.criterion === label.fr || entry.criterion === label.en,
    );
    if (index < 0 || placed.has(index)) foreign.push(entry);
    else placed.set(index, entry);
  }
  const published = publishedWeights(call);
  const isPublished = (entry: GridEntry): boolean =>
    [...placed].some(([index, one]) => one === entry && published?.[index] === entry.weight);
  const weighted = entries.filter((entry) => entry.weight !== null && !isPublished(entry));
  const takesWeights =
    published === null &&
    weighted.length === call.criteria.length &&
    weighted.every((entry) => !foreign.includes(entry));
  const typed: readonly GridColumnKey[] = takesWeights
    ? ['weight', 'score', 'comment']
    : ['score', 'comment'];
  return {
    fill: (table) => fillColumns(table, placed, typed, call.criteria.length),
    unplaced: [
      ...foreign.flatMap((row) => [
        ...told(row, row.score, 'number'),
        ...told(row, row.comment, 'text'),
      ]),
      ...(takesWeights ? [] : weighted.flatMap((row) => told(row, row.weight, 'percent'))),
    ],
  };
}

const told = ({ criterion }: GridEntry, entry: Entry, kind: ValueKind): Unplaced[] =>
  entry === null ? [] : [{ what: { fr: criterion, en: criterion }, entry, kind }];

function fillColumns(
  table: TableDeclaration,
  placed: ReadonlyMap<number, GridEntry>,
  typed: readonly GridColumnKey[],
  rows: number,
): TableDeclaration {
  const columns = table.columns.map((column, index) => {
    const key = GRID_COLUMNS[index]?.key;
    if (key !== 'weight' && key !== 'score' && key !== 'comment') return column;
    if (!typed.includes(key) || placed.size === 0) return column;
    const values = Array.from({ length: rows }, (_, row) => placed.get(row)?.[key] ?? null);
    return { ...column, values };
  });
  return { ...table, columns };
}
