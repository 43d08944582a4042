import type { Cells } from '../../formulas/evaluator/compute';
import type { Baseline } from '../../sheets/baseline';
import type { SheetDeclaration } from '../../sheets/declaration';
import type { CellLook, CellResult, MisplacedName } from '../../workbook/alterations';
import type { Area, SheetArea } from '../../workbook/area';
import type { Place } from '../../workbook/scalar';
import { blocksIn, fieldsIn } from '../../workbook/template';
import type { Localized } from '../../language/language';
import { isOverlapping } from '../read/sheet-cells';
import { Comparison, formulaIn, storedIn } from './comparison';
import { lookAt } from './computed-cells';
import type { FileCell, Found, Layout } from './layout';

/**
 * Names of ours that mean other cells than those that stand beside their label, or under the title of their block: what a
 * person reads there is not what counts. Nothing is said of cells that were moved together with their label, nor of one
 * that was moved within its row and left nothing behind.
 */
export function misplacedNames(
  sheet: SheetDeclaration,
  layout: Layout,
  { baseline, found, cells }: { baseline: Baseline; found: Found; cells: Cells },
): readonly MisplacedName[] {
  const labels = labelsOf(baseline);
  const comparison = new Comparison(cells, baseline.verdicts);
  const lookIn = (row: number, column: number) =>
    lookAt(sheet, baseline.declaration.styles, row, column);
  return sheet.names.flatMap(({ name, area }): MisplacedName[] => {
    const [label, meant] = [labels.get(name), found.names.get(name)];
    if (!label || !meant) return [];
    const isBlock = area.rows * area.columns > 1;
    const expected = isBlock ? underTitle(area, layout) : layout.byLabels(area.row, area.column);
    if (!expected) return [];
    const byLabel = areaAt(expected, area);
    const isAtLabel = isMeant(byLabel, meant, isBlock);
    const behind = isAtLabel && !isBlock ? layout.leftBehind(area.row, area.column) : null;
    if (isAtLabel && !behind) return [];
    const shown = behind ? areaAt(behind, area) : byLabel;
    const looks = Array.from({ length: area.columns }, (_, index) =>
      lookIn(area.row, area.column + index),
    );
    const [shows, counts] = [shown, meant].map((one) =>
      resultIn({ ...one, columns: area.columns, rows: isBlock ? one.rows : 1 }, looks, (at) =>
        resultOf(at, found, comparison),
      ),
    );
    const isInRow = !isBlock && meant.sheet === shown.sheet && meant.row === shown.row;
    // Together with its label it may well have been moved.
    if (shows === undefined && (counts === undefined || isInRow || behind)) return [];
    return [
      {
        name,
        label,
        look: looks.includes('amount') ? 'amount' : (looks[0] ?? 'plain'),
        isBlock,
        place: placeOf(shown),
        elsewhere: placeOf(meant),
        shows: shows ?? null,
        counts: counts ?? null,
      },
    ];
  });
}

/** What is typed or computed under a name; what the add-in knows of the workbook has no label. */
function labelsOf({ template }: Baseline): ReadonlyMap<string, Localized> {
  const fields = fieldsIn(template).filter(({ role }) => role !== 'mark');
  return new Map([...fields, ...blocksIn(template)].map(({ name, label }) => [name, label]));
}

/** Rows of a block hold what a person lists: the title right above them says where they begin. */
function underTitle(
  { row, column }: { readonly row: number; readonly column: number },
  layout: Layout,
): FileCell | null {
  const title = layout.byLabels(row - 1, column);
  return title && { ...title, row: title.row + 1 };
}

/** A block from whose top rows were taken, or before which one was inserted, is the same block. */
const isMeant = (shown: SheetArea, meant: SheetArea, isBlock: boolean): boolean =>
  shown.sheet === meant.sheet &&
  (isBlock
    ? isOverlapping(shown, meant)
    : shown.row === meant.row && shown.column === meant.column);

const areaAt = ({ sheet, row, column }: FileCell, area: Area): SheetArea => ({
  ...area,
  sheet: sheet.name,
  row,
  column,
});

const placeOf = ({ sheet, row, column }: SheetArea): Place => ({ sheet, row, column });

/** What a cell holds; of a block its amounts together, or else the first that stands there. Undefined: all is blank. */
function resultIn(
  { sheet, row, column, rows, columns }: SheetArea,
  looks: readonly CellLook[],
  resultAt: (place: Place) => CellResult | null,
): CellResult | undefined {
  const results = Array.from({ length: Math.min(rows, MOST_ROWS) * columns }, (_, index) => ({
    look: looks[index % columns],
    holds: resultAt({
      sheet,
      row: row + Math.floor(index / columns),
      column: column + (index % columns),
    }),
  }));
  const filled = results.filter(({ holds }) => holds !== null && holds !== '');
  const amounts = filled.flatMap(({ look, holds }) =>
    look === 'amount' && typeof holds === 'number' ? [holds] : [],
  );
  if (amounts.length > 0) return amounts.reduce((total, amount) => total + amount);
  return filled[0]?.holds ?? undefined;
}

/** Of a longer block the first rows say what it holds. */
const MOST_ROWS = 500;

/** As computed anew: a file may keep no result, or an old one. */
function resultOf(
  { sheet, row, column }: Place,
  { sheets }: Found,
  comparison: Comparison,
): CellResult | null {
  const cells = sheets.get(sheet);
  if (!cells) return null;
  const cell = { sheet: cells, row, column };
  const formula = formulaIn(cell);
  return (formula && comparison.due(formula, cell)) ?? storedIn(cell);
}
