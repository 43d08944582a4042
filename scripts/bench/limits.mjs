/**
 * What we hold figures to: no more than this. A session of 100 dossiers, 8 criteria and 12 jurors costs twenty round
 * trips; Excel on the web takes and gives 5 MB at once; a ranking that takes longer than a fifth of a second is waited for.
 * @type {Readonly<Record<string, number>>}
 */
const LIMITS = {
  'jury.roundTrips': 20,
  'jury.bytes': 5_000_000,
  'jury.mergeRoundTrips': 10,
  'jury.mergeBytes': 5_000_000,
  'jury.mergeAgainRoundTrips': 20,
  'jury.mergeAgainBytes': 5_000_000,
  'jury.msRank': 200,
  'jury.msRankSealed': 200,
};

/**
 * Each figure with its limit beside it, for people; those that are exceeded say so.
 * @param {Record<string, number>} figures
 * @returns {Record<string, { value: number, limit: number | '', verdict: string }>}
 */
export const withLimits = (figures) =>
  Object.fromEntries(
    Object.entries(figures).map(([name, value]) => {
      const limit = LIMITS[name];
      const verdict = limit === undefined ? '' : value <= limit ? 'held' : 'exceeded';
      return [name, { value, limit: limit ?? '', verdict }];
    }),
  );
