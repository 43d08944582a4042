import { isRecused } from '../recusals';
import type { JurorSheet, Session } from '../session';

/** What a file was sent with, whatever has been typed in it since. */
export interface SentWith {
  /** See `fingerprintOf`; null: none stands there. */
  readonly hash: string | null;
  /** Dossiers of which this juror was recused when the file was sent, in lower case. */
  readonly recused: ReadonlySet<string>;
}

/**
 * As it stands in the file, in one cell of its Session sheet: the hash, then the dossiers, `9f…2c D001 D004`. A juror who
 * leaves a recusal as they got it has not declared it again.
 */
export function sentWithInWords(hash: string, sheet: JurorSheet | null): string {
  const recused = (sheet?.lines ?? []).filter(isRecused).map(({ id }) => id.trim());
  return [hash, ...recused].filter((part) => part !== '').join(' ');
}

/** Files that an earlier version sent name no dossier: their recusals count as declared in them. */
export function sentWith({ fingerprint }: Pick<Session, 'fingerprint'>): SentWith {
  const [hash = null, ...recused] = fingerprint?.split(/\s+/) ?? [];
  return { hash, recused: new Set(recused.map((id) => id.toLowerCase())) };
}
