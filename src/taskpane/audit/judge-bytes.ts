import type { JudgedFile } from '../../audit/audit';
import type { Remark } from '../../audit/remark';
import type { Call } from '../../calls/call';
import { DOSSIER_KIND } from '../../documents/dossier/dossier-kind';
import { callOfWorkbook } from '../../documents/dossier/parse/carried-call';
import { openDocuments, templateOf, verdictOf } from '../../documents/open';
import { KINDS } from '../../documents/registry';
import type { Localized } from '../../language/language';
import { FileError, noDossier } from '../../xlsx/file-error';
import { readWorkbook } from '../../xlsx/read';
import { TEXTS } from './texts';

/** The sentence for why nothing is made of a workbook's file. */
export interface Refused {
  readonly refusal: Localized;
}

/** The same, with a stable identifier of what is wrong: that of reading a file, or why its dossier is not interpreted. */
export interface RefusedFile extends Refused {
  readonly problem: string;
}

/** Reads and judges a workbook's file, as the command line does, and makes of it what is wanted. Bad bytes are a sentence. */
export async function withJudged<Made>(
  bytes: Uint8Array,
  make: (judged: JudgedFile) => Promise<Made>,
): Promise<Made | RefusedFile> {
  try {
    const judged = await judge(bytes);
    return 'refusal' in judged ? judged : await make(judged);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { refusal: error.sentence, problem: error.problem };
  }
}

async function judge(bytes: Uint8Array): Promise<JudgedFile | RefusedFile> {
  const reading = await readWorkbook(bytes, templateOf(KINDS));
  const ofRules: Remark[] = [];
  const opened = await openDocuments(reading.snapshot, KINDS, {
    callFor: async (callId, snapshot) => {
      const call = await callOfWorkbook(callId, snapshot);
      if (call.file !== undefined) ofRules.push(carriedRules(call));
      return call;
    },
    alterations: reading.altered,
  });
  if (opened.length === 0) throw noDossier();
  const isDossier = ({ kind }: (typeof opened)[number]): boolean => kind.id === DOSSIER_KIND.id;
  const refusal = opened.find(isDossier)?.refusal;
  if (refusal) return { refusal: refusal.message, problem: refusal.reason };
  const dossier = verdictOf(opened, DOSSIER_KIND);
  return { reading, ofRules, dossier, others: opened.filter((one) => !isDossier(one)) };
}

/** Nothing to reproach; but whoever had the workbook in hand had its rules in hand, too. */
const carriedRules = ({ id, version }: Call): Remark => ({
  rule: 'file.rules',
  severity: 'info',
  place: null,
  message: { fr: TEXTS.fr.carriedRules(id, version), en: TEXTS.en.carriedRules(id, version) },
});
