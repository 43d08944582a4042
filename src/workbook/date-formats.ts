/** What a format shows as it stands: quoted, escaped, as wide as a character, repeated; colours, conditions, locales. */
const LITERAL = /"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gis;

/** Excel takes no longer ones. */
const LONGEST = 255;

/** Letters of days, months, years, hours and seconds; minutes are spelled as months are. */
const DATE_LETTERS = /[dmyhs]/i;

/**
 * Whether a number format (en-US, as Excel and files give it) shows a number as a date or a time. `"jours"`, `[Red]`
 * and the sections for negative numbers do not make it one.
 */
export function isDateFormat(format: string): boolean {
  if (format.length > LONGEST) return false;
  const [positive = ''] = format.replace(LITERAL, '').split(';');
  return !/general/i.test(positive) && DATE_LETTERS.test(positive);
}
