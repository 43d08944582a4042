/**
 * A text as a part of the file may hold it. Files write characters by their code as `_x000D_`, so a text
 * that merely looks so has its underscore written by code; two code points are no characters at all in XML.
 */
export const inert = (text: string): string =>
  text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_').replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD');

/** Between two tags. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
