import { audit } from '../../audit/audit';
import type { AuditFinding as Found } from '../../audit/finding';
import { INTEGRITY_SENTENCES } from '../../integrity/messages/in-words';
import { loadCatalogues } from '../../language/catalogue';
import type { Language } from '../../language/language';
import { cellReference } from '../../workbook/reference';
import { openFile, type CheckJob, type Known, type OpenedFile } from '../check/open-file';
import { isFailure } from '../../reports/report';
import type { AuditFinding, AuditReport } from '../schemas/audit';
import type { Failure } from '../../reports/report';

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
  const { reported, dossier } = opened;
  await loadCatalogues([INTEGRITY_SENTENCES]);
  const findings = await audit(opened);
  return {
    file: reported.file,
    theme: dossier?.call.id ?? null,
    title: dossier?.title ?? null,
    findings: findings.map((finding) => reportedIn(finding, reported.language)),
    control: reported.control,
  };
}

const reportedIn = (
  { rule, severity, place, stake, inWords }: Found,
  language: Language,
): AuditFinding => ({
  rule,
  severity,
  cell: place && cellReference(place),
  message: inWords(language),
  stake: stake === null ? null : stake / 100,
});
