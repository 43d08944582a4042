import type { Scalar } from './scalar';

/** The sheets' own formulas know the dossier by its names; a person's own seldom do. */
export const isOwnFormula = (cell: Scalar): boolean =>
  typeof cell === 'string' && /^=.*\b(?:brm_|Bareme_)/is.test(cell);
