import { readFile, stat } from 'node:fs/promises';
import { ageOf, type Age } from '../../dossier/age';
import { DamagedCallError } from '../../dossier/carried-call';
import { identify, languageOf } from '../../dossier/identify';
import { parseDossier } from '../../dossier/parse';
import { check, isMoved } from '../../rules/check';
import type { Call } from '../../calls/call';
import { UnknownCallError } from '../../calls/load';
import type { Language } from '../../language/language';
import { FileError, noDossier, tooLarge } from '../../xlsx/file-error';
import { readWorkbook, type WorkbookReading } from '../../xlsx/read';
import { MAX_FILE_BYTES } from '../../xlsx/read/limits';
import { NOT_A_FILE, obstacleOf, type Obstacle } from '../file-obstacle';
import type { Report } from '../schemas/report';
import { controlOf } from './control';
import { draftRemark } from './draft';
import type { GivenCalls } from './given-calls';
import { judgeOf } from './judged-by';
import { olderSheets } from './older-sheets';
import { failureOf, reportOf, type Judged, type Reported, type Told } from './report';

/** What one thread is asked: a file and the language of what is said of it. */
export interface CheckJob {
  readonly file: string;
  readonly language: Language;
  /** When the run began, as ISO 8601 writes it, in UTC. */
  readonly at: string;
}

/**
 * Reads a filled workbook and computes its figures and findings anew. What makes a file unreadable is its
 * report; anything else is thrown.
 *
 * @param given calls to judge by, whatever rules a workbook of theirs carries
 */
export async function checkFile(
  { file, language, at }: CheckJob,
  given: GivenCalls = new Map(),
): Promise<Report> {
  const bytes = await read(file);
  if (!(bytes instanceof Uint8Array)) {
    return failureOf({ file, language, control: controlOf(at, null) }, bytes);
  }
  const reported = { file, language, control: controlOf(at, bytes) };
  try {
    return await checkWorkbook(reported, await readWorkbook(bytes), given);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return failureOf(reported, error);
  }
}

async function checkWorkbook(
  reported: Reported,
  reading: WorkbookReading,
  given: GivenCalls,
): Promise<Report> {
  const { snapshot } = reading;
  const identity = identify(snapshot);
  if (identity.kind === 'none') throw noDossier();
  if (identity.kind !== 'dossier') {
    const problem = identity.kind === 'newer' ? 'newer-version' : 'no-call';
    return failureOf(reported, { problem, sentence: identity.message });
  }
  try {
    const { call, remarks: ofRules } = await judgeOf(identity.callId, snapshot, given);
    const age = ageOf(identity, call);
    if (age.kind === 'newer-rules') {
      return failureOf(reported, { problem: 'newer-version', sentence: age.message });
    }
    return reportOf(reported, await judged(reading, call, age, ofRules));
  } catch (error) {
    const problem = problemWithCall(error);
    if (problem === null) throw error;
    return failureOf(reported, problem);
  }
}

async function judged(
  { snapshot, remarks, altered }: WorkbookReading,
  call: Call,
  age: Age,
  ofRules: readonly Told[],
): Promise<Judged> {
  // Older sheets have formulas of their own, which this version no longer knows.
  const found = age.kind === 'current' ? await altered(call, languageOf(snapshot)) : undefined;
  const dossier = parseDossier({ ...snapshot, ...(found && { altered: found }) }, call);
  const { figures, findings } = check(call, dossier);
  const told = [
    ...ofRules,
    ...(isMoved(dossier) ? [] : remarks),
    ...findings,
    ...draftRemark(call, dossier, figures, findings),
    ...olderSheets(age, call, snapshot),
  ];
  return { call, dossier, figures, told };
}

function problemWithCall(error: unknown): Obstacle | null {
  if (error instanceof UnknownCallError)
    return { problem: 'unknown-call', sentence: error.sentence };
  if (error instanceof DamagedCallError)
    return { problem: 'damaged-call', sentence: error.sentence };
  return null;
}

/** The file’s bytes, or what keeps us from them. A device or a pipe is not opened: it might never end. */
async function read(file: string): Promise<Uint8Array | Obstacle> {
  try {
    const stats = await stat(file);
    if (!stats.isFile()) return NOT_A_FILE;
    return stats.size > MAX_FILE_BYTES ? tooLarge() : await readFile(file);
  } catch (error) {
    return obstacleOf(error);
  }
}
