import type { Place } from '../workbook/scalar';
import type { Severity } from './finding';
import { cellName } from '../workbook/reference';
import type { MessageData } from '../language/message';
import type { Cells } from './cells';

/** Something that a rule finds at fault. */
export interface FaultOf<Message extends MessageData> {
  readonly place: Place | null;
  readonly message: Message;
  /** Where it is not the rule’s own. */
  readonly severity?: Severity;
}

/** So many cells are named; of more it is said how many. Ours. */
const MOST_NAMED = 3;

/** One fault for cells of one sheet that are at fault in the same way: a block pasted askew is one thing to mend. */
export function together<Message extends MessageData>(
  places: readonly (Place | null)[],
  word: (cells: Cells) => Message,
  severity?: Severity,
): readonly FaultOf<Message>[] {
  const found = places.filter((place) => place !== null);
  const [first] = found;
  if (!first) return [];
  const cells: Cells = {
    sheet: first.sheet,
    shown: found.slice(0, MOST_NAMED).map(({ row, column }) => cellName(row, column)),
    count: found.length,
  };
  return [{ place: first, message: word(cells), ...(severity && { severity }) }];
}

/** Things by what they have in common, in the order in which each group came first. */
export function groupedBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
