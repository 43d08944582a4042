import type { Localized } from '../../../language/language';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { JURY_KIND } from '../jury-kind';
import type { Session } from '../session';

/** A session asks for no call: it holds all that it goes by. */
const RESOURCES = {
  callFor: () => Promise.reject(new Error('A session asks for no call')),
  alterations: null,
};

/** The session, or the juror’s file of one, that a workbook is; or the sentence on why it cannot be read; null: none. */
export async function sessionIn(
  snapshot: WorkbookSnapshot,
): Promise<{ readonly session: Session } | { readonly refusal: Localized } | null> {
  if (!JURY_KIND.isIn(snapshot)) return null;
  const reader = await JURY_KIND.load();
  const { verdict, refusal } = await reader.open(snapshot, RESOURCES, { verdictOf: () => null });
  if (refusal) return { refusal: refusal.message };
  return verdict && { session: verdict.session };
}
