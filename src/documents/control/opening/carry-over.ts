import type { Cents } from '../../../money/cents';
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
  return {
    ...plan,
    lines: pairs.flatMap(({ now, ...pair }) =>
      now ? [{ ...now, carried: carried({ now, ...pair }, doubles) }] : [],
    ),
    points: carriedPoints(plan, earlier),
    typedBefore: typedBefore(plan, earlier),
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

const isUnreadable = ({ decision, reducedTo }: ControlLine): boolean =>
  decision.kind === 'problem' || reducedTo.kind === 'problem';

const UNDECIDED = { decision: null, reducedTo: null, reason: null, details: null, request: null };

function carried(
  { now, before, isSame }: LinePair & { readonly now: PlannedLine },
  doubles: ReadonlySet<string>,
): CarriedDecision {
  const open = (how: CarriedId): CarriedDecision => ({ how, ...UNDECIDED });
  if (doubles.has(now.key)) return open('double');
  if (!before) return open('new');
  // A decision that cannot be read is none.
  if (!isSame || isUnreadable(before)) return open('changed');
  return {
    how: 'same',
    decision: before.decision.value,
    reducedTo: before.reducedTo.value,
    reason: before.reason.value,
    details: before.details.value,
    request: before.request.value,
  };
}

/**
 * What the officer counted is known still. Where the carrier declares another sum than before, the greater of the two
 * counts until it is checked: the smaller one would raise the cap.
 */
function typedBefore({ amounts }: ControlPlan, { amounts: earlier }: Control): Cents | null {
  const typed = earlier.before.value;
  if (typed === null) return null;
  const isDeclaredAnew = amounts.before !== earlier.declaredBefore;
  return isDeclaredAnew && amounts.before > typed ? amounts.before : typed;
}

/**
 * Findings with the follow-up of the same one before: of the same rule and sentence, in the same line or cell. Where
 * several could be meant, none has it. What was dealt with in the lines has to be looked at again: they may be others.
 */
function carriedPoints(plan: ControlPlan, earlier: Control): readonly PlannedPoint[] {
  // Sentences of two languages are not compared.
  if (plan.language !== earlier.language) return plan.points;
  const before = new Map<string, ControlPoint[]>();
  for (const point of earlier.points) {
    const key = identityOf(point, earlier.lines);
    before.set(key, [...(before.get(key) ?? []), point]);
  }
  const counts = new Map<string, number>();
  const keys = plan.points.map((point) => identityOf(point, plan.lines));
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return plan.points.map((point, index) => {
    const key = keys[index] ?? '';
    const [found, other] = before.get(key) ?? [];
    const followUp = found?.followUp.value ?? null;
    const isOne = other === undefined && counts.get(key) === 1;
    if (!found || !isOne || followUp === null || followUp === 'in-lines') return point;
    return { ...point, carried: { followUp, reason: found.reason.value } };
  });
}

type Located = Pick<ControlPoint, 'rule' | 'message'> & { readonly cell: string | null };

/** A finding in a line is of that line, wherever it stands now; any other is of its cell. */
function identityOf(
  { rule, message, cell }: Located,
  lines: readonly { readonly cell: string; readonly key: string }[],
): string {
  const row = rowIn(cell ?? '');
  const line = row === null ? undefined : lines.find((one) => rowIn(one.cell) === row);
  return JSON.stringify([rule, message.trim(), line?.key ?? cell ?? '']);
}

/** `Budget!12`, of `Budget!G12`; null: no cell. */
function rowIn(cell: string): string | null {
  const [, sheet, row] = /^(.*)!\$?[A-Z]+\$?(\d+)$/.exec(cell) ?? [];
  return sheet === undefined ? null : `${sheet}!${row}`;
}
