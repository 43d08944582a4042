import type { Cell } from '../../workbook/cell';
import type { Ballot, Panel, PanelDossier, Scale } from './scoring/panel';
import type { JurorLine, Session, SessionDossier } from './session';
import { criterionCode } from './template/codes';

/** What scores and ranks follow from, as the sheets’ formulas take it from the same cells. */
export function panelOf(session: Session): Panel {
  const { settings, criteria, jurors } = session;
  const scored = session.dossiers.filter(({ isDouble }) => !isDouble);
  return {
    scale: scaleOf(session),
    criteria: criteria.map(({ coefficient, threshold }) => ({
      coefficient: coefficient.value ?? 0,
      threshold: threshold.value,
    })),
    jurors: jurors.map(({ code, counts }) => ({ code, counts: counts.value === true })),
    dossiers: scored.map((dossier) => dossierOf(session, dossier)),
    minimum: settings.minimum.value ?? 0,
    overallThreshold: settings.threshold.value,
    tieKeys: settings.tieKeys.value ?? [],
  };
}

/** Where a bound is no number, nothing is on the scale. */
export const scaleOf = ({ settings }: Pick<Session, 'settings'>): Scale => ({
  min: settings.scaleMin.value ?? 0,
  max: settings.scaleMax.value ?? NaN,
  step: settings.step.value === 0.5 ? 0.5 : 1,
});

function dossierOf(session: Session, dossier: SessionDossier): PanelDossier {
  const { settings, criteria } = session;
  const screens = settings.stages.value?.includes('screening') ?? false;
  const aside = codesIn(dossier.notApplicable);
  const agreed = new Map(
    session.agreed
      .filter(({ id }) => id.toLowerCase() === dossier.id.toLowerCase())
      .map(({ criterion, raw }) => [criterion, raw] as const),
  );
  const ballots = [...session.sheets].flatMap(([code, { lines }]) => {
    const ballot = ballotIn(lines, dossier.id);
    return ballot ? [[code, ballot] as const] : [];
  });
  return {
    id: dossier.id,
    isReceivable: !screens || dossier.screening.value === 'eligible',
    applies: criteria.map((_, index) => !aside.has(criterionCode(index + 1))),
    ballots: Object.fromEntries(ballots),
    agreed: criteria.map((_, index) => agreed.get(criterionCode(index + 1)) ?? null),
    isAcceptedBelowMinimum: dossier.accepted.value === true,
    chairOrder: dossier.chairOrder.value,
    lot: dossier.lot.value,
    isFavourable: dossier.opinion.value === null ? null : dossier.opinion.value === 'favourable',
    requested: dossier.requested.value,
    maximum: dossier.maximum.value,
    proposed: dossier.proposed.value,
  };
}

/** `C5, C8` as the formulas cut it: codes between spaces, commas and semicolons. */
export const codesIn = (typed: Cell<string>): ReadonlySet<string> =>
  new Set((typed.value ?? '').toUpperCase().split(/[ ,;]+/));

/** Null where no line, or more than one, is the dossier’s. Anything in the column of participation takes the juror out. */
function ballotIn(lines: readonly JurorLine[], id: string): Ballot | null {
  const own = lines.filter((line) => line.id.toLowerCase() === id.toLowerCase());
  const [line, ...others] = own;
  if (!line || others.length > 0) return null;
  const { participation, first, after } = line;
  const isAway = participation.kind !== 'blank';
  return {
    participation: !isAway
      ? 'takes-part'
      : participation.value === 'not-assigned'
        ? 'not-assigned'
        : 'recused',
    first: first.map(({ raw }) => raw),
    after: after.map(({ raw }) => raw),
  };
}
