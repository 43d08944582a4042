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

/**
 * The declaration of a recusal: its word, and the hour beside it, in one. Sheets of earlier versions have no column for
 * the hour, and get the word alone.
 *
 * @param word what the sheets call it
 * @param at `2021-03-15T17:30`, local
 * @returns null where the column of participation is gone
 */
export function recusalChange(
  sheet: JurorSheet,
  line: JurorLine,
  { word, at, from }: { readonly word: string; readonly at: string; readonly from: Scalar },
): readonly CellChange[] | null {
  const declared = scoreChange(sheet, line, 'participation', from, word);
  if (!declared) return null;
  const hour = scoreChange(sheet, line, 'recusedAt', line.recusedAt.raw, at.replace('T', ' '));
  if (!hour) return [declared];
  // Found by what both cells hold: either both are written or neither.
  const seen = { ...seenBy(declared), ...seenBy(hour) };
  return [declared, hour].map((cell) => ({
    ...cell,
    anchor: cell.anchor.kind === 'line' ? { ...cell.anchor, seen } : cell.anchor,
  }));
}

const seenBy = ({ anchor }: CellChange): Readonly<Record<string, Scalar>> =>
  anchor.kind === 'line' ? anchor.seen : {};
