/** The insertions, deletions and replacements of a character that lead from one word to the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

const plain = (word: string): string => word.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Longer than any word of ours: measuring it would take long and find nothing. */
const LONGEST = 60;
/** What a shorter word begins, many do. */
const LEAST_BEGINNING = 4;

/**
 * What a person may have meant: the words that begin with what they typed (`ITN5`, `ITN8`), else those at one
 * slip of the fingers, else at two, else the longest that what they typed begins with (`carrierName`:
 * `carrier`). Case, spaces and hyphens are no slips.
 */
export function nearest(typed: string, words: readonly string[]): readonly string[] {
  const wanted = plain(typed);
  if (wanted === '' || wanted.length > LONGEST) return [];
  const beginning = words.filter((word) => plain(word).startsWith(wanted));
  if (beginning.length > 0 && wanted.length > 1) return beginning;
  const within = (slips: number) => words.filter((word) => distance(wanted, plain(word)) <= slips);
  const close = within(1);
  if (close.length > 0 || wanted.length < 4) return close;
  const further = within(2);
  return further.length > 0 ? further : longestBeginning(wanted, words);
}

function longestBeginning(wanted: string, words: readonly string[]): readonly string[] {
  const begun = words
    .filter((word) => plain(word).length >= LEAST_BEGINNING && wanted.startsWith(plain(word)))
    .sort((a, b) => b.length - a.length);
  return begun.slice(0, 1);
}
