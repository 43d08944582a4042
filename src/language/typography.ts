const NO_BREAK = '\u00a0';

/**
 * French spacing: no line ends between a word and the sign that belongs to it, nor inside a number.
 * Sentences are written with ordinary spaces, which are seen in the source, and set here. Arial lacks the
 * narrow no-break space on older systems, so the plain one serves everywhere.
 */
export const frenchSpacing = (text: string): string =>
  text
    .replace(/ (?=[:;!?%€»])/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NO_BREAK}`);
