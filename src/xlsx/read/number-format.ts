import type { Colour } from './colours';

/** Excel takes no longer ones; what a file has beyond that is not looked at, however it was made. */
const LONGEST = 255;

/** In quotes and brackets, and after a backslash, a semicolon is a sign like any other. */
const PIECE = /"[^"]*"|\[[^\]]*\]|[\\_*].|./gsu;

/** What stands for a number or for parts of a day. */
const PLACEHOLDER = /[0#?@]|general|[dmyhs]/i;

const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]$/;

/** The colours that every format may name; those of the palette by their number, as far as it is the same everywhere. */
const COLOURS: ReadonlyMap<string, Colour> = new Map(
  (
    [
      ['black', [0, 0, 0]],
      ['white', [255, 255, 255]],
      ['red', [255, 0, 0]],
      ['green', [0, 255, 0]],
      ['blue', [0, 0, 255]],
      ['yellow', [255, 255, 0]],
      ['magenta', [255, 0, 255]],
      ['cyan', [0, 255, 255]],
    ] as const
  ).flatMap(([name, colour], index) => [
    [`[${name}]`, colour] as const,
    [`[color${index + 1}]`, colour] as const,
    [`[color ${index + 1}]`, colour] as const,
  ]),
);

interface Section {
  readonly pieces: readonly string[];
  readonly condition: ((value: number) => boolean) | null;
}

/** How a number format treats what stands in a cell. */
export interface Showing {
  readonly isShown: boolean;
  /** In which its letters are written, whatever the font says; null: as the font says. */
  readonly colour: Colour | null;
}

const AS_IT_STANDS: Showing = { isShown: true, colour: null };

/**
 * Whether a number format shows anything of a number that is not zero: `;;;` does not, nor does one that has other words
 * in its place whatever the number is. Words for some numbers, as in `[=1]"oui";0`, are meant to be read.
 */
export function showing(format: string, value: number): Showing {
  if (format.length > LONGEST) return AS_IT_STANDS;
  const sections = sectionsOf(format);
  const section = sections[rankFor(value, sections.slice(0, NUMBERS))];
  if (!section) return AS_IT_STANDS;
  const isChosen = sections.some(({ condition }) => condition !== null);
  return {
    isShown: isChosen ? hasAnything(section) : hasPlace(section),
    colour: colourIn(section),
  };
}

/** Whether a number format shows anything of a text: its fourth section says, where it has one. */
export function showingText(format: string): Showing {
  if (format.length > LONGEST) return AS_IT_STANDS;
  const section = sectionsOf(format)[NUMBERS];
  return section ? { isShown: hasAnything(section), colour: colourIn(section) } : AS_IT_STANDS;
}

/** By the conditions of a format it depends on the number what is seen of it. */
export const choosesByValue = (format: string): boolean => /\[[<>=]/.test(format);

function colourIn({ pieces }: Section): Colour | null {
  for (const piece of pieces) {
    const colour = COLOURS.get(piece.toLowerCase());
    if (colour) return colour;
  }
  return null;
}

/** The fourth section is that of texts. */
const NUMBERS = 3;

/** By conditions where there are any, the last section being for all others; else by sign. */
function rankFor(value: number, sections: readonly Section[]): number {
  const chosen = sections.findIndex(({ condition }) => condition?.(value));
  if (chosen >= 0) return chosen;
  const last = sections.length - 1;
  if (sections.some(({ condition }) => condition !== null)) {
    const negative = sections.findIndex(({ condition }, rank) => rank > 0 && condition === null);
    return value < 0 && negative > 0 && negative < last ? negative : last;
  }
  return value < 0 && last >= 1 ? 1 : 0;
}

function sectionsOf(format: string): readonly Section[] {
  const all: string[][] = [[]];
  for (const [piece] of format.matchAll(PIECE)) {
    if (piece === ';') all.push([]);
    else all.at(-1)?.push(piece);
  }
  return all.map((pieces) => ({ pieces, condition: conditionIn(pieces) }));
}

function conditionIn(pieces: readonly string[]): Section['condition'] {
  for (const piece of pieces) {
    const [, mark, bound] = CONDITION.exec(piece) ?? [];
    if (mark !== undefined) return (value) => holds(value, mark, Number(bound));
  }
  return null;
}

function holds(value: number, mark: string, bound: number): boolean {
  switch (mark) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '<>':
      return value !== bound;
    default:
      return value === bound;
  }
}

const hasPlace = ({ pieces }: Section): boolean => {
  const signs = pieces.filter((piece) => !/^["[\\_*]/.test(piece) || /^\[[hms]+\]$/i.test(piece));
  return PLACEHOLDER.test(signs.join(''));
};

const hasAnything = ({ pieces }: Section): boolean =>
  pieces.some((piece) => shownBy(piece).trim() !== '');

/** Colours and conditions, blanks as wide as a letter and what fills a cell up are nothing that can be read. */
function shownBy(piece: string): string {
  if (/^[[_*]/.test(piece)) return '';
  return piece.replace(/^\\/, '').replace(/^"(.*)"$/s, '$1');
}
