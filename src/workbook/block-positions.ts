import type { Localized } from '../language/language';
import { comparable } from './headers';
import type { RawRange } from './range';
import { isBlank } from './scalar';

/** Where the columns of a block stand in its range, in their order, from 0; undefined: it is not there. */
export type Positions = readonly (number | undefined)[];

/** Known by the nearest row above that holds half of the headings at least, in either language; null: there is none. */
export function positionsByHeadings(
  headings: readonly Localized[],
  range: RawRange,
): Positions | null {
  const above = range.around?.above;
  if (!above) return null;
  const found = above.values
    .toReversed()
    .map((row) => headings.map((heading) => headingIn(row.map(comparable), heading)))
    .find((positions) => countOf(positions) * 2 >= headings.length);
  return found ?? null;
}

const countOf = (positions: Positions): number =>
  positions.filter((one) => one !== undefined).length;

function headingIn(row: readonly string[], { fr, en }: Localized): number | undefined {
  const at = row.findIndex((text) => text === comparable(fr) || text === comparable(en));
  return at < 0 ? undefined : at;
}

/** Columns that are blank throughout are passed over as long as the range is wider than what was written. */
export function filledPositions(expected: number, range: RawRange): Positions {
  const width = range.values[0]?.length ?? 0;
  let surplus = width - expected;
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const isForeign = surplus > 0 && range.values.every((row) => isBlank(row[column]));
    if (isForeign) surplus -= 1;
    return !isForeign;
  });
  return Array.from({ length: expected }, (_, index) => columns[index]);
}
