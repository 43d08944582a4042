import type { Style } from '../sheets/declaration';

const EDGES = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  insideHorizontal: 'InsideHorizontal',
  insideVertical: 'InsideVertical',
} as const;

/** Gives a range, or several at once, a declared style. Only what the style states is sent. */
export function writeStyle(range: Excel.Range | Excel.RangeAreas, style: Style): void {
  const { format } = range;
  writeFont(format.font, style.font ?? {});
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.locked !== undefined) format.protection.locked = style.locked;
  for (const side of style.border?.sides ?? []) {
    const border = format.borders.getItem(EDGES[side]);
    border.style = 'Continuous';
    border.color = style.border?.color ?? '';
  }
}

function writeFont(font: Excel.RangeFont, wanted: NonNullable<Style['font']>): void {
  if (wanted.name !== undefined) font.name = wanted.name;
  if (wanted.size !== undefined) font.size = wanted.size;
  if (wanted.bold !== undefined) font.bold = wanted.bold;
  if (wanted.italic !== undefined) font.italic = wanted.italic;
  if (wanted.color !== undefined) font.color = wanted.color;
}

/**
 * Office.js wants points where people think in characters of the default font: Calibri 11 draws a digit in
 * 7 pixels and pads a cell by 5, at 0.75 points a pixel.
 */
export const charactersToPoints = (characters: number): number => (characters * 7 + 5) * 0.75;
