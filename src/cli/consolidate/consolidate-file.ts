import { createHash } from 'node:crypto';
import type { FileContent, FileReading } from '../../documents/portfolio/consolidate/reading';
import { intakeOf } from '../../intake/intake-of';
import { reportReadings } from '../../intake/report-lines';
import { contentOfProblem } from '../../intake/problem-content';
import { INTEGRITY_SENTENCES } from '../../integrity/messages/in-words';
import { loadCatalogues } from '../../language/catalogue';
import { MAX_FILE_BYTES } from '../../xlsx/read/limits';
import { openBytes, type CheckJob, type Known } from '../check/open-file';
import { isFailure } from '../../reports/report';
import type { Obstacle } from '../file-obstacle';
import { loadLanguages } from '../language';
import type { Failure } from '../../reports/report';
import { readSource } from './read-source';
import type { Source } from './source';

/** A file that a portfolio is made of. */
export interface ConsolidateJob extends CheckJob {
  readonly source: Source;
}

interface KnownHere extends Partial<Known> {
  /** SHA-256 of files that need not be judged again. */
  readonly known: ReadonlySet<string>;
}

/** What the file says to a portfolio: one reading, or as many as a file of reports has lines. */
export async function consolidateFile(
  job: ConsolidateJob,
  { known, ...calls }: KnownHere,
): Promise<readonly FileReading[]> {
  const { source, at, file, language } = job;
  const bytes = await readSource(source, MAX_FILE_BYTES);
  if (bytes instanceof Uint8Array && source.kind === 'report') {
    return reportReadings(new TextDecoder().decode(bytes), { file, at, language });
  }
  const sha256 = bytes instanceof Uint8Array ? hashOf(bytes) : null;
  const reading = { file, sha256, readOn: at, ...whatIsSaid(source) };
  if (sha256 !== null && known.has(sha256)) return [{ ...reading, content: { kind: 'known' } }];
  return [{ ...reading, content: await contentOf(bytes, job, calls) }];
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the procedure says of a file by its name and its folder. */
const whatIsSaid = ({ said }: Source): Pick<FileReading, 'filedAt' | 'caseNumber'> => ({
  filedAt: said.filedAt,
  caseNumber: said.number,
});

async function contentOf(
  bytes: Uint8Array | Obstacle,
  job: ConsolidateJob,
  calls: Partial<Known>,
): Promise<FileContent> {
  await Promise.all([loadLanguages(), loadCatalogues([INTEGRITY_SENTENCES])]);
  const opened = await openBytes(bytes, job, calls);
  if (isFailure(opened)) return contentOfProblem(opened.error.problem, opened.error.message);
  const filedOn = job.source.said.filedAt?.slice(0, 10) ?? null;
  return intakeOf(opened, filedOn, job.language);
}

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
