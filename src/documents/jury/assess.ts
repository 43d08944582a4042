import { envelopeOf } from './envelope';
import { panelOf } from './panel-of';
import { progressOf } from './progress';
import { check } from './rules/check';
import { lineOf } from './scoring/line';
import { standingsOf, type Standing } from './scoring/standings';
import type { Session } from './session';
import type { JuryVerdict } from './verdict';

/** What a session comes to. Before deliberation nothing is computed of scores, so that nothing can be shown. */
export function assess(session: Session): JuryVerdict {
  const panel = panelOf(session);
  const standings = session.ranked === null ? null : standingsOf(panel);
  const line = standings && lineIn(session, standings);
  return {
    title: session.settings.title.value,
    session,
    panel,
    progress: progressOf(session, panel),
    standings,
    line,
    findings: check({ session, panel, standings, line }),
  };
}

function lineIn(session: Session, standings: readonly Standing[]) {
  const envelope = envelopeOf(session);
  return envelope && lineOf(standings, envelope.amount, envelope.policy);
}
