import type { CellStyle } from 'hucre';
import type { SheetContents, Style } from '../../sheets/declaration';
import type { Area } from '../../workbook/area';

type Color = NonNullable<NonNullable<CellStyle['font']>['color']>;
type Edges = NonNullable<CellStyle['border']>;
type Side = NonNullable<Style['border']>['sides'][number];

/** `#A4001D` as files have it. */
export const rgb = (color: string): Color => ({ rgb: color.slice(1).toUpperCase() });

/**
 * What each cell of a sheet looks like, by `row,column`. Of overlapping formats the later wins, property by
 * property; borders add up, as they do when Excel is asked for one after the other.
 */
export function stylesByCell(
  formats: SheetContents['formats'],
  styles: Readonly<Record<string, Style>>,
): Map<string, CellStyle> {
  const untouched = new Look({}, {});
  const looks = new Map<string, Look>();
  for (const { area, style: name } of formats) {
    const style = styles[name];
    if (!style) throw new Error(`A sheet uses a style that is not declared: ${name}`);
    eachCell(area, (row, column) => {
      const key = `${row},${column}`;
      const before = looks.get(key) ?? untouched;
      looks.set(key, before.with(name, style, placeIn(area, row, column)));
    });
  }
  return new Map([...looks].map(([key, look]) => [key, look.cellStyle]));
}

/** Cells that were given the same formats one after the other share one look: there are a hundred in a workbook. */
class Look {
  readonly cellStyle: CellStyle;
  private readonly next = new Map<string, Look>();

  constructor(
    private readonly style: Style,
    private readonly edges: Edges,
  ) {
    this.cellStyle = toCellStyle(style, edges);
  }

  with(name: string, style: Style, place: Place): Look {
    const { border } = style;
    const key = border ? `${name} ${Object.values(place).join()}` : name;
    const known = this.next.get(key);
    if (known) return known;
    const font = { ...this.style.font, ...style.font };
    const edges = border ? { ...this.edges, ...edgesOf(border, place) } : this.edges;
    const look = new Look({ ...this.style, ...style, font }, edges);
    this.next.set(key, look);
    return look;
  }
}

/** At which rims of an area a cell lies. */
interface Place {
  readonly top: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
  readonly right: boolean;
}

const placeIn = (area: Area, row: number, column: number): Place => ({
  top: row === area.row,
  bottom: row === area.row + area.rows - 1,
  left: column === area.column,
  right: column === area.column + area.columns - 1,
});

function toCellStyle(style: Style, edges: Edges): CellStyle {
  const { numberFormat, fill, locked } = style;
  return {
    ...(style.font && { font: toFont(style.font) }),
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(fill) } }),
    ...(Object.keys(edges).length > 0 && { border: edges }),
    ...(numberFormat !== undefined && numberFormat !== 'General' && { numFmt: numberFormat }),
    ...(locked === false && { protection: { locked } }),
    alignment: toAlignment(style),
  };
}

/** A file's font is whole: what a style leaves open is that of the workbook. */
export const DEFAULT_FONT = { name: 'Calibri', size: 11 } as const;

function toFont({ color, ...font }: NonNullable<Style['font']>): NonNullable<CellStyle['font']> {
  return { ...DEFAULT_FONT, ...font, ...(color && { color: rgb(color) }) };
}

/** An indent holds only beside a side: Excel puts a cell of general alignment to the left for it. */
function toAlignment(style: Style): NonNullable<CellStyle['alignment']> {
  const { horizontal, vertical, wrap, indent = 0 } = style;
  const side = horizontal ?? (indent > 0 ? 'Left' : undefined);
  return {
    ...(side && { horizontal: HORIZONTAL[side] }),
    ...(vertical && { vertical: VERTICAL[vertical] }),
    ...(wrap && { wrapText: true }),
    ...(indent > 0 && { indent }),
  };
}

const HORIZONTAL = { Left: 'left', Center: 'center', Right: 'right' } as const;
const VERTICAL = { Top: 'top', Center: 'center', Bottom: 'bottom' } as const;

/** The edges of one cell: the outer ones at the rim of the area, the inner ones inside. */
function edgesOf({ sides, color }: NonNullable<Style['border']>, place: Place): Edges {
  const line = { style: 'thin', color: rgb(color) } as const;
  const drawn = (side: Side): boolean => sides.includes(side);
  return {
    ...(drawn(place.top ? 'top' : 'insideHorizontal') && { top: line }),
    ...(drawn(place.bottom ? 'bottom' : 'insideHorizontal') && { bottom: line }),
    ...(drawn(place.left ? 'left' : 'insideVertical') && { left: line }),
    ...(drawn(place.right ? 'right' : 'insideVertical') && { right: line }),
  };
}

function eachCell(
  { row, column, rows, columns }: Area,
  visit: (row: number, column: number) => void,
): void {
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) visit(r, c);
  }
}
