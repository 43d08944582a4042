import { basename } from 'node:path';
import { DOSSIER_KIND } from '../../documents/dossier/dossier-kind';
import type { DossierRefusal } from '../../documents/dossier/reader';
import type { DossierVerdict } from '../../documents/dossier/verdict';
import type { Kind, Refusal } from '../../documents/kind';
import { openDocuments, templateOf, verdictOf, type OpenedDocument } from '../../documents/open';
import { KINDS } from '../../documents/registry';
import type { Language } from '../../language/language';
import { partsOfPath } from '../../received/file-names';
import { FileError, noDossier } from '../../xlsx/file-error';
import { readWorkbook, type WorkbookReading } from '../../xlsx/read';
import { MAX_FILE_BYTES } from '../../xlsx/read/limits';
import type { Obstacle } from '../file-obstacle';
import { loadLanguages } from '../language';
import { readSource } from '../sources/read-source';
import type { Place } from '../sources/source';
import type { Failure } from '../../reports/report';
import { controlOf } from './control';
import type { GivenCalls } from './given-calls';
import { judgeOf } from './judged-by';
import { failureOf, type Reported, type Told } from './report';

/** A file, and the language of what is said of it. */
export interface CheckJob {
  /** As it is told: its path, that of its zip before its own where it lies in one. */
  readonly file: string;
  /** Where it is read from; absent: on disk, by that path. */
  readonly place?: Place;
  readonly language: Language;
  /** When the run began, as ISO 8601 writes it, in UTC. */
  readonly at: string;
}

export interface Known {
  /** Calls to judge by, whatever rules a workbook of theirs carries. */
  readonly given: GivenCalls;
  readonly kinds: readonly Kind[];
}

export const placeOf = ({ file, place }: CheckJob): Place => place ?? { path: file, inside: null };

/** The name of the file itself, without its folders. */
export function nameOf(job: CheckJob): string {
  const { path, inside } = placeOf(job);
  return inside === null ? basename(path) : (partsOfPath(inside).at(-1) ?? inside);
}

/** A workbook that was read and judged. */
export interface OpenedFile {
  readonly reported: Reported;
  readonly reading: WorkbookReading;
  /** What is to be said of the rules that it was judged by. */
  readonly ofRules: readonly Told[];
  /** null: no dossier is there. */
  readonly dossier: DossierVerdict | null;
  /** Its documents of other kinds. */
  readonly others: readonly OpenedDocument[];
}

/** Reads a filled workbook and judges it. What makes the file unreadable is its report; anything else is thrown. */
export async function openFile(
  job: CheckJob,
  known: Partial<Known> = {},
): Promise<OpenedFile | Failure> {
  await loadLanguages();
  return openBytes(await readSource(placeOf(job), MAX_FILE_BYTES), job, known);
}

/** The same of bytes that were read, or of what kept us from them. `file`: what it is called in the report. */
export async function openBytes(
  bytes: Uint8Array | Obstacle,
  { file, language, at }: CheckJob,
  { given = new Map(), kinds = KINDS }: Partial<Known> = {},
): Promise<OpenedFile | Failure> {
  if (!(bytes instanceof Uint8Array)) {
    return failureOf({ file, language, control: controlOf(at, null) }, bytes);
  }
  const reported = { file, language, control: controlOf(at, bytes) };
  try {
    const reading = await readWorkbook(bytes, templateOf(kinds));
    return await openWorkbook(reported, reading, { given, kinds });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return failureOf(reported, error);
  }
}

async function openWorkbook(
  reported: Reported,
  reading: WorkbookReading,
  { given, kinds }: Known,
): Promise<OpenedFile | Failure> {
  const ofRules: Told[] = [];
  const opened = await openDocuments(reading.snapshot, kinds, {
    callFor: async (callId, snapshot) => {
      const { call, remarks } = await judgeOf(callId, snapshot, given);
      ofRules.push(...remarks);
      return call;
    },
    alterations: reading.altered,
  });
  if (opened.length === 0) throw noDossier();
  const others = opened.filter(({ kind }) => kind.id !== DOSSIER_KIND.id);
  const dossier = opened.find(({ kind }) => kind.id === DOSSIER_KIND.id);
  if (dossier?.refusal) return failureOf(reported, obstacleTo(dossier.refusal));
  const verdict = verdictOf(opened, DOSSIER_KIND);
  if (dossier && !verdict) throw new Error('A document is judged or refused');
  return { reported, reading, ofRules, dossier: verdict, others };
}

/** What reports call a dossier that is not interpreted. */
const PROBLEMS: Readonly<Record<DossierRefusal, string>> = {
  newer: 'newer-version',
  unreadable: 'no-call',
  'unknown-call': 'unknown-call',
  'damaged-call': 'damaged-call',
};

const obstacleTo = ({ reason, message }: Refusal): Obstacle => ({
  problem: PROBLEMS[reason as DossierRefusal],
  sentence: message,
});
