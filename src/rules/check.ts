import type { Dossier } from '../dossier/dossier';
import type { Place } from '../workbook/scalar';
import type { Call } from '../calls/call';
import { computeFigures } from './figures';
import type { Figures } from './figures';
import type { Finding, Severity } from './finding';
import type { Rule } from './rule';
import { RULES } from './rules';
import type { RuleId } from './rules';
import { dossierStructure } from './structure';

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

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

/** Those that can tell something true: a column that is gone is told, and not what seems to follow from its absence. */
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

/** The sort is stable, so findings of one cell stay in the rules' order. */
function readingOrder(sheets: readonly string[]): (a: Finding, b: Finding) => number {
  const ranks = new Map(sheets.map((sheet, index) => [sheet, index] as const));
  const sheetRank = (place: Place): number => ranks.get(place.sheet) ?? sheets.length;
  return (a, b) => {
    const bySeverity = RANKS[a.severity] - RANKS[b.severity];
    if (bySeverity !== 0) return bySeverity;
    if (a.place === null || b.place === null) {
      return Number(a.place === null) - Number(b.place === null);
    }
    return (
      sheetRank(a.place) - sheetRank(b.place) ||
      a.place.row - b.place.row ||
      a.place.column - b.place.column
    );
  };
}
