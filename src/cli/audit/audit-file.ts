import {
  INTEGRITY_SENTENCES,
  inWords as integrityInWords,
} from '../../integrity/messages/in-words';
import { examine, type Worth } from '../../integrity/examine';
import type { IntegrityFinding } from '../../integrity/finding';
import { offBy } from '../../documents/dossier/at-stake';
import { textIn } from '../../documents/dossier/messages/in-words';
import { worthOf } from '../../documents/dossier/worth';
import { ruleOf } from '../../documents/dossier/rules/rules';
import { isMoved } from '../../documents/dossier/rules/check';
import type { OpenedDocument } from '../../documents/open';
import { bySeverity } from '../../findings/finding';
import type { Cents } from '../../money/cents';
import { loadCatalogues } from '../../language/catalogue';
import type { Language } from '../../language/language';
import { cellReference } from '../../workbook/reference';
import type { FileRemark } from '../../xlsx/read/remarks';
import { olderSheets } from '../check/older-sheets';
import { openFile, type CheckJob, type Known, type OpenedFile } from '../check/open-file';
import { isFailure, type Told } from '../check/report';
import type { AuditFinding, AuditReport } from '../schemas/audit';
import type { Failure } from '../schemas/report';

/** Reads a filled workbook and says what in it can mislead its reader. */
export async function auditFile(
  job: CheckJob,
  known: Partial<Known> = {},
): Promise<AuditReport | Failure> {
  const opened = await openFile(job, known);
  return isFailure(opened) ? opened : auditOf(opened);
}

/** What in a workbook that was read can mislead its reader. */
export async function auditOf(opened: OpenedFile): Promise<AuditReport> {
  const { reported, reading, dossier, others } = opened;
  const { language } = reported;
  await loadCatalogues([INTEGRITY_SENTENCES]);
  const seen = await reading.observed(dossier?.dossier.altered.unnamed);
  const worth: Worth = dossier ? worthOf(dossier) : () => null;
  const findings = [
    ...toldOf(opened).map((told) => ofRule(told, language)),
    ...others.flatMap((document) => ofDocument(document, language)),
    ...examine(seen, worth, dossier?.dossier.altered.respelled).map((finding) =>
      ofIntegrity(finding, language),
    ),
  ];
  return {
    file: reported.file,
    theme: dossier?.call.id ?? null,
    title: dossier?.title ?? null,
    findings: findings.sort(bySeverityOf),
    control: reported.control,
  };
}

const bySeverityOf = (one: AuditFinding, other: AuditFinding): number =>
  bySeverity({ severity: one.severity }, { severity: other.severity });

/** What is said of the dossier's cells, and of the file that holds them. */
function toldOf({ reading, ofRules, dossier }: OpenedFile): readonly Told[] {
  if (!dossier) return [...ofRules, ...reading.remarks];
  const { call, age, findings } = dossier;
  return [
    ...ofRules,
    ...(isMoved(dossier.dossier) ? [] : reading.remarks.map(foundAgain)),
    ...findings.filter(({ rule }) => ruleOf(rule).isOfIntegrity),
    ...olderSheets(age, call, reading.snapshot),
  ];
}

/** A table that a program lost, and whose lines were all found again, misleads nobody who reads the file. */
const foundAgain = (remark: FileRemark): FileRemark =>
  remark.rule === 'file.table' && remark.severity === 'warning'
    ? { ...remark, severity: 'info' }
    : remark;

const inEuros = (amount: Cents | null): number | null => (amount === null ? null : amount / 100);

const ofRule = ({ rule, severity, place, message }: Told, language: Language): AuditFinding => ({
  rule,
  severity,
  cell: place && cellReference(place),
  message: textIn(message, language),
  stake: 'id' in message ? inEuros(offBy(message)) : null,
});

const ofDocument = (document: OpenedDocument, language: Language): readonly AuditFinding[] =>
  document.ofIntegrity().map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    cell: finding.place && cellReference(finding.place),
    message: document.inWords(finding, language),
    stake: null,
  }));

const ofIntegrity = (
  { rule, severity, place, message, stake }: IntegrityFinding,
  language: Language,
): AuditFinding => ({
  rule,
  severity,
  cell: place && cellReference(place),
  message: integrityInWords(message, language),
  stake: inEuros(stake),
});
