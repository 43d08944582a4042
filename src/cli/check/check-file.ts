import { readFile, stat } from 'node:fs/promises';
import { DOSSIER_KIND } from '../../documents/dossier/dossier-kind';
import type { DossierRefusal } from '../../documents/dossier/reader';
import type { DossierVerdict } from '../../documents/dossier/verdict';
import type { Kind, Refusal } from '../../documents/kind';
import { openDocuments, templateOf, verdictOf } from '../../documents/open';
import { KINDS } from '../../documents/registry';
import { isMoved } from '../../documents/dossier/rules/check';
import type { Language } from '../../language/language';
import { FileError, noDossier, tooLarge } from '../../xlsx/file-error';
import { readWorkbook, type WorkbookReading } from '../../xlsx/read';
import { MAX_FILE_BYTES } from '../../xlsx/read/limits';
import { NOT_A_FILE, obstacleOf, type Obstacle } from '../file-obstacle';
import type { Report } from '../schemas/report';
import { loadLanguages } from '../language';
import { controlOf } from './control';
import { draftRemark } from './draft';
import type { GivenCalls } from './given-calls';
import { judgeOf } from './judged-by';
import { olderSheets } from './older-sheets';
import {
  documentsReport,
  failureOf,
  reportOf,
  type Judged,
  type Reported,
  type Told,
} from './report';

/** What one thread is asked: a file and the language of what is said of it. */
export interface CheckJob {
  readonly file: string;
  readonly language: Language;
  /** When the run began, as ISO 8601 writes it, in UTC. */
  readonly at: string;
}

interface Known {
  /** Calls to judge by, whatever rules a workbook of theirs carries. */
  readonly given: GivenCalls;
  readonly kinds: readonly Kind[];
}

/**
 * Reads a filled workbook and computes its figures and findings anew. What makes a file unreadable is its
 * report; anything else is thrown.
 */
export async function checkFile(
  { file, language, at }: CheckJob,
  { given = new Map(), kinds = KINDS }: Partial<Known> = {},
): Promise<Report> {
  await loadLanguages();
  const bytes = await read(file);
  if (!(bytes instanceof Uint8Array)) {
    return failureOf({ file, language, control: controlOf(at, null) }, bytes);
  }
  const reported = { file, language, control: controlOf(at, bytes) };
  try {
    return await checkWorkbook(reported, await readWorkbook(bytes, templateOf(kinds)), {
      given,
      kinds,
    });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return failureOf(reported, error);
  }
}

async function checkWorkbook(
  reported: Reported,
  reading: WorkbookReading,
  { given, kinds }: Known,
): Promise<Report> {
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
  if (!dossier) return documentsReport(reported, others, reading.remarks);
  if (dossier.refusal) return failureOf(reported, obstacleTo(dossier.refusal));
  const verdict = verdictOf(opened, DOSSIER_KIND);
  if (!verdict) throw new Error('A document is judged or refused');
  return reportOf(reported, judged(verdict, reading, ofRules), others);
}

function judged(
  { call, dossier, age, figures, findings }: DossierVerdict,
  { snapshot, remarks }: WorkbookReading,
  ofRules: readonly Told[],
): Judged {
  const told = [
    ...ofRules,
    ...(isMoved(dossier) ? [] : remarks),
    ...findings,
    ...draftRemark(call, dossier, figures, findings),
    ...olderSheets(age, call, snapshot),
  ];
  return { call, dossier, figures, told };
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
