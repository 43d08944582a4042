import { version } from '../../package.json';
import type { Portfolio } from '../documents/portfolio/portfolio';

/** The version of Barème that judges files: what an earlier one has judged is judged anew. */
export const JUDGED_BY = version;

/**
 * The SHA-256 of files that this version of Barème has judged and that a portfolio knows: they need not be judged again.
 * What could not be read is tried again.
 */
export function judgedAlready(portfolio: Portfolio | null): readonly string[] {
  if (portfolio?.judgedBy !== JUDGED_BY) return [];
  return portfolio.files.flatMap(({ kind, sha256 }) =>
    (kind === 'dossier' || kind === 'control') && sha256 !== null ? [sha256] : [],
  );
}
