import type { CellChange } from '../../../sheets/change';
import { placeRows, type RowChange } from '../../../sheets/row-changes';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { logRows, type LogLine } from '../parse/log-rows';
import { sealedStage } from '../../../seals/header';
import { drawLot, lotSeed } from '../scoring/draw';
import { tiedOnLine } from '../scoring/line';
import { firstLot } from '../scoring/lots';
import type { Session } from '../session';
import { TABLES } from '../template/tables';
import { JURY } from '../template/template';
import type { JuryVerdict } from '../verdict';

/**
 * The dossiers to draw among, where the line cuts a tie; other ties stay ex aequo. Where a key after the lot has set some
 * of them apart already, all that the lot comes first for: drawn without these, it would settle nothing.
 */
export function toBeDrawn({
  line,
  standings,
}: Pick<JuryVerdict, 'line' | 'standings'>): readonly string[] {
  const tied = new Set(line ? tiedOnLine(line).map(({ id }) => id) : []);
  const ranked = (standings ?? []).filter((one) => one.status === 'ranked');
  const among = ranked.flatMap(({ dossier, lotAmong }) => (tied.has(dossier.id) ? lotAmong : []));
  const drawn = new Set([...tied, ...among]);
  return ranked.map(({ dossier }) => dossier.id).filter((id) => drawn.has(id));
}

/**
 * The seal of the scores, the last one where they were closed again: the draw rests on it, so that nobody who knows the
 * public value beforehand can choose the scores by it. null: they have not been closed.
 */
export function sealOfScores({ closings, seals }: Session): string | null {
  const ofScores = new Set(
    seals.filter(({ lines }) => sealedStage(lines) === 'scoring').map(({ number }) => number),
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

/** Draws the order of dossiers and writes it into their rows; null: the rows are gone, or the log or the numbers are full. */
export async function lotChange(
  session: Session,
  snapshot: WorkbookSnapshot,
  { dossiers, seal, publicValue, log }: Draw,
): Promise<{ readonly order: readonly string[]; readonly cells: readonly CellChange[] } | null> {
  const drawn = await drawLot(await lotSeed(seal, publicValue), dossiers);
  const order = drawn.map(({ dossier }) => dossier);
  const first = firstLot(session.lots, dossiers);
  if (first === null) return null;
  const rows: readonly RowChange[] = [
    ...order.map((id, index) => ({
      table: TABLES.dossiers.name,
      key: { id },
      values: { lot: first + index },
    })),
    ...logRows(session, snapshot, [log(order)]),
  ];
  const { cells, unplaced } = placeRows(rows, snapshot, JURY);
  const isLogged = rows.length === order.length + 1;
  return unplaced.length > 0 || !isLogged ? null : { order, cells };
}
