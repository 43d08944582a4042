import { NO_VALUES, type FileReading } from '../documents/portfolio/consolidate/reading';
import type { Language } from '../language/language';
import { frenchSpacing } from '../language/typography';
import { cents, type Cents } from '../money/cents';
import { toCents } from '../money/decimal';
import { attachmentName } from '../procedure/attachment-name';
import {
  isDossier,
  isFailure,
  reportSchema,
  type DossierReport,
  type Report,
} from '../reports/report';
import { contentOfProblem } from './problem-content';

/** A file of reports, and the language of what is said of it. */
interface ReportsFile {
  readonly file: string;
  readonly language: Language;
  /** When the run began, as ISO 8601 writes it, in UTC. */
  readonly at: string;
}

/**
 * What `bareme check --json` wrote on another machine, a line a file. A file without any such line is none of ours; of one
 * that has some, lines that are none are told as one more file.
 */
export function reportReadings(text: string, job: ReportsFile): readonly FileReading[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const readings = lines.flatMap((line) => readingOf(line, job) ?? []);
  const words = WORDS[job.language];
  if (readings.length === 0) return [told(job, { kind: 'other', why: words.noReport })];
  const count = lines.length - readings.length;
  return count === 0
    ? readings
    : [...readings, told(job, { kind: 'unreadable', why: words.linesUnread(count) })];
}

function readingOf(line: string, job: ReportsFile): FileReading | null {
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

function contentOf(report: Report, { language }: ReportsFile): FileReading['content'] {
  if (isFailure(report)) return contentOfProblem(report.error.problem, report.error.message);
  if (isDossier(report)) return dossierOf(report);
  return { kind: 'other', why: WORDS[language].ofNoDossier };
}

function reportIn(line: string): Report | null {
  try {
    return reportSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

const told = ({ file, at }: ReportsFile, content: FileReading['content']): FileReading => ({
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

const fr = {
  ofNoDossier: 'Le rapport d’un classeur sans dossier.',
  noReport: frenchSpacing('Ce n’est pas un rapport de « bareme check --json ».'),
  linesUnread: (count: number) =>
    frenchSpacing(
      `${count} ${count > 1 ? 'lignes ne sont pas' : 'ligne n’est pas'} un rapport de « bareme check --json » : rien n’en est repris.`,
    ),
};

const WORDS: Readonly<Record<Language, typeof fr>> = {
  fr,
  en: {
    ofNoDossier: 'The report of a workbook without an application.',
    noReport: 'This is no report of “bareme check --json”.',
    linesUnread: (count) =>
      `${count} ${count > 1 ? 'lines are' : 'line is'} no report of “bareme check --json”: nothing of it is taken.`,
  },
};
