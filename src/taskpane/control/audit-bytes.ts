import { audit } from '../../audit/audit';
import type { AuditFinding } from '../../audit/finding';
import type { Remark } from '../../audit/remark';
import type { Call } from '../../calls/call';
import { DOSSIER_KIND } from '../../documents/dossier/dossier-kind';
import { callOfWorkbook } from '../../documents/dossier/parse/carried-call';
import { openDocuments, templateOf, verdictOf } from '../../documents/open';
import { KINDS } from '../../documents/registry';
import { INTEGRITY_SENTENCES } from '../../integrity/messages/in-words';
import { loadCatalogues } from '../../language/catalogue';
import type { Localized } from '../../language/language';
import { FileError, noDossier } from '../../xlsx/file-error';
import { readWorkbook } from '../../xlsx/read';
import { TEXTS } from './texts';

/** What was found in a workbook's file; or the sentence for why nothing of it is said. */
export type Audited =
  { readonly findings: readonly AuditFinding[] } | { readonly refusal: Localized };

/** Says of a workbook's file what `bareme audit` says of it. Bad bytes are a sentence. */
export async function auditBytes(bytes: Uint8Array): Promise<Audited> {
  await loadCatalogues([INTEGRITY_SENTENCES]);
  try {
    return await audited(bytes);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { refusal: error.sentence };
  }
}

async function audited(bytes: Uint8Array): Promise<Audited> {
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
  if (refusal) return { refusal: refusal.message };
  const dossier = verdictOf(opened, DOSSIER_KIND);
  const others = opened.filter((one) => !isDossier(one));
  return { findings: await audit({ reading, ofRules, dossier, others }) };
}

/** Nothing to reproach; but whoever had the workbook in hand had its rules in hand, too. */
const carriedRules = ({ id, version }: Call): Remark => ({
  rule: 'file.rules',
  severity: 'info',
  place: null,
  message: { fr: TEXTS.fr.carriedRules(id, version), en: TEXTS.en.carriedRules(id, version) },
});
