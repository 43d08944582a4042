import type { SheetDeclaration, Style } from '../../sheets/declaration';
import type { Area } from '../../workbook/area';
import { type Border, planFormats, type Setting } from './format-plan';
import { everyCell } from './every-cell';

const EDGES = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  insideHorizontal: 'InsideHorizontal',
  insideVertical: 'InsideVertical',
} as const;

/** Cells that are given their looks, several blocks of them at once. */
export interface Formatted {
  range(area: Area): Excel.Range;
  formats(areas: readonly Area[]): readonly Excel.RangeFormat[];
}

/** Widths, heights and styles of a sheet. */
export function writeFormats(
  target: Formatted,
  declaration: Pick<SheetDeclaration, 'formats'>,
  styles: Readonly<Record<string, Style>>,
): void {
  const plan = planFormats(declaration.formats, styles);
  for (const setting of plan.settings) {
    for (const format of target.formats(setting.areas)) set(format, setting);
  }
  for (const { area, format } of plan.numberFormats) {
    target.range(area).numberFormat = everyCell(format);
  }
  for (const { border, areas } of plan.borders) {
    const drawn = { ...border, sides: border.sides.filter((side) => shows(side, areas)) };
    for (const format of target.formats(areas)) draw(format, drawn);
  }
}

function set(format: Excel.RangeFormat, setting: Setting): void {
  switch (setting.property) {
    case 'fontName':
      format.font.name = setting.value;
      break;
    case 'fontSize':
      format.font.size = setting.value;
      break;
    case 'bold':
      format.font.bold = setting.value;
      break;
    case 'italic':
      format.font.italic = setting.value;
      break;
    case 'fontColor':
      format.font.color = setting.value;
      break;
    case 'fill':
      format.fill.color = setting.value;
      break;
    case 'horizontal':
      format.horizontalAlignment = setting.value;
      break;
    case 'vertical':
      format.verticalAlignment = setting.value;
      break;
    case 'wrap':
      format.wrapText = setting.value;
      break;
    case 'indent':
      format.indentLevel = setting.value;
      break;
    case 'locked':
      format.protection.locked = setting.value;
      break;
  }
}

/** A border between rows shows only where there are several. */
function shows(side: Border['sides'][number], areas: readonly Area[]): boolean {
  if (side === 'insideHorizontal') return areas.some((area) => area.rows > 1);
  if (side === 'insideVertical') return areas.some((area) => area.columns > 1);
  return true;
}

function draw(format: Excel.RangeFormat, { sides, color }: Border): void {
  for (const side of sides) {
    const border = format.borders.getItem(EDGES[side]);
    border.style = 'Continuous';
    border.color = color;
  }
}

/** Column widths and row heights; equal ones together. */
export function writeSizes(target: Formatted, declaration: SheetDeclaration): void {
  const widths = declaration.columnWidths.map((characters, column) => ({
    size: charactersToPoints(characters),
    area: { row: 0, column, rows: 1, columns: 1 },
  }));
  for (const [size, areas] of bySize(widths)) {
    for (const format of target.formats(areas)) format.columnWidth = size;
  }
  const heights = declaration.rowHeights.map(({ row, points }) => ({
    size: points,
    area: { row, column: 0, rows: 1, columns: 1 },
  }));
  for (const [size, areas] of bySize(heights)) {
    for (const format of target.formats(areas)) format.rowHeight = size;
  }
}

function bySize(sized: readonly { size: number; area: Area }[]): Map<number, Area[]> {
  const result = new Map<number, Area[]>();
  for (const { size, area } of sized) result.set(size, [...(result.get(size) ?? []), area]);
  return result;
}

/**
 * Office.js wants points where people think in characters of the default font: Calibri 11 draws a digit in
 * 7 pixels and pads a cell by 5, at 0.75 points a pixel.
 */
const charactersToPoints = (characters: number): number => (characters * 7 + 5) * 0.75;
