import type { BudgetLine } from '../../dossier/dossier';
import { sha256 } from '../../../seals/sha256';
import type { Cell } from '../../../workbook/cell';
import { lineKeyOf } from '../../../workbook/line-keys';
import type { Scalar } from '../../../workbook/scalar';

/** So many digits tell a hundred thousand lines apart but for one time in two hundred thousand. */
const DIGITS = 12;

/**
 * What tells a line from all others of its dossier, by all that was typed in it: `L4f0c…`. The same in every version of
 * the dossier in which nobody has changed the line, wherever it was moved. A letter comes first, so that no formula
 * takes it for a number.
 */
export async function keyOfLine(line: BudgetLine): Promise<string> {
  const said = lineKeyOf({
    label: typed(line.label),
    type: typed(line.type, ({ id }) => id),
    title: typed(line.title),
    supplier: typed(line.supplier),
    origin: typed(line.origin),
    quantity: typed(line.quantity),
    unit: typed(line.unit),
    unitPrice: typed(line.unitPrice),
    vat: typed(line.vat),
    ...Object.fromEntries(line.years.map(({ key, cell }) => [key, typed(cell)])),
    phase: typed(line.phase),
  });
  return `L${(await sha256(said ?? '')).slice(0, DIGITS)}`;
}

/** What cannot be understood is told apart by its text. */
function typed<T>(cell: Cell<T>, word: (value: T) => Scalar = (value) => String(value)): Scalar {
  if (cell.kind === 'problem') return `! ${cell.problem.text}`;
  return cell.kind === 'value' ? word(cell.value) : null;
}
