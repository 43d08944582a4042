import { BUDGET_AMOUNTS } from '../template/columns';
import { FIELDS, TABLES } from '../template/fields';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { RawRange } from '../../../workbook/range';
import type { Place } from '../../../workbook/scalar';
import { columnsByPosition } from '../../../workbook/table-columns';
import { budgetTable } from '../template/template';
import type { Cents } from '../../../money/cents';
import { toCents } from '../../../money/decimal';
import type { Localized } from '../../../language/language';
import type { Figures } from '../figures/figures';
import type { FigureId } from './explanation';
import { NAMED_FIGURES } from './named-figures';
import type { NamedFigure } from './named-figures';

/** A figure that a cell of the sheets shows, as the core computes it. */
export interface ShownFigure {
  readonly figure: FigureId;
  readonly label: Localized;
  /** TTC, or HT for a line's net amount. */
  readonly amount: Cents;
  /** The cell is a step on the way to the figure: it shows another amount. */
  readonly isStep: boolean;
  /** What the sheet itself shows of the figure; null on a step, without a number, and until Excel has computed. */
  readonly inSheet: Cents | null;
}

/** Cells on the way to one of them: their amounts are steps of its calculation. */
const STEPS_OF = {
  maximum: [FIELDS.rateBound, FIELDS.dossierCap, FIELDS.projectCap, FIELDS.projectCapLeft],
  carrier: [FIELDS.coCarriersTotal, FIELDS.fundersTotal],
} as const;

/** The figure in the cell, or the one that the cell is a step of; null where it shows none that can be explained. */
export function figureAt(
  snapshot: WorkbookSnapshot,
  figures: Figures,
  place: Place,
): ShownFigure | null {
  return planFigureAt(snapshot, figures, place) ?? lineFigureAt(snapshot, figures, place);
}

function planFigureAt(
  { names, isCalculated }: WorkbookSnapshot,
  figures: Figures,
  place: Place,
): ShownFigure | null {
  const found = NAMED_FIGURES.find(([figure, field]) =>
    [field, ...stepsOf(figure)].some(({ name }) => startsAt(names[name], place)),
  );
  if (!found) return null;
  const [figure, { label, name }] = found;
  const own = names[name];
  const isStep = !startsAt(own, place);
  const inSheet = isCalculated && !isStep ? centsIn(own?.values[0]?.[0]) : null;
  return { figure, label, amount: figures[figure], isStep, inSheet };
}

const centsIn = (value: unknown): Cents | null =>
  typeof value === 'number' ? toCents(value) : null;

const stepsOf = (figure: NamedFigure) =>
  figure === 'maximum' || figure === 'carrier' ? STEPS_OF[figure] : [];

const startsAt = (range: RawRange | undefined, { sheet, row, column }: Place): boolean =>
  range?.sheet === sheet && range.row === row && range.column === column;

function lineFigureAt(
  { tables, isCalculated }: WorkbookSnapshot,
  figures: Figures,
  { sheet, row, column }: Place,
): ShownFigure | null {
  const table = tables[TABLES.budget];
  const line = figures.lines.find(({ line: { place } }) => place.row === row);
  if (table?.body.sheet !== sheet || !line) return null;
  const { body, header: titles } = table;
  const found = columnsByPosition(budgetTable.columns, titles.values[0] ?? []).get(
    column - body.column,
  );
  const amount = BUDGET_AMOUNTS.find(({ key }) => key === found?.key);
  if (!amount) return null;
  const { key, label } = amount;
  const value = body.values[row - body.row]?.[column - body.column];
  const inSheet = isCalculated ? centsIn(value) : null;
  const figure = { row, amount: key };
  return { figure, label, amount: line[key], isStep: false, inSheet };
}
