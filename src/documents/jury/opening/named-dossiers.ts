import { dossierCode } from '../template/codes';

const ALL = ['tous', 'toutes', 'tout', 'all', '*'];
const ONE = /^D?0*(\d{1,4})$/i;

export type Named =
  /** null: all of them. */
  | { readonly kind: 'known'; readonly ids: readonly string[] | null }
  /** What was typed that is none of them. */
  | { readonly kind: 'unknown'; readonly text: string };

/**
 * Dossiers as people name them by their codes: `D001, D004-D007`, `1 4-7`, `tous`; blank: all of them. They come in the
 * order of the list, each once.
 */
export function namedDossiers(text: string, known: readonly string[]): Named {
  const typed = text.trim().toLowerCase();
  if (typed === '' || ALL.includes(typed)) return { kind: 'known', ids: null };
  const found = new Set<string>();
  for (const part of partsOf(text)) {
    const ids = rangeOf(part);
    if (ids === null || ids.some((id) => !known.includes(id))) {
      return { kind: 'unknown', text: part };
    }
    for (const id of ids) found.add(id);
  }
  return { kind: 'known', ids: known.filter((id) => found.has(id)) };
}

const partsOf = (text: string): readonly string[] =>
  text
    .replace(/\s*[-–—]\s*/g, '-')
    .split(/[\s,;]+/)
    .filter((part) => part !== '');

/** Null where a part is no code, or the end of a range comes before its beginning. */
function rangeOf(part: string): readonly string[] | null {
  const [from, to, ...more] = part.split('-').map((one) => Number(ONE.exec(one)?.[1] ?? NaN));
  if (from === undefined || more.length > 0) return null;
  const end = to ?? from;
  return end >= from
    ? Array.from({ length: end - from + 1 }, (_, index) => dossierCode(from + index))
    : null;
}

/** `D001, D004-D007`: how codes are written, three or more in a row as a range. */
export function dossiersInWords(ids: readonly string[], known: readonly string[]): string {
  const runs: string[][] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before !== undefined && known.indexOf(id) === known.indexOf(before) + 1)
      run.push(id);
    else runs.push([id]);
  }
  return runs
    .flatMap((run) => (run.length < 3 ? run : [`${run[0] ?? ''}-${run.at(-1) ?? ''}`]))
    .join(', ');
}
