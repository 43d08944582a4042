import type { DossierReport } from '../../reports/report';

type Finding = DossierReport['findings'][number];

/** Findings of one rule that are reported one by one: with more of them, nobody reads on. */
const MOST_ALONE = 10;
/** Cells of the others that are named. */
const MOST_NAMED = 8;
/** Characters of a sentence: one may repeat what a person typed, to the 32,767 signs of a cell. */
const LONGEST_SENTENCE = 600;

/** Findings of one rule that are not told one by one. */
export interface Others {
  readonly rule: string;
  readonly count: number;
  /** The first of their cells. */
  readonly cells: readonly string[];
  /** Cells that are not named. */
  readonly isMore: boolean;
}

/** What a person is shown of findings, in a screenful whatever the file: the first of each rule, the others counted. */
export function inBrief(findings: readonly Finding[]): {
  readonly told: readonly Finding[];
  readonly others: readonly Others[];
} {
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) {
    const ofRule = rules.get(finding.rule);
    if (ofRule) ofRule.push(finding);
    else rules.set(finding.rule, [finding]);
  }
  const told = new Set([...rules.values()].flatMap((ofRule) => ofRule.slice(0, MOST_ALONE)));
  const others = [...rules].flatMap(([rule, ofRule]) => {
    const rest = ofRule.slice(MOST_ALONE);
    return rest.length === 0 ? [] : [othersOf(rule, rest)];
  });
  return { told: findings.filter((finding) => told.has(finding)), others };
}

function othersOf(rule: string, rest: readonly Finding[]): Others {
  const cells = rest.flatMap(({ cell }) => cell ?? []);
  const named = cells.slice(0, MOST_NAMED);
  return { rule, count: rest.length, cells: named, isMore: cells.length > named.length };
}

/** A sentence, cut where what it repeats is longer than anybody reads. */
export const shortened = (sentence: string): string =>
  sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE)}…` : sentence;
