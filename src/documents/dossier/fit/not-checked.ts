import { isMoved } from '../rules/check';
import type { Finding } from '../rules/finding';
import type { Subject } from '../rules/rule';
import { ruleOf } from '../rules/rules';
import { ask } from './messages/ask';
import type { Topic } from './topic';
import { point, undeclared, type OpenPoint } from './undeclared';

/**
 * What the rules of the dossier's own call have not looked at yet, since something is not typed on which they rest: as
 * long as it is blank they find nothing, which is no sign that all is well. `findings`: what they did find.
 */
export function notChecked(subject: Subject, findings: readonly Finding[]): readonly OpenPoint[] {
  // Rows that were moved from under their names are reported, and nothing else is true.
  if (subject.figures.total <= 0 || isMoved(subject.dossier)) return [];
  const found = new Set<Topic | null>(findings.map(({ rule }) => ruleOf(rule).openPoint));
  return [...ofFiling(subject), ...undeclared(subject)].filter(({ topic }) => !found.has(topic));
}

/** Without a date the rules on filing look at nothing, and the others leave what is not declared yet to a later day. */
function ofFiling({ call, dossier }: Subject): readonly OpenPoint[] {
  const { kind, place } = dossier.facts.depositDate;
  if (kind !== 'blank') return [];
  const quote = call.track.sessions[0]?.quote ?? null;
  return [point('filing', ask('undated'), quote, place)];
}
