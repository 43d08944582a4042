import { FIELDS, TABLES } from '../../dossier/fields';
import type { Place, RawRange, WorkbookSnapshot } from '../../dossier/snapshot';
import type { Cents } from '../../money/cents';
import { toCents } from '../../money/decimal';
import { isLineFigure } from '../../rules/explain/explanation';
import type { ShownFigure } from '../../rules/explain/figure-at';

/**
 * What the sheet itself shows where it should show that figure; null for a cell that is but a step on the way to
 * it, for one without a number, and while the workbook waits for its calculation.
 */
export function amountShown(
  snapshot: WorkbookSnapshot,
  place: Place,
  { figure, label, isStep }: ShownFigure,
): Cents | null {
  if (snapshot.isCalculated !== true || isStep) return null;
  const range = isLineFigure(figure)
    ? snapshot.tables[TABLES.budget]?.body
    : ownCell(snapshot, label);
  const value = range?.sheet === place.sheet ? valueAt(range, place) : undefined;
  return typeof value === 'number' ? toCents(value) : null;
}

/** The cell of the plan that bears the figure's own name. */
function ownCell({ names }: WorkbookSnapshot, label: ShownFigure['label']): RawRange | undefined {
  const field = Object.values(FIELDS).find((each) => each.label === label);
  return field && names[field.name];
}

const valueAt = ({ row, column, values }: RawRange, place: Place) =>
  values[place.row - row]?.[place.column - column];
