import type { Dossier } from '../dossier';
import { readingOrder } from '../../../findings/finding';
import type { Call } from '../../../calls/call';
import { computeFigures } from '../figures/figures';
import type { Figures } from '../figures/figures';
import type { Finding } from './finding';
import type { Rule } from './rule';
import { RULES } from './rules';
import type { RuleId } from './rules';
import { dossierStructure } from './structure';

/**
 * The figures of a dossier and all that its call's rules find in it: errors, then warnings, then
 * information, each in the sheets' reading order (findings without a cell last), then in the rules' order.
 */
export function check(
  call: Call,
  dossier: Dossier,
): { readonly figures: Figures; readonly findings: readonly Finding[] } {
  const figures = computeFigures(call, dossier);
  const subject = { call, dossier, figures };
  const findings = rulesFor(call, dossier).flatMap((rule) => rule.check(subject));
  return { figures, findings: findings.sort(readingOrder(dossier.sheets)) };
}

/** Those that can tell something true: a column that is gone is reported, and not what seems to follow from its absence. */
function rulesFor(call: Call, dossier: Dossier): readonly Rule<RuleId>[] {
  if (isMoved(dossier)) return [dossierStructure];
  const hasLines = !dossier.structure.some(
    (problem) =>
      problem.kind === 'missing-column' && problem.table === 'budget' && problem.role === 'input',
  );
  return RULES.filter((rule) => rule.appliesTo(call) && (hasLines || !rule.restsOnLines));
}

/** Rows were moved from under their names: whatever else a rule found would be about the wrong cells. */
export const isMoved = ({ structure }: Dossier): boolean =>
  structure.some(({ kind }) => kind === 'moved-rows');
