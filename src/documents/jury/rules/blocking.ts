import { STAGES, type Stage } from '../../../seals/header';
import type { Finding } from './finding';
import { RULES } from './rules';

/** The findings that a closing has to wait for, in the order in which they come. */
export function blocking(findings: readonly Finding[], closing: Stage): readonly Finding[] {
  const due = new Set<string>(
    RULES.filter(({ blocksClosing }) => isReached(blocksClosing, closing)).map(({ id }) => id),
  );
  return findings.filter(({ rule, severity }) => severity !== 'info' && due.has(rule));
}

const isReached = (from: Stage | null, closing: Stage): boolean =>
  from !== null && STAGES.indexOf(from) <= STAGES.indexOf(closing);
