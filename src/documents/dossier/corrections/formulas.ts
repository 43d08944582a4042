import type { Dossier, OverwrittenCell } from '../dossier';
import type { Localized } from '../../../language/language';
import type { Correction } from './correction';
import { say } from '../messages/say';
import type { StructureProblem } from '../parse/structure';

type Shown = Pick<OverwrittenCell, 'place' | 'shown'>;

/** What a formula of ours may refer to. */
const MISSING: ReadonlySet<StructureProblem['kind']> = new Set([
  'missing-field',
  'missing-table',
  'missing-column',
  'missing-sheet',
]);

/**
 * Puts back the formulas of cells of one column, or of one single cell. Nothing is offered while a column or a
 * named cell is missing: a formula that refers to it would be refused, or show an error.
 */
export function formulasBack(
  { structure }: Dossier,
  label: Localized,
  cells: readonly [Shown, ...Shown[]],
): readonly Correction[] {
  if (structure.some(({ kind }) => MISSING.has(kind))) return [];
  const [first] = cells;
  const effect =
    cells.length === 1
      ? say('formulaBack', { label, shown: shownIn(first) })
      : say('formulasBack', { label, count: cells.length });
  return [
    {
      kind: 'formula',
      label: cells.length === 1 ? say('correct') : say('correctCells', { count: cells.length }),
      effect,
      certain: true,
      places: cells.map(({ place }) => place),
    },
  ];
}

const shownIn = ({ shown }: Shown): Shown['shown'] => (shown === '' ? null : shown);
