import type { CellChange } from '../../../sheets/change';
import type { Scalar } from '../../../workbook/scalar';
import type { JurorLine, JurorSheet } from '../session';

/** A cell of a juror’s line that the add-in may write: `first1`, `after3`, `comment2`, `participation`. */
export type ScoreKey = string;

/**
 * The writing of one cell of a juror’s line, found again by the dossier’s identifier wherever the line has moved. What
 * else stands in the line is not compared: a juror types on while the cell before is still being written.
 *
 * @param from what stands there as far as this juror knows
 * @returns null where the column is gone
 */
export function scoreChange(
  { table, headers }: JurorSheet,
  line: JurorLine,
  key: ScoreKey,
  from: Scalar,
  to: Scalar,
): CellChange | null {
  const [idHeader, header] = [headers['id'], headers[key]];
  if (idHeader === undefined || header === undefined) return null;
  return {
    anchor: {
      kind: 'line',
      table,
      header,
      column: key,
      line: line.rank,
      seen: { [idHeader]: line.id, [header]: from ?? '' },
      held: { kind: 'constant', value: from ?? '' },
    },
    from,
    to,
    numberFormat: null,
  };
}
