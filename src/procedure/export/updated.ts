import { folded } from '../../language/folded';
import type { ExportCell } from './cell';
import type { ColumnName } from './heading';
import { sortableMoment } from './values';

/** When a dossier was last changed; the first that an export has counts. */
const UPDATED = ['Dernière mise à jour le', 'Dernière mise à jour du dossier le'].map(folded);

/** The column that says when dossiers were last changed; -1: there is none. */
export const updatedColumn = (columns: readonly ColumnName[]): number =>
  UPDATED.map((wanted) => columns.findIndex(({ heading }) => folded(heading) === wanted)).find(
    (at) => at >= 0,
  ) ?? -1;

/**
 * When a dossier was last changed on the platform, in Paris, as a text that sorts: a day, or a moment where the export has
 * it; null: it does not say.
 */
export function updatedAt(
  columns: readonly ColumnName[],
  cells: readonly ExportCell[],
): string | null {
  const cell = cells[updatedColumn(columns)];
  return (cell && sortableMoment(cell)) || null;
}
