import type { Baseline } from '../../../sheets/baseline';
import type { Portfolio } from '../portfolio';
import { PORTFOLIO } from '../template/template';
import { contextOf, textsIn } from './context';
import { formerFormulas } from './former-formulas';
import { declarePortfolio } from './workbook';

/** The title of the portfolio and what stands under it. */
const BAND_ROWS = 2;

/** The sheets of a portfolio as they were written, against whose formulas those of a workbook are compared. */
export function portfolioBaseline(portfolio: Portfolio): Baseline {
  const { toFix, toCheck } = textsIn(portfolio.language).verdict;
  return {
    template: PORTFOLIO,
    declaration: declarePortfolio(portfolio),
    bandRows: BAND_ROWS,
    verdicts: [toFix, toCheck],
    formerFormulas: formerFormulas(contextOf(portfolio)),
    lists: { choices: [], values: [] },
  };
}
