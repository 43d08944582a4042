import type { FileRow } from './portfolio';

/** So many digits of a hash tell dossiers without a number apart at first sight. */
const DIGITS = 6;

/**
 * The key of a new dossier, which it keeps for ever: its call and its number, `SNAP3-2301457`; without a number a part of
 * its mark or of its file’s hash. Formulas that sum by key take digits for a number, and `* ? ~` for signs that stand for
 * others: a call’s identifier begins with a letter, and none of these is kept.
 */
export function keyFor(
  { values, mark, sha256, rank }: Pick<FileRow, 'values' | 'mark' | 'sha256' | 'rank'>,
  taken: ReadonlySet<string>,
): string {
  const hash = (mark ?? sha256 ?? `f${rank}`).replaceAll(/[^0-9A-Za-z]/g, '').slice(0, DIGITS);
  const call = plain(values.call ?? '') || 'X';
  // Whoever types « SNAP3-12 » has named the call already.
  const number = plain(values.number ?? '').replace(new RegExp(`^${call}-`, 'i'), '');
  const key = `${call}-${number || `S${hash}`}`;
  for (let rank2 = 1; ; rank2 += 1) {
    const candidate = rank2 === 1 ? key : `${key}-${rank2}`;
    if (!taken.has(foldedKey(candidate))) return candidate;
  }
}

/** Formulas tell no case apart. */
export const foldedKey = (key: string): string => key.trim().toLowerCase();

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[^0-9A-Za-z]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);

/** Whether a key can be summed by: it begins with a letter and holds no sign that stands for others. */
export const isSoundKey = (key: string): boolean => /^[A-Za-z][^*?~<>]*$/.test(key);
