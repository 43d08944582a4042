import type { Theme } from './schema/theme';

/** Ours, for the calls that publish no scale (those of the recovery plan do not). */
export const PROPOSED_SCALE = { min: 0, max: 5 } as const;

/** Whether the call publishes weights: all of its criteria then have one. */
export const hasWeights = (criteria: Theme['criteria']): boolean =>
  criteria.some(({ weight }) => weight !== undefined);

/** The weights that the call publishes, as shares, in the order of its criteria; null where it publishes none. */
export const publishedWeights = ({
  criteria,
}: Pick<Theme, 'criteria'>): readonly number[] | null =>
  hasWeights(criteria) ? criteria.map(({ weight = 0 }) => Math.round(weight * 100) / 10_000) : null;
