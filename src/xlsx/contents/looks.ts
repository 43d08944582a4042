import { resolveThemeColor } from 'hucre/xlsx';
import type { CellStyle, Color, Sheet, Workbook } from 'hucre';
import type { CellEdge, CellLook } from '../../sheets/gather-formats';
import { DEFAULT_FONT } from '../write/styles';

const BLACK = '#000000';
const EDGES: readonly CellEdge[] = ['top', 'bottom', 'left', 'right'];
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

/** How the cells of a workbook look, in the terms of `Style`; a line of any kind is a thin one. */
export class LookReader {
  private count = 0;
  private readonly numbers = new WeakMap<object, number>();
  private readonly known = new Map<string, Omit<CellLook, 'row' | 'column'>>();

  constructor(private readonly workbook: Workbook) {}

  *of(sheet: Sheet): Generator<CellLook, void, undefined> {
    for (const [key, { style }] of sheet.cells ?? []) {
      if (!style) continue;
      const [row = 0, column = 0] = key.split(',').map(Number);
      yield { row, column, ...this.look(style) };
    }
  }

  /** hucre gives each cell a style of its own, whose parts are those of the hundred styles of the workbook. */
  private look(style: CellStyle): Omit<CellLook, 'row' | 'column'> {
    const { font, fill, border, alignment, protection, numFmt } = style;
    const parts = [font, fill, border, alignment, protection].map((part) => this.numberOf(part));
    const key = `${parts.join()} ${numFmt}`;
    const found = this.known.get(key) ?? { style: this.style(style), edges: this.edges(style) };
    this.known.set(key, found);
    return found;
  }

  private numberOf(part: object | undefined): number {
    if (!part) return 0;
    const number = this.numbers.get(part) ?? ++this.count;
    this.numbers.set(part, number);
    return number;
  }

  /** `#RRGGBB`; colours of the old palette of 56 are taken for black. */
  color({ rgb, theme, tint }: Color): string {
    if (rgb) return `#${rgb.slice(-6).toUpperCase()}`;
    const { themeColors } = this.workbook;
    return theme !== undefined && themeColors
      ? `#${resolveThemeColor(themeColors, theme, tint).toUpperCase()}`
      : BLACK;
  }

  private style({ alignment, fill, numFmt, protection, font }: CellStyle): CellLook['style'] {
    const { horizontal, vertical, wrapText, indent } = alignment ?? {};
    const side = Object.entries(HORIZONTAL).find(([name]) => name === horizontal)?.[1];
    const height = Object.entries(VERTICAL).find(([name]) => name === vertical)?.[1];
    const ground = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor : undefined;
    return {
      ...this.font(font),
      ...(ground && { fill: this.color(ground) }),
      ...(side && { horizontal: side }),
      ...(height && { vertical: height }),
      ...(wrapText && { wrap: true }),
      ...(indent && { indent }),
      ...(protection?.locked === false && { locked: false }),
      ...(numFmt && numFmt !== 'General' && { numberFormat: numFmt }),
    };
  }

  /** Cells that name no font have the workbook's; nothing is said of the one that every new workbook has. */
  private font(given: CellStyle['font']): Pick<CellLook['style'], 'font'> {
    const { name, size, bold, italic, color } = given ?? this.workbook.defaultFont ?? {};
    const font = {
      ...(name !== undefined && name !== DEFAULT_FONT.name && { name }),
      ...(size !== undefined && size !== DEFAULT_FONT.size && { size }),
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(color && this.color(color) !== BLACK && { color: this.color(color) }),
    };
    return Object.keys(font).length > 0 ? { font } : {};
  }

  private edges({ border }: CellStyle): CellLook['edges'] {
    const lines = EDGES.flatMap((edge) => {
      const line = border?.[edge];
      return line ? [[edge, line.color ? this.color(line.color) : BLACK] as const] : [];
    });
    return Object.fromEntries(lines);
  }
}
