/**
 * How high a row must be for a wrapped text. Excel does not fit rows while sheets are injected, and never
 * fits merged cells, so heights are worked out here from the advance widths of Arial.
 */

/** Width of a character in thousandths of the font size, by kind: near enough for wrapping. */
function advance(character: string): number {
  if (/[ijl’'|.,:;!·]/.test(character)) return 240;
  if (/[\sftrI()[\]«»\-"°]/.test(character)) return 320;
  if (/[mwMW%@—…œ]/.test(character)) return 860;
  if (/[A-ZÀ-Ý]/.test(character)) return 690;
  return 550;
}

const PIXELS_A_POINT = 96 / 72;
/** Excel draws text a little wider than its metrics at some zoom levels; better a white line than a cut one. */
const SAFETY = 1.05;
const LINE_HEIGHT = 1.28;
const PADDING_POINTS = 4;

const widthOf = (text: string, fontSize: number): number =>
  [...text].reduce((sum, character) => sum + advance(character), 0) *
  0.001 *
  fontSize *
  PIXELS_A_POINT *
  SAFETY;

/** A column's inner width in pixels: a character of the default font is 7 pixels wide. */
const innerPixels = (characters: number): number => characters * 7 - 4;

function linesOfParagraph(paragraph: string, pixels: number, fontSize: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = widthOf(`${word} `, fontSize);
    if (used > 0 && used + width > pixels) {
      lines += 1;
      used = 0;
    }
    used += width;
    while (used > pixels) {
      lines += 1;
      used -= pixels;
    }
  }
  return lines;
}

/** Lines that a text takes in a cell of that many characters' width. */
export function countLines(text: string, characters: number, fontSize: number): number {
  const pixels = innerPixels(characters);
  return text
    .split('\n')
    .reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, pixels, fontSize), 0);
}

/** Excel's own ceiling. */
const TALLEST = 409;

/** Points for a row that shows the whole of a wrapped text, at least `minimum`. */
export function heightFor(
  text: string,
  characters: number,
  fontSize: number,
  minimum = 15,
): number {
  const lines = countLines(text, characters, fontSize);
  const points = Math.ceil(lines * fontSize * LINE_HEIGHT + PADDING_POINTS);
  return Math.min(TALLEST, Math.max(minimum, points));
}
