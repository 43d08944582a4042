import { envelopeOf, type Envelope } from '../envelope';
import { lineOf, type Line, type LineVerdict } from '../scoring/line';
import type { Panel } from '../scoring/panel';
import { standingsOf, type Standing } from '../scoring/standings';
import type { Line as Sides, Ranks } from '../statistics/stability';
import type { JuryVerdict } from '../verdict';

/** What is discussed once scores are open: the ranking, and all that it follows from. */
export interface Deliberation {
  readonly panel: Panel;
  /** Of the panel. */
  readonly standings: readonly Standing[];
  /** null: the session states none, and there is no line. */
  readonly envelope: Envelope | null;
  /** From this range on, in points of the scale, scores of one criterion diverge; null: the session sets none. */
  readonly divergence: number | null;
}

/** Null before deliberation: nothing is then told of scores, to the chair neither. */
export function deliberationOf(
  verdict: Pick<JuryVerdict, 'panel' | 'standings' | 'session'>,
): Deliberation | null {
  const { panel, standings, session } = verdict;
  if (standings === null) return null;
  const threshold = session.settings.divergence.value ?? 0;
  return {
    panel,
    standings,
    envelope: envelopeOf(session),
    divergence: threshold > 0 ? threshold : null,
  };
}

/** The same session over another panel. */
export const deliberatedAnew = (deliberation: Deliberation, panel: Panel): Deliberation => ({
  ...deliberation,
  panel,
  standings: standingsOf(panel),
});

/** Ranked dossiers alone. */
export const ranksIn = (standings: readonly Standing[]): Ranks =>
  new Map(
    standings.flatMap((one) => (one.status === 'ranked' ? [[one.dossier.id, one.rank]] : [])),
  );

/** Null without an envelope. */
export const lineIn = ({ standings, envelope }: Deliberation): Line | null =>
  envelope && lineOf(standings, envelope.amount, envelope.policy);

/** Who gets something of the envelope, and for whom that hangs on a tie; without an envelope, nobody. */
export function sidesOf(deliberation: Deliberation): Sides {
  const entries = lineIn(deliberation)?.entries ?? [];
  const withVerdict = (...wanted: readonly LineVerdict[]) =>
    new Set(entries.flatMap(({ id, verdict }) => (wanted.includes(verdict) ? [id] : [])));
  // Below a tie on the line nothing more is paid, however it is settled, unless the next that fits is served.
  const isOpenBelow = deliberation.envelope?.policy === 'skip';
  return {
    above: withVerdict('funded', 'partial'),
    tied: isOpenBelow ? withVerdict('to-settle', 'blocked') : withVerdict('to-settle'),
  };
}
