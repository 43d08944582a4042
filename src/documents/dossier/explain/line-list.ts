import type { Cents } from '../../../money/cents';
import type { LineFigures } from '../figures/line-figures';
import type { LineFigure, Step } from './explanation';
import { tell } from './messages/tell';
import { adding, note } from './steps';

/** One step a line, each with an explanation of its own. `effect` is what the line adds. */
export const stepOfLine = (
  { line }: LineFigures,
  amount: LineFigure['amount'],
  effect: Cents,
): Step =>
  adding(effect, tell('line', { label: line.label.value, row: line.place.row + 1 }), {
    places: [line.place],
    figure: { row: line.place.row, amount },
  });

/** All lines, those that add nothing too: one that is looked for is found. */
export function lineByLine(
  lines: readonly LineFigures[],
  amount: LineFigure['amount'],
): readonly Step[] {
  if (lines.length === 0) return [note(tell('noLine'))];
  return lines.map((line) => stepOfLine(line, amount, line[amount]));
}
