import type { Style, Validation } from '../../../sheets/declaration';
import type { LineFormula } from '../../../sheets/line-formula';
import type { LineColumn, Piece } from '../../../sheets/lines';
import type { Area } from '../../../workbook/area';
import { cellName } from '../../../workbook/reference';
import { untracked } from '../../untracked';
import { planFormats } from '../../write/format-plan';
import { weightOf, weightOfCalls } from '../../write/portions';
import { writeConditionalFormat } from '../../write/write-conditional-format';
import { type Formatted, writeFormats } from '../../write/write-format';
import { writeValidation } from '../../write/write-validation';
import { firstRow, type LookedLines } from './look';

/** Blocks of the lines that come, counted from their first cell; Excel moves them along with it. */
class LineCells implements Formatted {
  readonly #ranges = new Map<string, Excel.Range>();

  constructor(private readonly lines: Excel.Range) {}

  range(area: Area): Excel.Range {
    const { row, column, rows, columns } = area;
    const key = JSON.stringify([row, column, rows, columns]);
    const known = this.#ranges.get(key);
    if (known) return known;
    const first = untracked(this.lines.getCell(row, column));
    const range =
      rows * columns === 1 ? first : untracked(first.getResizedRange(rows - 1, columns - 1));
    this.#ranges.set(key, range);
    return range;
  }

  formats(areas: readonly Area[]): readonly Excel.RangeFormat[] {
    return areas.map((area) => this.range(area).format);
  }
}

/** What a cell looks like where nothing is said of its numbers: what stood there before may have been texts. */
const PLAIN = 'plain number';
const STYLES: Readonly<Record<string, Style>> = { [PLAIN]: { numberFormat: 'General' } };

/** Pieces of a column of lines as cells, wherever that column stands. */
const areaOf = ({ from, lines }: Piece, position: number): Area => ({
  row: from,
  column: position,
  rows: lines,
  columns: 1,
});

interface FormattedArea {
  readonly area: Area;
  readonly style: string;
}

/** Later ones win. Columns that stand next to each other and are formatted alike are one area: each costs a kilobyte. */
function formatsOf({ lines, positions }: LookedLines): readonly FormattedArea[] {
  const all = { from: 0, lines: lines.count };
  const layers: FormattedArea[][] = [];
  const inOrder = lines.columns
    .map(({ formats }, rank) => ({ formats, position: positions[rank] ?? 0 }))
    .toSorted((one, other) => one.position - other.position);
  for (const { formats, position } of inOrder) {
    [{ ...all, style: PLAIN }, ...formats].forEach(({ style, ...piece }, depth) => {
      const layer = (layers[depth] ??= []);
      const next = { area: areaOf(piece, position), style };
      const last = layer.at(-1);
      const isOne = last && isBeside(last, next) && joins(lines.styles[style]);
      if (isOne) layer[layer.length - 1] = { ...last, area: wider(last.area) };
      else layer.push(next);
    });
  }
  return layers.flat();
}

const isBeside = (one: FormattedArea, other: FormattedArea): boolean =>
  one.style === other.style &&
  one.area.row === other.area.row &&
  one.area.rows === other.area.rows &&
  one.area.column + one.area.columns === other.area.column;

const wider = (area: Area): Area => ({ ...area, columns: area.columns + 1 });

/** Whether the lines around two cells are those around both as one: as many between them as at their sides. */
const joins = (style: Style | undefined): boolean => {
  const sides = style?.border?.sides ?? [];
  const atSides = sides.includes('left') || sides.includes('right');
  return atSides === sides.includes('insideVertical');
};

/** Gives lines that come all that they look like but the heights of their rows. */
export function writeLooks(range: Excel.Range, looked: LookedLines): void {
  const { lines, positions } = looked;
  const cells = new LineCells(range);
  writeFormats(cells, { formats: formatsOf(looked) }, { ...STYLES, ...lines.styles });
  lines.columns.forEach(({ validations, conditionalFormats }, rank) => {
    const position = positions[rank] ?? 0;
    for (const { validation, formula, ...piece } of validations) {
      const text = formula && formulaFor(formula, looked, piece);
      writeValidation(cells.range(areaOf(piece, position)), withFormula(validation, text));
    }
    for (const { format, formula, ...piece } of conditionalFormats) {
      const text = formulaFor(formula, looked, piece);
      writeConditionalFormat(cells.range(areaOf(piece, position)), { ...format, formula: text });
    }
  });
}

/** Bytes, by our own estimate. */
export const weightOfLooks = ({ lines }: LookedLines): number =>
  lines.columns.reduce(
    (sum, column) => sum + weightOfColumn(column),
    weightOfCalls(lines.columns.length),
  );

const weightOfColumn = ({ formats, validations, conditionalFormats }: LineColumn): number =>
  weightOfCalls(10 * formats.length + 5 * (validations.length + conditionalFormats.length)) +
  weightOf([validations, conditionalFormats]);

function withFormula(validation: Validation, formula: string | null): Validation {
  const { rule } = validation;
  if (formula === null) return validation;
  if (rule.type === 'list') return { ...validation, rule: { ...rule, source: formula } };
  return rule.type === 'custom' ? { ...validation, rule: { ...rule, formula } } : validation;
}

/** As the first cell of a piece has it. */
function formulaFor(formula: LineFormula, looked: LookedLines, { from }: Piece): string {
  const { lines, area, positions } = looked;
  const row = firstRow(looked) + from;
  return formula
    .map((part) => {
      if (typeof part === 'string') return part;
      const rank = lines.columns.findIndex(({ header }) => header === part.header);
      return `${part.isFixed ? '$' : ''}${cellName(row, area.column + (positions[rank] ?? 0))}`;
    })
    .join('');
}

/** Cells whose number format makes texts of what is typed: no text needs an apostrophe there. */
export function textCells(looked: LookedLines): (line: number, position: number) => boolean {
  const styles = { ...STYLES, ...looked.lines.styles };
  const areas = planFormats(formatsOf(looked), styles).numberFormats.flatMap(({ area, format }) =>
    format === '@' ? area : [],
  );
  return (line, position) =>
    areas.some(
      ({ row, column, rows, columns }) =>
        line >= row && line < row + rows && position >= column && position < column + columns,
    );
}
