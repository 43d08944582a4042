/**
 * By what a line's phase is found among those described: as Excel's TRIM and `=` compare. Plain spaces at the ends and more
 * than one between words are set aside, and case; other kinds of space are not.
 */
export const phaseKey = (name: string): string =>
  name.replaceAll(/ +/g, ' ').replaceAll(/^ | $/g, '').toLowerCase();
