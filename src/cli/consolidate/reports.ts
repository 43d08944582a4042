import { attachmentName } from '../../procedure/attachment-name';
import { NO_VALUES, type FileReading } from '../../documents/portfolio/consolidate/reading';
import { contentOfProblem } from '../../intake/problem-content';
import { cents, type Cents } from '../../money/cents';
import { toCents } from '../../money/decimal';
import type { CheckJob } from '../check/open-file';
import { messagesIn } from '../messages/say';
import { reportSchema, type DossierReport, type Report } from '../schemas/report';
import { isDossier, isFailure } from '../check/report';

/**
 * What `bareme check --json` wrote on another machine, a line a file. A file without any such line is none of ours; of one
 * that has some, lines that are none are told as one more file.
 */
export function reportReadings(text: string, job: CheckJob): readonly FileReading[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const readings = lines.flatMap((line) => readingOf(line, job) ?? []);
  const { consolidate: words } = messagesIn(job.language);
  if (readings.length === 0) return [told(job, { kind: 'other', why: words.noReport() })];
  const count = lines.length - readings.length;
  return count === 0
    ? readings
    : [...readings, told(job, { kind: 'unreadable', why: words.linesUnread({ count }) })];
}

function readingOf(line: string, job: CheckJob): FileReading | null {
  const report = reportIn(line);
  if (!report) return null;
  const { number, filedAt } = attachmentName(report.file);
  return {
    file: report.file,
    sha256: report.control.sha256,
    readOn: report.control.at,
    filedAt,
    caseNumber: number,
    content: contentOf(report, job),
  };
}

function contentOf(report: Report, { language }: CheckJob): FileReading['content'] {
  if (isFailure(report)) return contentOfProblem(report.error.problem, report.error.message);
  if (isDossier(report)) return dossierOf(report);
  return { kind: 'other', why: messagesIn(language).consolidate.reportOfNoDossier() };
}

function reportIn(line: string): Report | null {
  try {
    return reportSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

const told = ({ file, at }: CheckJob, content: FileReading['content']): FileReading => ({
  file,
  sha256: null,
  readOn: at,
  filedAt: null,
  caseNumber: null,
  content,
});

/** Reports of before Barème 0.2 do not say whose dossier it is: it is then known by its file alone. */
function dossierOf({
  theme,
  project,
  totals,
  findings,
  identity,
}: DossierReport): FileReading['content'] {
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const [first] = findings;
  return {
    kind: 'report',
    mark: identity?.mark ?? null,
    session: identity?.session ?? null,
    values: {
      ...NO_VALUES,
      call: theme,
      number: identity?.number ?? null,
      title: project.title,
      carrier: project.carrier,
      carrierType: project.carrierType,
      siret: identity?.siret ?? null,
      reference: identity?.reference ?? null,
      filedOn: identity?.filedOn ?? null,
      total: euros(totals.project),
      base: euros(totals.base),
      requested: totals.requested === null ? null : euros(totals.requested),
      maximum: euros(totals.maximum),
      grant: euros(totals.grant),
      share: euros(totals.carrier),
      before: orNull(identity?.grantedBefore),
      cap: orNull(identity?.projectCap),
      errors: count('error'),
      warnings: count('warning'),
      first: first && first.severity !== 'info' ? first.message : null,
    },
  };
}

const euros = (amount: number): Cents => toCents(amount) ?? cents(0);

const orNull = (amount: number | null | undefined): Cents | null =>
  amount === null || amount === undefined ? null : toCents(amount);
