import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { LARGEST_PORTION, weightOf, weightOfCalls } from '../write/portions';
import { byRange, inOrder, joins } from './runs';
import type { CellWrite } from './cell-write';

/** Cells that go in one request. */
export interface Part {
  readonly writes: readonly CellWrite[];
  /** Bytes of the request or of its answer, whichever are more, by our own estimate. */
  readonly bytes: number;
}

/** A cell is read back as formula, value and number format, and written once: its answer outweighs its request. */
const TIMES_READ = 2;
/** What is written of a range, and asked of it. */
const CALLS_A_RUN = 3;
const NULL = 5;
/** A table that weighs more is read along all the same: each of its cells would otherwise be a part of its own. */
const MOST_READ = LARGEST_PORTION / 2;

/**
 * Cuts what is written, where it is too large for one request, between cells: as few parts as fit, each of them with what
 * stands in its tables, which are read with it.
 *
 * @param tables as they were read; absent: they are not read along
 */
export function cutInParts(
  writes: readonly CellWrite[],
  tables: WorkbookSnapshot['tables'] = {},
): readonly Part[] {
  const parts: { writes: CellWrite[]; bytes: number }[] = [];
  const weights = new Weights(tables);
  for (const [, group] of byRange(writes)) {
    for (const write of inOrder(group)) {
      const part = parts.at(-1);
      const more = weights.of(write, part?.writes.at(-1));
      if (part && part.bytes + more <= LARGEST_PORTION) {
        part.writes.push(write);
        part.bytes += more;
      } else {
        weights.startOver();
        parts.push({ writes: [write], bytes: weights.of(write, undefined) });
      }
      weights.count(write);
    }
  }
  return parts;
}

class Weights {
  readonly #ofTables = new Map<string, number>();
  /** Those that the part has by now. */
  readonly #ranges = new Set<unknown>();
  readonly #read = new Set<string>();

  constructor(private readonly tables: WorkbookSnapshot['tables']) {}

  startOver(): void {
    this.#ranges.clear();
    this.#read.clear();
  }

  /** What a cell adds to a part of which this is the last one. */
  of(write: CellWrite, last: CellWrite | undefined): number {
    const { within, before, after } = write;
    const cell = weightOf(after.content) + TIMES_READ * weightOf(before.content) + 10;
    const gap = joins(last, write, within.isFiltered)
      ? NULL * (write.row - (last?.row ?? 0))
      : weightOfCalls(CALLS_A_RUN);
    const range = this.#ranges.has(within)
      ? 0
      : weightOfCalls(1) + NULL * within.rows * within.columns;
    const table =
      within.table === null || this.#read.has(within.table) ? 0 : this.#weightOf(within.table);
    return cell + gap + range + table;
  }

  count({ within }: CellWrite): void {
    this.#ranges.add(within);
    if (within.table !== null) this.#read.add(within.table);
  }

  #weightOf(name: string): number {
    const known = this.#ofTables.get(name);
    if (known !== undefined) return known;
    const found = Math.min(MOST_READ, weightOf(this.tables[name]?.body.values ?? []));
    this.#ofTables.set(name, found);
    return found;
  }
}
