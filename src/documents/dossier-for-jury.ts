import type { Call } from '../calls/call';
import { carrierTypesOf } from '../calls/catalogue';
import type { Language, Localized } from '../language/language';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { DOSSIER_KIND } from './dossier/dossier-kind';
import { callOfWorkbook } from './dossier/parse/carried-call';
import type { DossierVerdict } from './dossier/verdict';
import type { ListedDossier } from './jury/opening/listed-dossiers';
import { openDocuments, verdictOf } from './open';

/** What a workbook turns out to be for a jury on a call. */
export type DossierForJury =
  | {
      readonly kind: 'dossier';
      readonly dossier: ListedDossier;
      /** Findings that are errors: its figures may still change. */
      readonly errors: number;
    }
  | { readonly kind: 'none' }
  /** It cannot be interpreted, and the sentence says why. */
  | { readonly kind: 'refused'; readonly message: Localized }
  /** It answers another call, by its identifier. */
  | { readonly kind: 'other-call'; readonly found: string };

/**
 * The dossier of a workbook, as a jury’s list has it, its amounts TTC.
 *
 * @param snapshot what was read of `DOSSIER_KIND.template`
 * @param untitled by what a dossier without a title is known
 */
export async function dossierForJury(
  snapshot: WorkbookSnapshot,
  call: Call,
  language: Language,
  untitled: string,
): Promise<DossierForJury> {
  const opened = await openDocuments(snapshot, [DOSSIER_KIND], {
    callFor: callOfWorkbook,
    alterations: null,
  });
  const refusal = opened[0]?.refusal;
  if (refusal) return { kind: 'refused', message: refusal.message };
  const verdict = verdictOf(opened, DOSSIER_KIND);
  if (!verdict) return { kind: 'none' };
  if (verdict.call.id !== call.id) return { kind: 'other-call', found: verdict.call.id };
  return {
    kind: 'dossier',
    dossier: listed(verdict, language, untitled),
    errors: verdict.findings.filter(({ severity }) => severity === 'error').length,
  };
}

function listed(
  { call, dossier: { facts }, figures, title }: DossierVerdict,
  language: Language,
  untitled: string,
): ListedDossier {
  const kind = carrierTypesOf(call).find(({ id }) => id === facts.carrierType.value);
  return {
    number: facts.caseNumber.value,
    title: title ?? untitled,
    carrier: facts.carrierName.value,
    carrierType: kind?.label[language] ?? null,
    total: figures.total,
    requested: figures.requested,
    maximum: figures.maximum,
    notApplicable: [],
    screening: null,
  };
}
