import { readingOrder } from '../../../findings/finding';
import type { Finding } from './finding';
import type { Subject } from './rule';
import { RULES } from './rules';

/** All that the rules find, gravest first and then in the order of the sheets. */
export function check(subject: Subject): readonly Finding[] {
  const found = RULES.flatMap(({ id, severity, faults }) =>
    faults(subject).map((fault): Finding => ({
      rule: id,
      severity: fault.severity ?? severity,
      place: fault.place,
      message: fault.message,
    })),
  );
  return found.sort(readingOrder(subject.portfolio.sheets));
}
