import type { Cell } from '../../workbook/cell';
import type { Ballot, Panel, PanelDossier, Scale } from './scoring/panel';
import type { AgreedScore, JurorLine, Session, SessionDossier } from './session';
import { criterionCode } from './template/codes';

/** What scores and ranks follow from, as the sheets’ formulas take it from the same cells. */
export function panelOf(session: Session): Panel {
  const { settings, criteria, jurors } = session;
  const scored = session.dossiers.filter(({ isDouble }) => !isDouble);
  const found = foundIn(session);
  return {
    scale: scaleOf(session),
    criteria: criteria.map(({ coefficient, threshold }) => ({
      coefficient: coefficient.value ?? 0,
      threshold: threshold.value,
    })),
    jurors: jurors.map(({ code, counts }) => ({ code, counts: counts.value === true })),
    dossiers: scored.map((dossier) => dossierOf(session, dossier, found)),
    minimum: settings.minimum.value ?? 0,
    overallThreshold: settings.threshold.value,
    tieKeys: settings.tieKeys.value ?? [],
    lots: session.lots.map(({ number }) => number),
  };
}

/** Where a bound is no number, nothing is on the scale. */
export const scaleOf = ({ settings }: Pick<Session, 'settings'>): Scale => ({
  min: settings.scaleMin.value ?? 0,
  max: settings.scaleMax.value ?? NaN,
  step: settings.step.value === 0.5 ? 0.5 : 1,
});

/** By dossier, case aside, as formulas find them: to look through all lines for each would take most of the time. */
interface Found {
  /** A juror's code with their lines. */
  readonly lines: readonly (readonly [string, ReadonlyMap<string, readonly JurorLine[]>])[];
  readonly agreed: ReadonlyMap<string, readonly AgreedScore[]>;
}

const foundIn = ({ sheets, agreed }: Session): Found => ({
  lines: [...sheets].map(([code, { lines }]) => [code, byId(lines)] as const),
  agreed: byId(agreed),
});

function byId<T extends { readonly id: string }>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = one.id.toLowerCase();
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function dossierOf(session: Session, dossier: SessionDossier, found: Found): PanelDossier {
  const { settings, criteria } = session;
  const screens = settings.stages.value?.includes('screening') ?? false;
  const aside = codesIn(dossier.notApplicable);
  const id = dossier.id.toLowerCase();
  const agreed = new Map(
    found.agreed.get(id)?.map(({ criterion, raw }) => [criterion, raw] as const),
  );
  const ballots = found.lines.flatMap(([code, lines]) => {
    const ballot = ballotOf(lines.get(id) ?? []);
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

/** `C5, C8` as the formulas cut it: codes between spaces, line feeds, commas and semicolons. */
export const codesIn = (typed: Cell<string>): ReadonlySet<string> =>
  new Set((typed.value ?? '').toUpperCase().split(/[ ,;\u00a0\u202f\t\n\r]+/));

/** Null where no line, or more than one, is the dossier’s. Anything in the column of participation takes the juror out. */
function ballotOf([line, ...others]: readonly JurorLine[]): Ballot | null {
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
