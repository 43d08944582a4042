import type { CellStyle } from 'hucre';
import type { Area, SheetContents, Style } from '../sheets/declaration';

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
  const painted = new Map<string, Painted>();
  for (const { area, style: name } of formats) {
    const style = styles[name];
    if (!style) throw new Error(`A sheet uses a style that is not declared: ${name}`);
    eachCell(area, (row, column) => {
      const key = `${row},${column}`;
      const before = painted.get(key) ?? NOTHING;
      painted.set(key, {
        style: { ...before.style, ...style, font: { ...before.style.font, ...style.font } },
        edges: style.border
          ? { ...before.edges, ...edgesOf(style.border, area, row, column) }
          : before.edges,
      });
    });
  }
  const known = new Map<string, CellStyle>();
  return new Map([...painted].map(([key, look]) => [key, shared(known, look)]));
}

interface Painted {
  readonly style: Style;
  readonly edges: Edges;
}

const NOTHING: Painted = { style: {}, edges: {} };

/** Cells that look alike have one and the same style. */
function shared(known: Map<string, CellStyle>, look: Painted): CellStyle {
  const key = JSON.stringify(look);
  const found = known.get(key) ?? toCellStyle(look);
  known.set(key, found);
  return found;
}

function toCellStyle({ style, edges }: Painted): CellStyle {
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
function edgesOf(
  { sides, color }: NonNullable<Style['border']>,
  area: Area,
  row: number,
  column: number,
): Edges {
  const line = { style: 'thin', color: rgb(color) } as const;
  const drawn = (side: Side): boolean => sides.includes(side);
  const isLastRow = row === area.row + area.rows - 1;
  const isLastColumn = column === area.column + area.columns - 1;
  return {
    ...(drawn(row === area.row ? 'top' : 'insideHorizontal') && { top: line }),
    ...(drawn(isLastRow ? 'bottom' : 'insideHorizontal') && { bottom: line }),
    ...(drawn(column === area.column ? 'left' : 'insideVertical') && { left: line }),
    ...(drawn(isLastColumn ? 'right' : 'insideVertical') && { right: line }),
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
