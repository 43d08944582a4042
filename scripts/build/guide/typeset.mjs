const NO_BREAK = '\u00a0';

/**
 * Sets a text as it is printed. Documents are written with the signs of the keyboard, which are seen in the source:
 * straight apostrophes, and ordinary spaces before French signs and within numbers.
 * @param {string} text
 * @param {import('./words.mjs').Language} language
 */
export function typeset(text, language) {
  const curled = text.replace(/(?<=[\p{L}\p{N}])'/gu, '’');
  if (language !== 'fr') return curled;
  return curled
    .replace(/ (?=[:;!?%€»])/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NO_BREAK}`);
}
