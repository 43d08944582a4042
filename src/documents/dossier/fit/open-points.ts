import { depositMonth, depositWindow } from '../rules/dates';
import type { Finding } from '../rules/finding';
import type { Subject } from '../rules/rule';
import { ruleOf } from '../rules/rules';
import { grossOf } from './carry-over';
import type { CarriedOver } from './carry-over';
import { ask } from './messages/ask';
import type { Topic } from './topic';
import { point, undeclared, type OpenPoint } from './undeclared';

interface OpenPoints {
  readonly open: readonly OpenPoint[];
  /** Whether an open point already says what this finding says. */
  readonly answers: (finding: Finding) => boolean;
}

/** What the call would ask of this dossier beyond what it holds. */
export function openPoints(subject: Subject, carried: CarriedOver): OpenPoints {
  const open = [...ofLines(subject, carried), ...undeclared(subject), ...ofFiling(subject)];
  const topics = new Set<Topic | null>(open.map(({ topic }) => topic));
  return { open, answers: ({ rule }) => topics.has(ruleOf(rule).openPoint) };
}

function ofLines(subject: Subject, { untyped, undated }: CarriedOver): readonly OpenPoint[] {
  const { call } = subject;
  const points: OpenPoint[] = [];
  if (untyped.length > 0) {
    const labels = [...new Map(untyped.map(({ type }) => [type?.id, type?.label])).values()];
    const known = labels.filter((label) => label !== undefined);
    const told = { count: untyped.length, amount: grossOf(untyped), labels: known };
    points.push(point('types', ask('types', told), call.expenses.quote));
  }
  if (call.years && undated > 0) {
    const told = { amount: undated, years: call.years.inBase };
    points.push(point('years', ask('years', told), call.years.quote));
  }
  return points;
}

/** The calls' windows are of one time: a date that was typed for another call is to be looked at, no more. */
function ofFiling(subject: Subject): readonly OpenPoint[] {
  return [depositWindow, depositMonth]
    .flatMap((rule): readonly Finding[] => rule.check(subject))
    .map(({ message, quote }) => point('filing', ask('filing', { found: message }), quote));
}
