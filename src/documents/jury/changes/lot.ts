import type { CellChange } from '../../../sheets/change';
import { placeRows, type RowChange } from '../../../sheets/row-changes';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { logRows, type LogLine } from '../parse/log-rows';
import { drawLot, lotSeed } from '../seals/lot';
import type { Line } from '../scoring/line';
import type { Session } from '../session';
import { TABLES } from '../template/tables';
import { JURY } from '../template/template';

/** The dossiers whose tie the line cuts: they alone are drawn, other ties stay ex aequo. */
export const toBeDrawn = (line: Line | null): readonly string[] =>
  (line?.entries ?? []).flatMap(({ id, verdict }) => (verdict === 'to-settle' ? id : []));

/**
 * The seal of the scores, the last one where they were closed again: the draw rests on it, so that nobody who knows the
 * public value beforehand can choose the scores by it. null: they have not been closed.
 */
export function sealOfScores({ closings, seals }: Session): string | null {
  const ofScores = new Set(
    seals
      .filter(({ lines }) => lines.some(([key, value]) => key === 'stage' && value === 'scoring'))
      .map(({ number }) => number),
  );
  return closings.findLast(({ number }) => ofScores.has(number))?.seal.value ?? null;
}

interface Draw {
  readonly dossiers: readonly string[];
  readonly seal: string;
  /** As it was published: the session named its source and date beforehand. */
  readonly publicValue: string;
  /** What the log says, given the order that came out. */
  readonly log: (order: readonly string[]) => LogLine;
}

/** Draws the order of dossiers and writes it into their rows; null: the rows are gone, or the log is full. */
export async function lotChange(
  session: Session,
  snapshot: WorkbookSnapshot,
  { dossiers, seal, publicValue, log }: Draw,
): Promise<{ readonly order: readonly string[]; readonly cells: readonly CellChange[] } | null> {
  const drawn = await drawLot(await lotSeed(seal, publicValue), dossiers);
  const order = drawn.map(({ dossier }) => dossier);
  const rows: readonly RowChange[] = [
    ...order.map((id, index) => ({
      table: TABLES.dossiers.name,
      key: { id },
      values: { lot: index + 1 },
    })),
    ...logRows(session, snapshot, [log(order)]),
  ];
  const { cells, unplaced } = placeRows(rows, snapshot, JURY);
  const isLogged = rows.length === order.length + 1;
  return unplaced.length > 0 || !isLogged ? null : { order, cells };
}
