/** Excel takes no longer ones; what a file has beyond that is not looked at, however it was made. */
const LONGEST = 255;

/** In quotes and brackets, and after a backslash, a semicolon is a sign like any other. */
const PIECE = /"[^"]*"|\[[^\]]*\]|[\\_*].|./gsu;

/** What stands for a number or for parts of a day. */
const PLACEHOLDER = /[0#?@]|general|[dmyhs]/i;

const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]$/;

const WHITE = /^\[white\]$/i;

interface Section {
  readonly pieces: readonly string[];
  readonly condition: ((value: number) => boolean) | null;
}

/** How a number format treats a number that is not zero. */
export type Showing = 'shown' | 'hidden' | 'white';

/**
 * Whether a number format shows anything of that number: `;;;` does not, nor does one that has other words in its place
 * whatever the number is. Words for some numbers, as in `[=1]"oui";0`, are meant to be read.
 */
export function showing(format: string, value: number): Showing {
  if (format.length > LONGEST) return 'shown';
  const sections = sectionsOf(format);
  const section = sections[rankFor(value, sections.slice(0, NUMBERS))];
  if (!section) return 'shown';
  const isChosen = sections.some(({ condition }) => condition !== null);
  if (!(isChosen ? hasAnything(section) : hasPlace(section))) return 'hidden';
  return section.pieces.some((piece) => WHITE.test(piece)) ? 'white' : 'shown';
}

/** Whether a number format shows anything of a text: its fourth section says, where it has one. */
export function showsText(format: string): boolean {
  if (format.length > LONGEST) return true;
  const section = sectionsOf(format)[NUMBERS];
  return section === undefined || hasAnything(section);
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
