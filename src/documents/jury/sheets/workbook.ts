import type { WorkbookDeclaration } from '../../../sheets/declaration';
import { stylesFor } from '../../../sheets/styles';
import { writersOf, type SessionPlan } from '../plan';
import { SESSION_FIELDS } from '../template/fields';
import { consolidationSheet } from './consolidation-sheet';
import { contextOf } from './context';
import { dossiersSheet } from './dossiers-sheet';
import { jurorSheet } from './juror-sheet';
import { listsSheet } from './lists-sheet';
import { rankingSheet } from './ranking-sheet';
import { sessionSheet } from './session-sheet';
import { totalsSheet } from './totals-sheet';

/** Which sheets a session has by now. */
export interface Progress {
  /** Deliberation is open: only then do the sheets that put scores together stand in the workbook. */
  readonly isDeliberating: boolean;
}

/**
 * The sheets of a session: Session, Dossiers, one a juror, and from deliberation on Classement, Consolidation and Totaux.
 * Amounts are euros TTC. Formulas know other sheets by names and tables only.
 */
export function declareSession(
  plan: SessionPlan,
  { isDeliberating }: Progress = { isDeliberating: false },
): WorkbookDeclaration {
  const context = contextOf(plan);
  const deliberation = [rankingSheet, consolidationSheet, totalsSheet];
  return {
    mark: SESSION_FIELDS.mark.name,
    madeFor: `jury ${plan.call.code}`,
    language: plan.language,
    sheets: [
      sessionSheet(context),
      dossiersSheet(context),
      ...writersOf(plan, context.texts.juror.anybody).map((juror) => jurorSheet(context, juror)),
      ...(isDeliberating ? deliberation.map((sheet) => sheet(context)) : []),
      listsSheet(context),
    ],
    styles: stylesFor(plan.language),
  };
}
