import { createHash } from 'node:crypto';
import type { FileContent, FileReading } from '../../documents/portfolio/consolidate/reading';
import { exportOfBytes, mayBeExport } from '../../intake/export-bytes';
import { intakeOf } from '../../intake/intake-of';
import { reportReadings } from '../../intake/report-lines';
import { contentOfProblem } from '../../intake/problem-content';
import { INTEGRITY_SENTENCES } from '../../integrity/messages/in-words';
import { loadCatalogues } from '../../language/catalogue';
import { exportedAt } from '../../procedure/export-name';
import type { Mapping } from '../../procedure/export/mapping';
import { EXPORT_SENTENCES } from '../../procedure/export/messages/in-words';
import { MAX_FILE_BYTES } from '../../xlsx/read/limits';
import { openBytes, type CheckJob, type Known } from '../check/open-file';
import { isFailure } from '../../reports/report';
import type { Obstacle } from '../file-obstacle';
import { loadLanguages } from '../language';
import type { Failure } from '../../reports/report';
import { readSource } from '../sources/read-source';
import type { Source } from '../sources/source';

/** A file that a portfolio is made of. */
export interface ConsolidateJob extends CheckJob {
  readonly source: Source;
}

interface KnownHere extends Partial<Known> {
  /** SHA-256 of files that need not be judged again. */
  readonly known: ReadonlySet<string>;
  /** What people have settled of the columns of exports. */
  readonly decided: Mapping;
}

/**
 * What the file says to a portfolio: one reading, or as many as a file of reports has lines; of a table that is no export,
 * none.
 */
export async function consolidateFile(
  job: ConsolidateJob,
  { known, decided, ...calls }: KnownHere,
): Promise<readonly FileReading[]> {
  const { source, at, file, language } = job;
  const bytes = await readSource(source, MAX_FILE_BYTES);
  if (bytes instanceof Uint8Array && source.kind === 'report') {
    return reportReadings(new TextDecoder().decode(bytes), { file, at, language });
  }
  const sha256 = bytes instanceof Uint8Array ? hashOf(bytes) : null;
  const reading = { file, sha256, readOn: at, ...whatIsSaid(source) };
  if (sha256 !== null && known.has(sha256)) return [{ ...reading, content: { kind: 'known' } }];
  await Promise.all([loadLanguages(), loadCatalogues([INTEGRITY_SENTENCES, EXPORT_SENTENCES])]);
  if (source.kind === 'table') {
    const content = await exportOf(bytes, job, decided);
    return content ? [exportReading(reading, source, content)] : [];
  }
  const content = await contentOf(bytes, job, calls);
  if (!('failure' in content)) return [{ ...reading, content }];
  const { problem, message } = content.failure.error;
  const exported = mayBeExport(problem) ? await exportOf(bytes, job, decided) : null;
  return [
    exported
      ? exportReading(reading, source, exported)
      : { ...reading, content: contentOfProblem(problem, message) },
  ];
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the procedure says of a file by its name and its folder. */
const whatIsSaid = ({ said }: Source): Pick<FileReading, 'filedAt' | 'caseNumber'> => ({
  filedAt: said.filedAt,
  caseNumber: said.number,
});

interface NoneOfOurs {
  readonly failure: Failure;
}

async function contentOf(
  bytes: Uint8Array | Obstacle,
  job: ConsolidateJob,
  calls: Partial<Known>,
): Promise<FileContent | NoneOfOurs> {
  const opened = await openBytes(bytes, job, calls);
  if (isFailure(opened)) return { failure: opened };
  const filedOn = job.source.said.filedAt?.slice(0, 10) ?? null;
  return intakeOf(opened, filedOn, job.language);
}

/** What the file says as an export of the procedure; null: it is none, or cannot be read. */
const exportOf = async (
  bytes: Uint8Array | Obstacle,
  { source, language }: ConsolidateJob,
  decided: Mapping,
): Promise<FileContent | null> =>
  bytes instanceof Uint8Array
    ? exportOfBytes({ bytes, exportedAt: momentOf(source), decided }, language)
    : null;

const momentOf = ({ inside, path }: Source): string | null => exportedAt(inside ?? path);

/** An export tells of many dossiers, wherever it lies: of its moment its own name tells. */
const exportReading = (
  reading: Omit<FileReading, 'content'>,
  source: Source,
  content: FileContent,
): FileReading => ({
  ...reading,
  filedAt: momentOf(source),
  caseNumber: null,
  content,
});

/** The reading of a file that could not be read at all. */
export const failedReading = (
  { source, file, at }: ConsolidateJob,
  failure: Failure,
): FileReading => ({
  file,
  sha256: failure.control.sha256,
  readOn: at,
  ...whatIsSaid(source),
  content: contentOfProblem(failure.error.problem, failure.error.message),
});
