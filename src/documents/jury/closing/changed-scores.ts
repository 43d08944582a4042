import { isBlank, type Scalar } from '../../../workbook/scalar';
import type { ScoreChange } from '../score-change';
import type { Difference } from '../../../seals/differences';
import type { Session } from '../session';
import { criterionCode } from '../template/codes';
import { changedSince } from './changed-since';
import { closedStages } from './closable';
import type { Outcome } from './entries';

/**
 * The scores that depart from the last closing that keeps them, each told once, dossier by dossier. As long as scores
 * after audition have been closed with nothing, they depart from those that were: a score that is revised in deliberation
 * leaves its trace. Before scores are closed, nothing says what they were.
 */
export function changedScores(session: Session, outcome: Outcome): readonly ScoreChange[] {
  const closed = closedStages(session);
  if (!closed.has('scoring')) return [];
  const sealed = changedSince(session, outcome).flatMap(({ found }) => found.flatMap(scoreIn));
  const all = closed.has('opinion') ? sealed : [...sealed, ...revised(session)];
  const order = new Map(session.dossiers.map(({ id }, index) => [id.toLowerCase(), index]));
  const rankOf = ({ dossier }: ScoreChange): number =>
    order.get(dossier.toLowerCase()) ?? order.size;
  return [...all].sort((one, other) => rankOf(one) - rankOf(other));
}

const OF_JUROR = /^([^/]+)\/([^/]+)\/([CA])(\d+)$/;
const AGREED = /^([^/]+)\/agreed\/(C\d+)$/;

/** What a difference says of a score; nothing, where it is about something else. */
function scoreIn(difference: Difference): readonly ScoreChange[] {
  const values = {
    before: 'before' in difference ? difference.before : null,
    now: 'now' in difference ? difference.now : null,
  };
  const [, agreedIn, criterion] = AGREED.exec(difference.key) ?? [];
  if (agreedIn !== undefined && criterion !== undefined) {
    return [{ dossier: agreedIn, criterion, juror: null, isAfterAudition: false, ...values }];
  }
  const [, dossier, juror, group, number] = OF_JUROR.exec(difference.key) ?? [];
  if (dossier === undefined || juror === undefined) return [];
  const isAfterAudition = group === 'A';
  return [{ dossier, criterion: `C${number}`, juror, isAfterAudition, ...values }];
}

/** Scores after audition that say otherwise than the first ones. */
const revised = ({ sheets, dossiers }: Session): readonly ScoreChange[] => {
  const ids = new Set(dossiers.map(({ id }) => id.toLowerCase()));
  return [...sheets].flatMap(([juror, { lines }]) =>
    lines
      .filter(
        ({ id, participation }) => ids.has(id.toLowerCase()) && participation.kind === 'blank',
      )
      .flatMap(({ id, first, after }) =>
        after.flatMap(({ raw: now }, index): readonly ScoreChange[] => {
          const before: Scalar = first[index]?.raw ?? null;
          if (isBlank(now) || now === before) return [];
          const criterion = criterionCode(index + 1);
          return [{ dossier: id, criterion, juror, isAfterAudition: true, before, now }];
        }),
      ),
  );
};
