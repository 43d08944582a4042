import type { PlannedDossier } from '../plan';

/**
 * Dossiers that stand in a list twice, by their identifiers: one title, and no carrier or outside number that tells them
 * apart.
 */
export function listedTwice(
  dossiers: readonly PlannedDossier[],
): readonly (readonly [string, string])[] {
  const byTitle = new Map<string, PlannedDossier[]>();
  for (const dossier of dossiers) {
    const title = plain(dossier.title);
    byTitle.set(title, [...(byTitle.get(title) ?? []), dossier]);
  }
  return [...byTitle.values()].flatMap((alike) =>
    alike.flatMap((dossier, index) => {
      const before = alike.slice(0, index).find((other) => isSame(other, dossier));
      return before ? [[before.id, dossier.id] as const] : [];
    }),
  );
}

const isSame = (one: PlannedDossier, other: PlannedDossier): boolean =>
  isAlike(one.carrier, other.carrier) &&
  (isAlike(one.number, other.number) ||
    isKeyOf(one.number, other.number) ||
    isKeyOf(other.number, one.number));

/** What one of them does not say tells nothing apart. */
const isAlike = (one: string | null, other: string | null): boolean =>
  one === null || other === null || plain(one) === plain(other);

/** The keys of a portfolio end with the outside number: `SNAP3-2301457`. */
const isKeyOf = (key: string | null, number: string | null): boolean =>
  key !== null &&
  number !== null &&
  /^\d+$/.test(number) &&
  /^[a-z]/i.test(key) &&
  key.endsWith(`-${number}`);

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim().toLowerCase();
