import type { ControlLine } from '../control';
import type { LinePair, PlannedLine } from '../plan';

/**
 * Which line of a version is which of the one before: those that say the same first, in their order, then those of the
 * same label. Lines of this version come in their order, then those that were taken out.
 */
export function pairLines(
  now: readonly PlannedLine[],
  before: readonly ControlLine[],
): readonly LinePair[] {
  const left = new Set(before);
  const take = (isIt: (line: ControlLine) => boolean): ControlLine | null => {
    const found = [...left].find(isIt) ?? null;
    if (found) left.delete(found);
    return found;
  };
  const same = now.map((line) => take(({ key }) => key === line.key));
  const pairs = now.map((line, index): LinePair => {
    const found = same[index] ?? null;
    if (found) return { now: line, before: found, isSame: true };
    const label = plain(line.label);
    const changed = label === '' ? null : take((other) => plain(other.label) === label);
    return { now: line, before: changed, isSame: false };
  });
  return [...pairs, ...[...left].map((line) => ({ now: null, before: line, isSame: false }))];
}

/** A label as a person reads it: case, accents and spaces say nothing. */
const plain = (label: string): string =>
  label
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
