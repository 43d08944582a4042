/** Things that a sentence names one by one; of more, it says how many. */
export const MOST_NAMED = 5;

/** `3 à 5, 8 et 12`: rows as people name them, from 1, those that follow each other as one. */
export function rowsInWords(
  rows: readonly number[],
  words: { readonly to: string; readonly and: string },
): string {
  const runs: [first: number, last: number][] = [];
  for (const row of [...new Set(rows)].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  const named = runs.flatMap(([first, last]) => {
    if (first === last) return [String(first)];
    return last === first + 1 ? [String(first), String(last)] : [`${first} ${words.to} ${last}`];
  });
  return inBrief(named, words.and);
}

/** All of them; of more than are named, the first and an ellipsis. */
export function inBrief(named: readonly string[], and: string, count = named.length): string {
  const last = named.at(-1) ?? '';
  if (count > MOST_NAMED) return `${named.slice(0, MOST_NAMED).join(', ')}…`;
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** A text that a cell holds, cut where it is longer than anybody reads in a sentence. */
export const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

const LONGEST = 40;

/** A sentence that ends in a list, with its full stop unless the list ends in an ellipsis. */
export const ended = (sentence: string): string =>
  sentence.endsWith('…') ? sentence : `${sentence}.`;
