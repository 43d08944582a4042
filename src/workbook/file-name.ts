/** What no file may have in its name on one system or another. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;
const LONGEST = 100;

/** A text as part of the name of a file; blank: nothing of it can be. */
export const inFileName = (text: string): string =>
  text
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[. ]+$/, '');
