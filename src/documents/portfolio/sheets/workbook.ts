import type { WorkbookDeclaration } from '../../../sheets/declaration';
import { stylesFor } from '../../../sheets/styles';
import type { PortfolioPlan } from '../portfolio';
import { PORTFOLIO_FIELDS } from '../template/fields';
import { contextOf } from './context';
import { filesSheet } from './files-sheet';
import { listsSheet } from './lists-sheet';
import { opinionsSheet } from './opinions-sheet';
import { portfolioSheet } from './portfolio-sheet';
import { procedureSheet } from './procedure-sheet';

/** The workbook of a portfolio. Formulas know other sheets by names and tables only. */
export function declarePortfolio(plan: PortfolioPlan): WorkbookDeclaration {
  const context = contextOf(plan);
  return {
    mark: PORTFOLIO_FIELDS.mark.name,
    madeFor: 'portfolio',
    language: plan.language,
    sheets: [
      portfolioSheet(context),
      filesSheet(context),
      opinionsSheet(context),
      procedureSheet(context),
      listsSheet(context),
    ],
    styles: stylesFor(plan.language),
  };
}
