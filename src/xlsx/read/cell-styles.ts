import { isDateFormat } from '../../workbook/date-formats';
import { mayShowUnit } from '../../workbook/unit-formats';
import { AUTOMATIC, NO_GROUND, UNKNOWN, isTiny, mayHide, paintOf } from './looks';
import type { Look, OtherLook, Paint } from './looks';
import { SPREADSHEET } from './namespaces';
import { EXTENSIONS } from './parts';
import type { Parts } from './parts';
import { unsigned } from './scalars';
import { attribute, demanded, passedOver } from './xml';
import type { Element, Tag } from './xml';

/** What the styles of cells, by their index, say of what stands in them. */
export interface CellStyles {
  /** Those that show a number as a date. */
  readonly dates: ReadonlySet<number>;
  /** Number formats of those that may show a figure as more or other than it is. */
  readonly units: ReadonlyMap<number, string>;
  readonly looks: readonly Look[];
  /** Those that may hide it. */
  readonly veils: ReadonlyMap<number, Look>;
  /** What conditions change, by their index; of some nothing is known. */
  readonly conditional: readonly OtherLook[];
  /** A condition may hide what stands in some cell. */
  readonly mayHideByCondition: boolean;
}

export const NO_STYLES: CellStyles = {
  dates: new Set(),
  units: new Map(),
  looks: [],
  veils: new Map(),
  conditional: [],
  mayHideByCondition: false,
};

/** The look of a cell whose style says nothing. */
export const USUAL_LOOK: Look = {
  letters: AUTOMATIC,
  ground: NO_GROUND,
  isTiny: false,
  format: null,
};

/** Formats that files know by number alone: dates and times, those of East Asia among them. */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** And those that show a share as a percentage. */
const PERCENT: ReadonlySet<number> = new Set([9, 10]);

/** Reads what is said of cells by their style. Throws `FileError` where the part is not whole. */
export async function readCellStyles(parts: Parts, part: string): Promise<CellStyles> {
  const formats = new Map<number, string>();
  const fonts: OtherLook[] = [];
  const grounds: Paint[] = [];
  const conditional: OtherLook[] = [];
  const styles: { readonly format: number; readonly font: number; readonly fill: number }[] = [];
  // No figure depends on a style: one that is none is passed over.
  const index = (tag: Tag, name: string): number => Number(attribute(tag, name) ?? 0);
  await parts.read(part, SPREADSHEET, {
    styleSheet: {
      isOpenToOthers: true,
      children: {
        ...EXTENSIONS,
        ...passedOver('borders', 'cellStyleXfs', 'cellStyles', 'tableStyles', 'colors'),
        numFmts: {
          isSingle: true,
          children: {
            numFmt: {
              open: (tag) =>
                formats.set(unsigned(demanded(tag, 'numFmtId')), demanded(tag, 'formatCode')),
            },
          },
        },
        fonts: { isForgiving: true, children: { font: fontElement(changing(fonts)) } },
        fills: {
          isForgiving: true,
          children: {
            fill: fillElement('fgColor', NO_GROUND, {
              add: (ground) => grounds.push(ground),
              put: (ground) => void grounds.splice(-1, 1, ground),
            }),
          },
        },
        dxfs: { isForgiving: true, children: { dxf: conditionalElement(conditional) } },
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
  const unitsOf = (id: number): string | null => {
    const format = formats.get(id) ?? (PERCENT.has(id) ? '0%' : '');
    return mayShowUnit(format) && !isDate(id) ? format : null;
  };
  const looks = styles.map(({ format, font, fill }): Look => ({
    ...USUAL_LOOK,
    ...fonts[font],
    ground: grounds[fill] ?? NO_GROUND,
    format: formats.get(format) ?? null,
  }));
  return {
    dates: new Set(styles.flatMap(({ format }, style) => (isDate(format) ? [style] : []))),
    units: new Map(
      styles.flatMap(({ format }, style) => {
        const units = unitsOf(format);
        return units === null ? [] : [[style, units]];
      }),
    ),
    looks,
    veils: new Map([...looks.entries()].filter(([, look]) => mayHide(look))),
    conditional,
    mayHideByCondition: isAnyHiding(conditional, looks),
  };
}

/** Over a cell that is seen without it. Looks that are alike are tried once: a file has hundreds of styles. */
function isAnyHiding(conditional: readonly OtherLook[], looks: readonly Look[]): boolean {
  const apart = new Map(looks.map((look) => [JSON.stringify(look), look]));
  const seen = [...apart.values()].filter((look) => !mayHide(look));
  return conditional.some((change) => seen.some((look) => mayHide({ ...look, ...change })));
}

type Change = (change: OtherLook) => void;

/** Each font, or run of a text, is one that says something more with each of its elements. */
function changing(all: OtherLook[]): { readonly add: () => void; readonly change: Change } {
  return {
    add: () => all.push({}),
    change: (change) => void all.splice(-1, 1, { ...all.at(-1), ...change }),
  };
}

/** A `font`, or the `rPr` of a run: its colour and its size. */
export function fontElement({
  add,
  change,
}: {
  readonly add: () => void;
  readonly change: Change;
}): Element {
  return {
    isForgiving: true,
    open: add,
    children: {
      sz: { open: (tag) => change({ isTiny: isTiny(Number(attribute(tag, 'val') ?? 0)) }) },
      color: { open: (tag) => change({ letters: paintOf(tag, AUTOMATIC) }) },
    },
  };
}

/** Of a solid pattern one colour is seen: in a cell's fill the first, in a condition's the second. */
function fillElement(
  seen: 'fgColor' | 'bgColor',
  none: Paint,
  { add, put }: { readonly add: (ground: Paint) => void; readonly put: (ground: Paint) => void },
): Element {
  let isSolid = false;
  return {
    isForgiving: true,
    open: () => add(UNKNOWN),
    children: {
      patternFill: {
        isForgiving: true,
        open: (tag) => {
          const usual = seen === 'bgColor' ? 'solid' : 'none';
          const pattern = attribute(tag, 'patternType') ?? usual;
          isSolid = pattern === 'solid';
          put(pattern === 'none' ? none : UNKNOWN);
        },
        children: {
          [seen]: {
            open: (tag) => {
              if (isSolid) put(paintOf(tag, UNKNOWN));
            },
          },
        },
      },
    },
  };
}

function conditionalElement(all: OtherLook[]): Element {
  const { add, change } = changing(all);
  const ground = (paint: Paint): void => change({ ground: paint });
  return {
    isForgiving: true,
    open: add,
    children: {
      font: fontElement({ add: () => undefined, change }),
      fill: fillElement('bgColor', UNKNOWN, { add: ground, put: ground }),
      numFmt: { open: (tag) => change({ format: attribute(tag, 'formatCode') ?? null }) },
    },
  };
}
