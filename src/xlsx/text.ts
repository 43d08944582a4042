/** Excel offers to repair a file in which a cell holds more. */
const LONGEST = 32_767;

/**
 * A text as a cell of the file may hold it. Files write characters by their code as `_x000D_`, so a text
 * that merely looks so has its underscore written by code; two code points are no characters at all in XML.
 */
export function inert(text: string): string {
  if (text.length > LONGEST) throw new Error(`A cell holds no text of ${text.length} characters`);
  return text
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD');
}

/** Between two tags. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
