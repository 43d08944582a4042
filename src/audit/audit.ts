import { offBy } from '../documents/dossier/at-stake';
import { textIn } from '../documents/dossier/messages/in-words';
import { isMoved } from '../documents/dossier/rules/check';
import { ruleOf } from '../documents/dossier/rules/rules';
import type { DossierVerdict } from '../documents/dossier/verdict';
import { worthOf } from '../documents/dossier/worth';
import type { OpenedDocument } from '../documents/open';
import { bySeverity } from '../findings/finding';
import { examine, type Worth } from '../integrity/examine';
import type { IntegrityFinding } from '../integrity/finding';
import { inWords } from '../integrity/messages/in-words';
import type { WorkbookReading } from '../xlsx/read';
import type { FileRemark } from '../xlsx/read/remarks';
import type { AuditFinding } from './finding';
import { olderSheets } from './older-sheets';
import type { Remark } from './remark';

/** A workbook's file that was read, and its documents judged. */
export interface JudgedFile {
  readonly reading: WorkbookReading;
  /** What is to be said of the rules that it was judged by. */
  readonly ofRules: readonly Remark[];
  /** null: no dossier is there. */
  readonly dossier: DossierVerdict | null;
  /** Its documents of other kinds. */
  readonly others: readonly OpenedDocument[];
}

/** What in a workbook can mislead its reader: errors, then warnings, then information. */
export async function audit(judged: JudgedFile): Promise<readonly AuditFinding[]> {
  const { reading, dossier, others } = judged;
  const seen = await reading.observed(dossier?.dossier.altered.unnamed);
  const worth: Worth = dossier ? worthOf(dossier) : () => null;
  return [
    ...remarksOn(judged).map(ofRemark),
    ...others.flatMap(ofDocument),
    ...examine(seen, worth, dossier?.dossier.altered.respelled).map(ofIntegrity),
  ].sort(bySeverity);
}

/** What is said of the dossier's cells, and of the file that holds them. */
function remarksOn({ reading, ofRules, dossier }: JudgedFile): readonly Remark[] {
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

const ofRemark = ({ rule, severity, place, message }: Remark): AuditFinding => ({
  rule,
  severity,
  place,
  stake: 'id' in message ? offBy(message) : null,
  inWords: (language) => textIn(message, language),
});

const ofDocument = (document: OpenedDocument): readonly AuditFinding[] =>
  document.ofIntegrity().map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    place: finding.place,
    stake: null,
    inWords: (language) => document.inWords(finding, language),
  }));

const ofIntegrity = ({
  rule,
  severity,
  place,
  message,
  stake,
}: IntegrityFinding): AuditFinding => ({
  rule,
  severity,
  place,
  stake,
  inWords: (language) => inWords(message, language),
});
