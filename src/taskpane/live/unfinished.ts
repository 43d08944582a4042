import type { Leftovers } from '../../workbook/temporary-names';

/** Sheets that bear a temporary name for so long are not being written any more. Milliseconds. */
export const ABANDONED = 5_000;

export const NO_LEFTOVERS: Leftovers = { inserted: [], replacing: [] };

/** Tells what an interruption has left from the sheets that a colleague is just inserting. */
export class Unfinished {
  #firstSeen: ReadonlyMap<string, number> = new Map();

  /** Of the sheets that a reading saw, those that were there `ABANDONED` before. */
  judge({ inserted, replacing }: Leftovers, now: Date): Leftovers {
    const time = now.getTime();
    const seen = new Map(
      [...inserted, ...replacing].map((name) => [name, this.#firstSeen.get(name) ?? time]),
    );
    this.#firstSeen = seen;
    const isAbandoned = (name: string): boolean => time - (seen.get(name) ?? time) >= ABANDONED;
    return { inserted: inserted.filter(isAbandoned), replacing: replacing.filter(isAbandoned) };
  }

  /** Whether there are sheets of which the next reading may tell more. */
  isUndecided({ inserted, replacing }: Leftovers): boolean {
    return this.#firstSeen.size > inserted.length + replacing.length;
  }
}
