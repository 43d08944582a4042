import type { Cents } from '../../../money/cents';
import { least } from '../../../money/cents';
import type { Dossier } from '../dossier';
import type { Call } from '../../../calls/call';
import { computeFigures } from '../figures/figures';
import type { Figures } from '../figures/figures';
import type { Finding } from '../rules/finding';
import type { Subject } from '../rules/rule';
import { RULES } from '../rules/rules';
import { carryOver } from './carry-over';
import { openPoints } from './open-points';
import type { OpenPoint } from './undeclared';

/** How a budget would fare in one call. */
export interface Fit {
  readonly call: Call;
  /** The call that the workbook answers now. */
  readonly present: boolean;
  /** What the call would grant to this budget when asked for the most. */
  readonly maximum: Cents;
  /** What it would grant for the amount requested in the workbook; null where none is. */
  readonly forRequest: Cents | null;
  readonly figures: Figures;
  /** What the budget and the declared facts break of the call's rules. */
  readonly obstacles: readonly Finding[];
  /** What holds nothing up and costs something, or will be looked at: a size, expenses out of the base. */
  readonly reservations: readonly Finding[];
  /** What the call would still ask for: not declared, or not asked by the present call. */
  readonly open: readonly OpenPoint[];
}

/** The others are reported once of the budget whatever the call, or by an open point (`open-points.ts`). */
const RULES_OF_CALLS = RULES.filter(({ whenComparing }) => whenComparing === 'weighs');

/** The dossier tried against one call, as if its sheets were that call's. */
export function fitOf(dossier: Dossier, present: Call, call: Call): Fit {
  const carried = carryOver(dossier, present, call);
  const figures = computeFigures(call, carried.dossier);
  const { maximum, requested } = figures;
  const forRequest = requested === null ? null : least(maximum, requested);
  const subject = { call, ...askingFor(forRequest, carried.dossier, figures) };
  const { open, answers } = openPoints(subject, carried);
  const findings = findingsOf(subject).filter((finding) => !answers(finding));
  return {
    call,
    present: call.id === present.id,
    maximum,
    forRequest,
    figures,
    obstacles: findings.filter(({ severity }) => severity === 'error'),
    reservations: findings.filter(({ severity }) => severity !== 'error'),
    open,
  };
}

/**
 * The amount requested is the person's to change, so it stands in no call's way: rules see no more of it
 * than the call would grant.
 */
function askingFor(
  amount: Cents | null,
  dossier: Dossier,
  figures: Figures,
): Pick<Subject, 'dossier' | 'figures'> {
  const { requested } = dossier.funding;
  if (amount === null || requested.kind !== 'value') return { dossier, figures };
  return {
    dossier: {
      ...dossier,
      funding: { ...dossier.funding, requested: { ...requested, value: amount } },
    },
    figures: { ...figures, requested: amount },
  };
}

const findingsOf = (subject: Subject): readonly Finding[] =>
  RULES_OF_CALLS.flatMap((rule): readonly Finding[] => rule.check(subject));

/** Whether the call grants something to the budget as it stands: nothing has to be changed first. */
export const standsOpen = ({ maximum, obstacles }: Pick<Fit, 'maximum' | 'obstacles'>): boolean =>
  maximum > 0 && obstacles.length === 0;

/**
 * The dossier tried against every call, best first: those that stand open before those with something in the way,
 * in each by what the call grants when asked for the most, then by fewer obstacles, then by fewer open points, then
 * in the order given.
 *
 * By the most and not by the amount requested: that amount was made for the present call, and every call
 * that grants more would come out the same.
 */
export function fits(dossier: Dossier, present: Call, calls: readonly Call[]): readonly Fit[] {
  return calls
    .map((call) => fitOf(dossier, present, call))
    .sort(
      (a, b) =>
        Number(standsOpen(b)) - Number(standsOpen(a)) ||
        b.maximum - a.maximum ||
        a.obstacles.length - b.obstacles.length ||
        a.open.length - b.open.length,
    );
}
