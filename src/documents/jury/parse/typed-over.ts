import { isBlank } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { memberIn } from '../../../workbook/template';
import type { TypedOver } from '../session';
import { TABLES } from '../template/tables';

const RANKING: readonly string[] = [TABLES.consolidation.name, TABLES.totals.name];

/** Columns of jurors that nobody has yet are blank, and no formula has gone from them. */
export function typedOverIn({ tables }: Pick<WorkbookSnapshot, 'tables'>): readonly TypedOver[] {
  return Object.entries(tables).flatMap(([name, { body, overwritten }]) => {
    const isRanking = RANKING.includes(name);
    const isOurs =
      isRanking || name === TABLES.dossiers.name || memberIn(TABLES.scores, name) !== null;
    const places = (overwritten ?? []).filter(
      ({ row, column }) => !isBlank(body.values[row - body.row]?.[column - body.column] ?? null),
    );
    return isOurs && places.length > 0 ? { places, isRanking } : [];
  });
}
