import type { Control, ControlLine, ControlPoint } from '../control';
import type { CarriedDecision, ControlPlan, LinePair, PlannedLine, PlannedPoint } from '../plan';
import type { CarriedId } from '../template/choices';
import { pairLines } from './pair-lines';

/**
 * The plan with what an earlier control of the dossier decided, line by line: decisions hold where a line’s typed cells
 * are the same. Lines that changed or are new are to be reviewed; among lines that say the same, of which some were
 * decided otherwise or that are more or fewer now, nobody can tell which is which, and all are asked.
 */
export function withCarriedOver(plan: ControlPlan, earlier: Control): ControlPlan {
  const pairs = pairLines(plan.lines, earlier.lines);
  const doubles = doubtfulKeys(plan.lines, earlier.lines);
  const { before, declaredBefore } = earlier.amounts;
  return {
    ...plan,
    lines: pairs.flatMap(({ now, ...pair }) =>
      now ? [{ ...now, carried: carried({ now, ...pair }, doubles) }] : [],
    ),
    points: plan.points.map((point) => ({
      ...point,
      carried: carriedPoint(point, earlier.points),
    })),
    // What the officer found out of earlier grants is known still.
    typedBefore: before.value === declaredBefore ? null : before.value,
    earlier: { control: earlier, pairs },
  };
}

/** Keys of lines that stand several times, and not alike, or not as often as before. */
function doubtfulKeys(
  now: readonly PlannedLine[],
  before: readonly ControlLine[],
): ReadonlySet<string> {
  const keys = new Set(now.map(({ key }) => key));
  return new Set(
    [...keys].filter((key) => {
      const [these, those] = [
        now.filter((line) => line.key === key),
        before.filter((line) => line.key === key),
      ];
      if (those.length === 0 || (these.length === 1 && those.length === 1)) return false;
      return these.length !== those.length || new Set(those.map(decided)).size > 1;
    }),
  );
}

const decided = ({ decision, reducedTo, reason, details, request }: ControlLine): string =>
  JSON.stringify([decision, reducedTo, reason, details, request].map(({ value }) => value));

const UNDECIDED = { decision: null, reducedTo: null, reason: null, details: null, request: null };

function carried(
  { now, before, isSame }: LinePair & { readonly now: PlannedLine },
  doubles: ReadonlySet<string>,
): CarriedDecision {
  const open = (how: CarriedId): CarriedDecision => ({ how, ...UNDECIDED });
  if (doubles.has(now.key)) return open('double');
  if (!before) return open('new');
  if (!isSame) return open('changed');
  return {
    how: 'same',
    decision: before.decision.value,
    reducedTo: before.reducedTo.value,
    reason: before.reason.value,
    details: before.details.value,
    request: before.request.value,
  };
}

/** What was dealt with in the lines has to be looked at again: they may be other lines. */
function carriedPoint(
  point: PlannedPoint,
  before: readonly ControlPoint[],
): PlannedPoint['carried'] {
  const found = before.find(
    ({ rule, message }) => rule === point.rule && message.trim() === point.message.trim(),
  );
  const followUp = found?.followUp.value ?? null;
  if (!found || followUp === null || followUp === 'in-lines') return null;
  return { followUp, reason: found.reason.value };
}
