/**
 * How high a row must be for a wrapped text. Excel does not fit rows while sheets are injected, and never
 * fits merged cells, so heights are worked out here from the advance widths of Arial.
 */

/** Advance widths of Arial in thousandths of the font size; letters with accents are as wide as those without. */
const ADVANCES: readonly (readonly [width: number, characters: string])[] = [
  [222, "ijl’‘'"],
  [278, ' \u00a0\u202f!,./:;I[]ft|\\'],
  [333, '()-r·“”`'],
  [389, '"*°'],
  [500, 'ckJsvxyz'],
  [584, '+<=>~×÷^'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [944, 'W%œæ'],
  [1000, '—…@ŒÆ'],
];
const ADVANCE = new Map(
  ADVANCES.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)),
);
/** Digits, and all the other letters. */
const USUAL_ADVANCE = 556;

/** Comments of a hundred dossiers are millions of characters, and few different ones: each is taken apart once. */
function advance(character: string): number {
  const known = ADVANCE.get(character);
  if (known !== undefined) return known;
  const found = ADVANCE.get(character.normalize('NFD').charAt(0)) ?? USUAL_ADVANCE;
  ADVANCE.set(character, found);
  return found;
}

const PIXELS_A_POINT = 96 / 72;
/** On screens Excel draws small letters on whole pixels, wider than they are; better a white line than a cut one. */
const stretch = (fontSize: number): number => (fontSize < 10 ? 1.05 : 1.02);
/** Air above and below the lines together. */
const PADDING_POINTS = 3;

const widthOf = (text: string, fontSize: number): number =>
  [...text].reduce((sum, character) => sum + advance(character), 0) *
  0.001 *
  fontSize *
  PIXELS_A_POINT *
  stretch(fontSize);

/** As Excel fits rows: Arial 9 takes 16 pixels a line, Arial 10 takes 17. */
const linePixels = (fontSize: number): number => Math.round(fontSize * PIXELS_A_POINT * 1.15) + 2;

/** A column's inner width in pixels: a character of the default font is 7 pixels wide. */
const CHARACTER_PIXELS = 7;
const innerPixels = (characters: number): number => characters * CHARACTER_PIXELS;
const innerCharacters = (pixels: number): number => pixels / CHARACTER_PIXELS;

function linesOfParagraph(paragraph: string, pixels: number, fontSize: number): number {
  const space = widthOf(' ', fontSize);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = widthOf(word, fontSize);
    // The space before a word that goes to the next line stays behind.
    const joined = used > 0 ? used + space + width : width;
    if (used > 0 && joined > pixels) {
      lines += 1;
      used = width;
    } else used = joined;
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

/** How wide a column must be for no word of a text to be broken, in characters. */
export const charactersForWords = (text: string, fontSize: number): number =>
  Math.ceil(innerCharacters(Math.max(...text.split(/\s/).map((word) => widthOf(word, fontSize)))));

/** Points for a row that shows the whole of a wrapped text, at least `minimum`. */
export function heightFor(
  text: string,
  characters: number,
  fontSize: number,
  minimum = 15,
): number {
  const lines = countLines(text, characters, fontSize);
  const points = Math.ceil((lines * linePixels(fontSize)) / PIXELS_A_POINT + PADDING_POINTS);
  return Math.min(TALLEST, Math.max(minimum, points));
}
