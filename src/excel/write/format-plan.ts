import { Canvas } from '../../sheets/canvas';
import type { SheetDeclaration, Style } from '../../sheets/declaration';
import type { Area } from '../../workbook/area';

/**
 * Formats as few commands: for each property and value, all the cells that end up with it. A sheet has a
 * hundred formatted areas that overlap, but only some forty different values; each command costs some
 * 600 bytes of request, so this is what keeps an injection small.
 */
export interface FormatPlan {
  /** In the order in which they are to be set. */
  readonly settings: readonly Setting[];
  readonly numberFormats: readonly { readonly area: Area; readonly format: string }[];
  readonly borders: readonly { readonly border: Border; readonly areas: readonly Area[] }[];
}

export type Border = NonNullable<Style['border']>;

/** One property of `RangeFormat` and its value, for all the areas that have it. */
export type Setting = {
  readonly [Key in keyof Settable]: {
    readonly property: Key;
    readonly value: Settable[Key];
    readonly areas: readonly Area[];
  };
}[keyof Settable];

interface Settable {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontColor: string;
  readonly fill: string;
  readonly horizontal: NonNullable<Style['horizontal']>;
  readonly vertical: NonNullable<Style['vertical']>;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
}

type Properties = Partial<Settable> & { readonly numberFormat?: string };

export function planFormats(
  formats: SheetDeclaration['formats'],
  styles: Readonly<Record<string, Style>>,
): FormatPlan {
  const painted = new Map<string, Canvas>();
  for (const { area, style } of formats) {
    for (const [property, value] of Object.entries(propertiesOf(styleNamed(styles, style)))) {
      if (value === undefined) continue;
      const canvas = painted.get(property) ?? new Canvas();
      painted.set(property, canvas);
      canvas.paint(area, value);
    }
  }
  const { numberFormat, indent, ...others } = Object.fromEntries(painted);
  // Excel forgets an indent when the alignment is set after it.
  const inOrder = [...Object.entries(others), ...(indent ? [['indent', indent] as const] : [])];
  return {
    settings: inOrder.flatMap(([property, canvas]) => settings(property, canvas)),
    numberFormats: [...(numberFormat?.areas() ?? [])].flatMap(([format, areas]) =>
      areas.map((area) => ({ area, format: String(format) })),
    ),
    borders: bordersOf(formats, styles),
  };
}

function styleNamed(styles: Readonly<Record<string, Style>>, name: string): Style {
  const style = styles[name];
  if (!style) throw new Error(`A sheet uses a style that is not declared: ${name}`);
  return style;
}

function propertiesOf(style: Style): Properties {
  const { font, border: _drawnApart, ...rest } = style;
  return {
    ...rest,
    ...(font && {
      fontName: font.name,
      fontSize: font.size,
      bold: font.bold,
      italic: font.italic,
      fontColor: font.color,
    }),
  };
}

/**
 * The commonest value goes first and everywhere, the others on top of it: the whole sheet is one area
 * where its commonest cells alone would be fifty.
 */
function settings(property: string, canvas: Canvas): Setting[] {
  const byValue = [...canvas.areas()].sort(([, a], [, b]) => cellCount(b) - cellCount(a));
  return byValue.map(([value, areas], index) => {
    const wide = index === 0 && byValue.length > 1 ? canvas.paintedAreas() : areas;
    return { property, value, areas: wide } as Setting;
  });
}

const cellCount = (areas: readonly Area[]): number =>
  areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);

/** Borders only ever add up, so their order does not matter and alike ones go together. */
function bordersOf(
  formats: SheetDeclaration['formats'],
  styles: Readonly<Record<string, Style>>,
): FormatPlan['borders'] {
  const alike = new Map<string, { border: Border; areas: Area[] }>();
  for (const { area, style } of formats) {
    const { border } = styleNamed(styles, style);
    if (!border) continue;
    const key = JSON.stringify(border);
    const group = alike.get(key) ?? { border, areas: [] };
    alike.set(key, group);
    group.areas.push(area);
  }
  return [...alike.values()];
}
