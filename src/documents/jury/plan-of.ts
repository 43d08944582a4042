import type { SessionPlan } from './plan';
import type { Session, SessionDossier, SessionJuror } from './session';
import { codesIn, scaleOf } from './panel-of';
import { criterionCode } from './template/codes';

/**
 * The plan that the sheets of a session would be written from today: what they are compared with, and what a change of
 * them starts from. Titles are worded by the call, which the session no longer asks: it comes from its own sheets.
 */
export function planOf(session: Session): SessionPlan {
  const { settings, criteria, dossiers, levels } = session;
  return {
    id: session.id,
    language: session.language,
    call: { code: session.callCode, title: session.callTitle },
    title: settings.title.value ?? '',
    chair: settings.chair.value,
    meeting: settings.meeting.value,
    audition: settings.audition.value,
    decider: settings.decider.value,
    isRehearsal: session.isRehearsal,
    dispatch: session.dispatch,
    criteria: criteria.map(({ label, definition, coefficient, threshold }) => ({
      label,
      definition,
      coefficient: coefficient.value ?? 1,
      threshold: threshold.value,
    })),
    scale: scaleOf(session),
    levels: levels.flatMap(({ score, wording }) =>
      score.value === null ? [] : [{ score: score.value, wording }],
    ),
    minimum: settings.minimum.value ?? 1,
    threshold: settings.threshold.value,
    commentRule: settings.commentRule.value ?? 'ends',
    divergence: settings.divergence.value ?? 0,
    money: {
      envelope: settings.envelope.value,
      carriedOver: settings.carriedOver.value,
      policy: settings.policy.value ?? 'stop',
    },
    tieKeys: settings.tieKeys.value ?? [],
    lot:
      settings.lotSource.value === null
        ? null
        : { source: settings.lotSource.value, day: settings.lotDate.value },
    stages: settings.stages.value ?? [],
    stage: settings.stage.value ?? 'scoring',
    decisions: settings.decisions.value ?? [],
    dossiers: dossiers.map((dossier) => plannedDossier(session, dossier)),
    spareDossiers: session.spareIds,
    jurors: session.jurors.map(plannedJuror),
    retention: settings.retention.value,
    purge: settings.purge.value,
  };
}

function plannedDossier(session: Session, dossier: SessionDossier) {
  const aside = codesIn(dossier.notApplicable);
  return {
    id: dossier.id,
    number: dossier.number.value,
    title: dossier.title.value ?? '',
    carrier: dossier.carrier.value,
    carrierType: dossier.carrierType.value,
    total: dossier.total.value,
    requested: dossier.requested.value,
    maximum: dossier.maximum.value,
    notApplicable: session.criteria.flatMap((_, index) =>
      aside.has(criterionCode(index + 1)) ? index : [],
    ),
    screening: dossier.screening.value,
  };
}

const plannedJuror = ({ code, name, capacity, votes, counts, presence }: SessionJuror) => ({
  code,
  name: name.value ?? code,
  capacity: capacity.value,
  votes: votes.value === true,
  counts: counts.value === true,
  presence: presence.value,
  assigned: null,
});
