import { isDateFormat } from '../../workbook/date-formats';
import type { Veil } from '../../workbook/observations';
import type { Scalar } from '../../workbook/scalar';
import { BLACK, WHITE, colourOf, isUnseen } from './colours';
import type { Colour } from './colours';
import { SPREADSHEET } from './namespaces';
import { showing, showsText } from './number-format';
import { EXTENSIONS } from './parts';
import type { Parts } from './parts';
import { unsigned } from './scalars';
import { attribute, demanded, passedOver } from './xml';
import type { Element, Tag } from './xml';

/** What the styles of cells, by their index, say of what stands in them. */
export interface CellStyles {
  /** Those that show a number as a date. */
  readonly dates: ReadonlySet<number>;
  /** Those that may hide it. */
  readonly veils: ReadonlyMap<number, VeilingStyle>;
}

export const NO_STYLES: CellStyles = { dates: new Set(), veils: new Map() };

/** How a style may hide what stands in a cell. */
export interface VeilingStyle {
  /** Whatever it is. */
  readonly always: Veil | null;
  /** A number format of its own; null: one that every file knows, which shows all. */
  readonly format: string | null;
  /** The ground is the cell's own; otherwise a table may give it another. */
  readonly hasOwnGround: boolean;
  readonly isGroundWhite: boolean;
}

/** What hides that value in a cell of that style; null: it is seen. */
export function veilOver(
  { always, format, isGroundWhite }: VeilingStyle,
  value: Scalar,
): Veil | null {
  // A zero that is not shown is usual, and no matter.
  if (value === '' || value === null || value === 0) return null;
  if (always !== null || format === null) return always;
  if (typeof value !== 'number') return showsText(format) ? null : 'format';
  const how = showing(format, value);
  if (how === 'white') return isGroundWhite ? 'colour' : null;
  return how === 'hidden' ? 'format' : null;
}

/** Formats that files know by number alone: dates and times, those of East Asia among them. */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Points under which letters are a line, if that. */
const SMALLEST_READ = 3;
const USUAL_SIZE = 11;

interface Font {
  letters: Paint;
  size: number;
}

/** A colour, and how the file says it: the same words are the same colour, whichever it is. */
interface Paint {
  readonly colour: Colour | null;
  readonly said: string;
}

const AUTOMATIC: Paint = { colour: BLACK, said: 'automatic' };
const NONE: Paint = { colour: WHITE, said: 'none' };
const UNKNOWN: Paint = { colour: null, said: 'unknown' };

/** Reads what is said of cells by their style. Throws `FileError` where the part is not whole. */
export async function readCellStyles(parts: Parts, part: string): Promise<CellStyles> {
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const grounds: Paint[] = [];
  const styles: { readonly format: number; readonly font: number; readonly fill: number }[] = [];
  // No figure depends on a style: one that is none is passed over.
  const index = (tag: Tag, name: string): number => Number(attribute(tag, name) ?? 0);
  await parts.read(part, SPREADSHEET, {
    styleSheet: {
      isOpenToOthers: true,
      children: {
        ...EXTENSIONS,
        ...passedOver('borders', 'cellStyleXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors'),
        numFmts: {
          isSingle: true,
          children: {
            numFmt: {
              open: (tag) =>
                formats.set(unsigned(demanded(tag, 'numFmtId')), demanded(tag, 'formatCode')),
            },
          },
        },
        fonts: fontsElement(fonts),
        fills: fillsElement(grounds),
        cellXfs: {
          isSingle: true,
          children: {
            xf: {
              open: (tag) =>
                styles.push({
                  format: index(tag, 'numFmtId'),
                  font: index(tag, 'fontId'),
                  fill: index(tag, 'fillId'),
                }),
            },
          },
        },
      },
    },
  });
  const isDate = (id: number): boolean => {
    const own = formats.get(id);
    if (own !== undefined) return isDateFormat(own);
    return BUILT_IN.some(([from, to]) => id >= from && id <= to);
  };
  const veils = styles.map(({ format, font, fill }): VeilingStyle => {
    const ground = grounds[fill] ?? NONE;
    return {
      always: veilOf(fonts[font], ground),
      format: formats.get(format) ?? null,
      hasOwnGround: ground !== NONE,
      isGroundWhite: ground.colour !== null && isUnseen(WHITE, ground.colour),
    };
  });
  return {
    dates: new Set(styles.flatMap(({ format }, style) => (isDate(format) ? [style] : []))),
    veils: new Map([...veils.entries()].filter(([, veil]) => mayHide(veil))),
  };
}

/** Most formats of their own show every number and text. */
const mayHide = ({ always, format }: VeilingStyle): boolean =>
  always !== null ||
  (format !== null &&
    (!showsText(format) ||
      TRIED.some((value) => showing(format, value) !== 'shown') ||
      /\[[<>=]/.test(format)));

const TRIED = [1, -1, 123_456.789];

/** Where little is known of letters or ground, they are taken to be read. */
function veilOf(font: Font | undefined, ground: Paint): Veil | null {
  const { letters, size } = font ?? { letters: AUTOMATIC, size: USUAL_SIZE };
  if (size > 0 && size < SMALLEST_READ) return 'size';
  if (letters.said === ground.said && letters !== UNKNOWN) return 'colour';
  return letters.colour && ground.colour && isUnseen(letters.colour, ground.colour)
    ? 'colour'
    : null;
}

function fontsElement(fonts: Font[]): Element {
  const change = (given: (font: Font, tag: Tag) => void): Element => ({
    open: (tag) => {
      const font = fonts.at(-1);
      if (font) given(font, tag);
    },
  });
  return {
    isForgiving: true,
    children: {
      font: {
        isForgiving: true,
        open: () => fonts.push({ letters: AUTOMATIC, size: USUAL_SIZE }),
        children: {
          sz: change((font, tag) => {
            font.size = Number(attribute(tag, 'val') ?? USUAL_SIZE);
          }),
          color: change((font, tag) => {
            font.letters = paintOf(tag, AUTOMATIC);
          }),
        },
      },
    },
  };
}

function fillsElement(grounds: Paint[]): Element {
  const put = (ground: Paint): void => {
    if (grounds.length > 0) grounds[grounds.length - 1] = ground;
  };
  let isSolid = false;
  return {
    isForgiving: true,
    children: {
      fill: {
        isForgiving: true,
        open: () => grounds.push(UNKNOWN),
        children: {
          patternFill: {
            isForgiving: true,
            open: (tag) => {
              const pattern = attribute(tag, 'patternType') ?? 'none';
              isSolid = pattern === 'solid';
              put(pattern === 'none' ? NONE : UNKNOWN);
            },
            children: {
              fgColor: {
                open: (tag) => {
                  if (isSolid) put(paintOf(tag, UNKNOWN));
                },
              },
            },
          },
        },
      },
    },
  };
}

const NAMES = ['rgb', 'theme', 'indexed', 'tint'] as const;

/** What a colour without a word of what it is stands for is what Windows has. */
function paintOf(tag: Tag, automatic: Paint): Paint {
  const said = NAMES.map((name) => attribute(tag, name) ?? '').join(' ');
  if (said.trim() === '') return automatic;
  return { colour: colourOf((name) => attribute(tag, name)), said: said.toLowerCase() };
}
