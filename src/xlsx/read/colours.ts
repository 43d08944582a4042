/** A colour as the file says it, where anything is known of it: its red, green and blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export const WHITE: Colour = [255, 255, 255];
export const BLACK: Colour = [0, 0, 0];

/** The window and its text: every theme has them white and black, or a person has asked Windows for others. */
const THEME: readonly Colour[] = [WHITE, BLACK];
/** The first eight of the palette that files know by number alone, and the window and its text. */
const INDEXED: ReadonlyMap<number, Colour> = new Map([
  [0, BLACK],
  [1, WHITE],
  [8, BLACK],
  [9, WHITE],
  [64, BLACK],
  [65, WHITE],
]);

/** What the attributes of a colour mean; null: not known here, as most colours of a theme. */
export function colourOf(attribute: (name: string) => string | undefined): Colour | null {
  const rgb = /^(?:[\da-f]{2})?([\da-f]{6})$/i.exec(attribute('rgb') ?? '')?.[1];
  const tint = Number(attribute('tint') ?? 0);
  const told = rgb
    ? (parts(rgb) as Colour)
    : (THEME[Number(attribute('theme') ?? NaN)] ??
      INDEXED.get(Number(attribute('indexed') ?? NaN)) ??
      null);
  return told && tinted(told, tint);
}

const parts = (rgb: string): readonly number[] =>
  [0, 2, 4].map((start) => Number.parseInt(rgb.slice(start, start + 2), 16));

/** Towards white where it is positive, towards black otherwise. */
const tinted = (colour: Colour, tint: number): Colour =>
  colour.map((part) =>
    tint < 0 ? part * (1 + tint) : part + (255 - part) * tint,
  ) as readonly number[] as Colour;

/** Letters that nobody can tell from their ground: a contrast (WCAG 2.2) of less than this. */
const SEEN_FROM = 1.15;

export const isUnseen = (letters: Colour, ground: Colour): boolean => {
  const [dark = 0, light = 0] = [luminance(letters), luminance(ground)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05) < SEEN_FROM;
};

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
