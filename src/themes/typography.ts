const NO_BREAK = '\u00a0';

/**
 * French spacing: no line ends between a word and the sign that belongs to it. Sentences are written with
 * ordinary spaces, which are seen in the source, and set here.
 */
export const frenchSpacing = (text: string): string =>
  text.replace(/ (?=[:;!?%€»])/g, NO_BREAK).replace(/« /g, `«${NO_BREAK}`);
