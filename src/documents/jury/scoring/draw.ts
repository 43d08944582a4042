import { sha256 } from '../../../seals/sha256';

/** A dossier in the draw, and what placed it there. */
export interface LotPlace {
  readonly dossier: string;
  /** 64 hexadecimal digits; the lowest comes first. */
  readonly hash: string;
}

/**
 * The seed of a draw: SHA-256 of `seal|public value`, in UTF-8, as 64 hexadecimal digits in small letters.
 *
 * The seal of the scores comes first, so that nobody can choose it for the draw once the public value is known; the
 * public value, of a source and date that the session names beforehand, so that nobody can choose the scores for the
 * draw. It goes in as it was written down, to the character.
 *
 * Throws `RangeError` for a blank seal or public value: what was not drawn must not look drawn.
 */
export async function lotSeed(seal: string, publicValue: string): Promise<string> {
  if (seal === '' || publicValue.trim() === '') throw new RangeError('Nothing to draw the lot by');
  return sha256(`${seal}|${publicValue}`);
}

/**
 * The order that the lot gives to dossiers of the same rank, by SHA-256 of `seed|dossier`. The order in which they are
 * given and who else takes part change nothing between two of them.
 *
 * Throws `RangeError` where a dossier is given twice.
 */
export async function drawLot(
  seed: string,
  dossiers: readonly string[],
): Promise<readonly LotPlace[]> {
  if (new Set(dossiers).size < dossiers.length) throw new RangeError('A dossier is drawn twice');
  const places = await Promise.all(
    dossiers.map(async (dossier) => ({ dossier, hash: await sha256(`${seed}|${dossier}`) })),
  );
  return places.sort((one, other) => (one.hash < other.hash ? -1 : 1));
}
