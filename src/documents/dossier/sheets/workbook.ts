import type { Call } from '../../../calls/call';
import { FIELDS } from '../template/fields';
import type { Language } from '../../../language/language';
import { budgetSheet } from './budget/budget-sheet';
import { contextOf, USUAL_ROWS } from './context';
import type { Rows } from './context';
import type { WorkbookDeclaration } from '../../../sheets/declaration';
import { dossierSheet } from './dossier/dossier-sheet';
import { fundingSheet } from './funding/funding-sheet';
import { gridSheet } from './grid/grid-sheet';
import { listsSheet } from './lists/lists-sheet';
import { stylesFor } from '../../../sheets/styles';

/**
 * The sheets of a call: Dossier, Budget, Financement, Grille, and the hidden lists. Amounts are euros TTC
 * unless a column says HT. Formulas know other sheets by defined names and tables only, so that sheets may
 * be renamed as they are injected.
 *
 * @param rows where more than the usual ones must stand ready
 * @param id the dossier's identifier; null: sheets that are only looked at, which are nobody's dossier
 */
export function declareWorkbook(
  call: Call,
  language: Language,
  rows: Partial<Rows> = {},
  id: string | null = null,
): WorkbookDeclaration {
  const context = contextOf(call, language, { ...USUAL_ROWS, ...rows }, id);
  return {
    mark: FIELDS.call.name,
    madeFor: call.id,
    language,
    sheets: [
      dossierSheet(context),
      budgetSheet(context),
      fundingSheet(context),
      gridSheet(context),
      listsSheet(context),
    ],
    styles: stylesFor(language),
  };
}
