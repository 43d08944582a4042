import type { WorkbookDeclaration } from '../../../sheets/declaration';
import { stylesFor } from '../../../sheets/styles';
import { fingerprintOf } from '../copied';
import { copiedCells } from '../opening/copied-cells';
import type { ControlPlan } from '../plan';
import { CONTROL_FIELDS } from '../template/fields';
import { contextOf } from './context';
import { controlSheet } from './control-sheet';
import { linesSheet } from './lines-sheet';
import { listsSheet } from './lists-sheet';
import { pointsSheet } from './points-sheet';
import { reportSheet } from './report-sheet';
import { requestsSheet } from './requests-sheet';
import { sealedSheet } from './sealed-sheet';
import { versionsSheet } from './versions-sheet';

/**
 * The workbook of a control: what was received and what it comes to, its lines, what was found, the report to print and
 * the requests to send. Formulas know other sheets by names and tables only.
 */
export async function declareControl(plan: ControlPlan): Promise<WorkbookDeclaration> {
  const context = contextOf(plan);
  const copied = copiedCells(plan);
  const hash = await fingerprintOf(copied);
  return {
    mark: CONTROL_FIELDS.mark.name,
    madeFor: `control ${plan.call.code}`,
    language: plan.language,
    sheets: [
      controlSheet(context, copied, hash),
      linesSheet(context, copied),
      pointsSheet(context, copied),
      reportSheet(context),
      requestsSheet(context),
      ...(plan.earlier ? [versionsSheet(context, plan.earlier)] : []),
      sealedSheet(context),
      listsSheet(context),
    ],
    styles: stylesFor(plan.language),
  };
}
