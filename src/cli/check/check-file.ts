import { notChecked } from '../../documents/dossier/fit/not-checked';
import { broughtByFiling } from '../../documents/dossier/rules/once-filed';
import type { DossierVerdict } from '../../documents/dossier/verdict';
import { idOf } from '../../documents/dossier/parse/identify';
import type { WorkbookReading } from '../../xlsx/read';
import type { DocumentsReport, DossierReport, Report } from '../../reports/report';
import { draftRemark } from './draft';
import { remarksOfRules } from '../../audit/remarks-of-rules';
import { openFile, type CheckJob, type Known, type OpenedFile } from './open-file';
import { documentsReport, reportOf, type Judged, type Told } from './report';
import { isFailure } from '../../reports/report';

/**
 * Reads a filled workbook and computes its figures and findings anew. What makes a file unreadable is its
 * report; anything else is thrown.
 */
export async function checkFile(job: CheckJob, known: Partial<Known> = {}): Promise<Report> {
  const opened = await openFile(job, known);
  return isFailure(opened) ? opened : reportOn(opened);
}

/** The report on a workbook that was read. */
export function reportOn({
  reported,
  reading,
  ofRules,
  dossier,
  others,
}: OpenedFile): DossierReport | DocumentsReport {
  return dossier
    ? reportOf(reported, judged(dossier, reading, ofRules), others)
    : documentsReport(reported, others, reading.remarks);
}

function judged(
  verdict: DossierVerdict,
  reading: WorkbookReading,
  ofRules: readonly Told[],
): Judged {
  const { call, dossier, figures, findings } = verdict;
  const brought = broughtByFiling(call, dossier, figures, findings);
  const told = [...remarksOfRules(verdict, reading, ofRules), ...draftRemark(dossier, brought)];
  // A draft is told to be without a date, and what a date would bring.
  const points = notChecked({ call, dossier, figures }, [...findings, ...brought]).filter(
    ({ topic }) => topic !== 'filing' || brought.length === 0,
  );
  return { call, dossier, mark: idOf(reading.snapshot), figures, told, notChecked: points };
}
