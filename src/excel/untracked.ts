/**
 * A range that is read and let go of within its request: office.js would keep it for later requests, tell Excel so in
 * each and take a further one to let go of all.
 */
export function untracked<T extends Excel.Range | Excel.RangeAreas>(range: T): T {
  range.untrack();
  return range;
}
