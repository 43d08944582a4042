import { audit } from '../../audit/audit';
import type { AuditFinding } from '../../audit/finding';
import { INTEGRITY_SENTENCES } from '../../integrity/messages/in-words';
import { loadCatalogues } from '../../language/catalogue';
import { withJudged, type Refused } from './judge-bytes';

/** What was found in a workbook's file; or the sentence for why nothing of it is said. */
export type Audited = { readonly findings: readonly AuditFinding[] } | Refused;

/** Says of a workbook's file what `bareme audit` says of it. Bad bytes are a sentence. */
export async function auditBytes(bytes: Uint8Array): Promise<Audited> {
  await loadCatalogues([INTEGRITY_SENTENCES]);
  return withJudged(bytes, async (judged) => ({ findings: await audit(judged) }));
}
