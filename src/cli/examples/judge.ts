import { dossierFromEntries } from '../../documents/dossier/file/from-entries';
import { entriesOf } from '../../documents/dossier/file/file';
import { subtract } from '../../money/cents';
import type { Cents } from '../../money/cents';
import { centsOf } from '../../money/decimal';
import { check } from '../../documents/dossier/rules/check';
import type { Figures } from '../../documents/dossier/figures/figures';
import type { Severity } from '../../findings/finding';
import type { Finding, RuleId } from '../../documents/dossier/rules/finding';
import type { Message } from '../../documents/dossier/messages/say';
import { RULES } from '../../documents/dossier/rules/rules';
import type { Localized } from '../../language/language';
import type { Example } from './read';

/** What an example may expect of the figures: `carrier` is what is left to the carrier. */
export type FigureName = 'total' | 'base' | 'staff' | 'maximum' | 'grant' | 'carrier';

const FIGURES: readonly FigureName[] = ['total', 'base', 'staff', 'maximum', 'grant', 'carrier'];

/** Something that is not as the example expects it. `line`: of the file, from 1. */
export type Difference =
  | {
      readonly kind: 'figure';
      readonly line: number;
      readonly figure: FigureName;
      readonly expected: Cents;
      readonly found: Cents;
      /** `found − expected`. */
      readonly by: Cents;
    }
  /** The rule found nothing, or something of another severity. */
  | {
      readonly kind: 'missing';
      readonly line: number;
      readonly rule: RuleId;
      readonly severity: Severity;
      readonly found: readonly Severity[];
      /** What holds while the rule finds nothing. */
      readonly holds: Localized;
    }
  | {
      readonly kind: 'unexpected';
      readonly line: number;
      readonly rule: RuleId;
      readonly severity: Severity;
      /** The first of what the rule found. */
      readonly message: Message;
      readonly count: number;
    };

/** An example, and in what it does not hold: in nothing where all is as expected. */
export interface Judged {
  readonly example: Example;
  readonly differences: readonly Difference[];
}

/** Holds an example against the rules of its call: document to rules, without a workbook. */
export function judge(example: Example): Judged {
  const { call, dossier } = example;
  const entries = entriesOf(dossier, call, 'fr');
  const { figures, findings } = check(call, dossierFromEntries(entries, call, 'fr'));
  const missing = missingFindings(example, findings);
  // Of another severity than expected: said once.
  const isSaid = ({ rule, severity }: Unexpected): boolean =>
    missing.some((one) => one.rule === rule && one.found.includes(severity));
  const differences = [
    ...figureDifferences(example, figures),
    ...missing,
    ...unexpectedFindings(example, findings).filter((one) => !isSaid(one)),
  ];
  return { example, differences };
}

type Missing = Extract<Difference, { kind: 'missing' }>;
type Unexpected = Extract<Difference, { kind: 'unexpected' }>;

function figureDifferences({ expected, lineOf }: Example, figures: Figures): readonly Difference[] {
  return FIGURES.flatMap((figure): readonly Difference[] => {
    const euros = expected[figure];
    if (euros === undefined) return [];
    const [due, found] = [centsOf(euros), figures[figure]];
    if (due === found) return [];
    const line = lineOf(`expected.${figure}`);
    return [{ kind: 'figure', line, figure, expected: due, found, by: subtract(found, due) }];
  });
}

function missingFindings(
  { expected, lineOf }: Example,
  findings: readonly Finding[],
): readonly Missing[] {
  return (expected.findings ?? []).flatMap(({ rule: id, severity }, index): readonly Missing[] => {
    const found = findings.filter(({ rule }) => rule === id).map((one) => one.severity);
    const rule = RULES.find((one) => one.id === id);
    if (!rule || found.includes(severity)) return [];
    const line = lineOf(`expected.findings[${index}]`);
    const others = [...new Set(found)];
    return [
      { kind: 'missing', line, rule: rule.id, severity, found: others, holds: rule.description },
    ];
  });
}

/** Errors and warnings beside the list of those expected, and whatever the rules that must be silent say. */
function unexpectedFindings(
  { expected, lineOf }: Example,
  findings: readonly Finding[],
): readonly Unexpected[] {
  const { findings: awaited, notFound = [] } = expected;
  const isAwaited = ({ rule, severity }: Finding): boolean =>
    awaited?.some((one) => one.rule === rule && one.severity === severity) ?? true;
  const isBarred = ({ rule }: Finding): boolean => notFound.includes(rule);
  const unexpected = findings.filter(
    (finding) => isBarred(finding) || (finding.severity !== 'info' && !isAwaited(finding)),
  );
  return firstOfEach(unexpected).map(({ finding, count }): Unexpected => {
    const { rule, severity, message } = finding;
    const at = notFound.indexOf(rule);
    const line = lineOf(at < 0 ? 'expected.findings' : `expected.notFound[${at}]`);
    return { kind: 'unexpected', line, rule, severity, message, count };
  });
}

/** One of each rule and severity, and how many there are. */
function firstOfEach(
  findings: readonly Finding[],
): readonly { readonly finding: Finding; readonly count: number }[] {
  const alike = (a: Finding, b: Finding) => a.rule === b.rule && a.severity === b.severity;
  return findings
    .filter((finding, index) => findings.findIndex((one) => alike(one, finding)) === index)
    .map((finding) => ({
      finding,
      count: findings.filter((one) => alike(one, finding)).length,
    }));
}
