import type { CellChange } from '../../sheets/change';
import { isTooLarge } from '../host-problems';
import { requestCells, sourceOf, type Found, type FoundCells } from './find-cells';
import type { KeptRanges } from './kept-ranges';
import type { Rewrites } from './rewrites';
import type { CellWrite } from './cell-write';

/** In so many requests at most: a column is asked for in one, with what stands in its table. */
const MOST_LOOKS = 27;

/**
 * Looks for the cells in a request of their own, or in several, column by column, where Excel refuses to answer with all of
 * it at once. Throws what Excel throws.
 */
export async function findCells(
  context: Excel.RequestContext,
  rewrites: Rewrites,
  kept: KeptRanges,
): Promise<Found> {
  for (let looks = 1; ; looks *= 3) {
    try {
      return await findIn(context, sharesOf(rewrites, looks), kept);
    } catch (error) {
      if (!isTooLarge(error) || looks >= Math.min(MOST_LOOKS, sourcesOf(rewrites).length)) {
        throw error;
      }
    }
  }
}

async function findIn(
  context: Excel.RequestContext,
  shares: readonly Share[],
  kept: KeptRanges,
): Promise<Found> {
  const cells: CellWrite[] = [];
  let all: FoundCells | null = null;
  for (const { rewrites, ranks } of shares) {
    const found = await findShare(context, rewrites, kept);
    if (found.kind !== 'found') return found;
    ranks.forEach((rank, index) => {
      const write = found.cells[index];
      if (write) cells[rank] = write;
    });
    all = all === null ? found : together(all, found);
  }
  return all === null ? { kind: 'changed' } : { ...all, cells };
}

async function findShare(
  context: Excel.RequestContext,
  rewrites: Rewrites,
  kept: KeptRanges,
): Promise<Found> {
  const answer = requestCells(context, rewrites, kept);
  await context.sync();
  return answer();
}

const together = (one: FoundCells, other: FoundCells): FoundCells => ({
  ...one,
  snapshot: {
    ...one.snapshot,
    names: { ...one.snapshot.names, ...other.snapshot.names },
    tables: { ...one.snapshot.tables, ...other.snapshot.tables },
  },
  texts: [...one.texts, ...other.texts],
  lacksFormulas: one.lacksFormulas || other.lacksFormulas,
});

/** What is looked for in one request. */
interface Share {
  readonly rewrites: Rewrites;
  /** Of its cells among all. */
  readonly ranks: readonly number[];
}

/** Columns of one table stand next to each other, and names, as one, before them. */
function sourcesOf({ cells }: Rewrites): readonly string[] {
  const lines = cells.flatMap(({ anchor }) => (anchor.kind === 'line' ? anchor : []));
  const tables = [...new Set(lines.map(({ table }) => table))];
  const byTable = lines.toSorted(
    (one, other) => tables.indexOf(one.table) - tables.indexOf(other.table),
  );
  const names = lines.length < cells.length ? [NAMES] : [];
  return [...names, ...new Set(byTable.map(sourceOf))];
}

/** What is asked for of single cells and of blocks is little. */
const NAMES = '';

const shareOf = ({ anchor }: CellChange): string =>
  anchor.kind === 'line' ? sourceOf(anchor) : NAMES;

/** The first of them has what stands in no table of lines. */
function sharesOf(rewrites: Rewrites, count: number): readonly Share[] {
  if (count === 1) return [{ rewrites, ranks: rewrites.cells.map((_, rank) => rank) }];
  const sources = sourcesOf(rewrites);
  const size = Math.ceil(sources.length / count);
  return Array.from({ length: Math.ceil(sources.length / size) }, (_, share): Share => {
    const own = new Set(sources.slice(share * size, (share + 1) * size));
    const ranks = rewrites.cells.flatMap((cell, rank) => (own.has(shareOf(cell)) ? rank : []));
    const cells = ranks.flatMap((rank) => rewrites.cells[rank] ?? []);
    return share === 0
      ? { rewrites: { ...rewrites, cells }, ranks }
      : { rewrites: { cells, texts: [] }, ranks };
  });
}
