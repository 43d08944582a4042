import { FIELDS } from '../template/fields';
import type { Call } from '../../../calls/call';
import type { Language } from '../../../language/language';
import { budgetColumns } from '../template/columns';
import { netAmount, netFormula } from './budget/line-formulas';
import {
  budgetCell,
  contextOf,
  gridCell,
  gridColumn,
  notApplicable,
  type Context,
} from './context';
import { sentence, text, type Expression } from '../../../sheets/formula';
import { ANY_NUMBER, restsOn, totalFormula, weightedFormula } from './grid/grid-formulas';

/**
 * Formulas that sheets of today's versions may still hold, by the ones that are written now, with `=`: they give the same
 * for every grid without an error, so that no version was raised for them, and nobody is to be accused for them.
 */
export function formerFormulas(
  call: Call,
  language: Language,
): ReadonlyMap<string, readonly string[]> {
  const context = contextOf(call, language);
  const pairs: readonly (readonly [Expression, Expression])[] = [
    [netFormula(context), netOfAnyInput(context)],
    [weightedFormula(context), weightedWhateverTheScale(context)],
    [totalFormula(context), totalOfAllScores(context)],
    [restsOn(context), restsOnAllScores(context)],
  ];
  return new Map(pairs.map(([now, former]) => [`=${now}`, [`=${former}`]]));
}

/** A year typed as a share of its line made the line depend on itself. */
function netOfAnyInput(context: Context): Expression {
  const inputs = budgetColumns(context.call).flatMap(({ key, role }) =>
    role === 'input' ? budgetCell(context)(key) : [],
  );
  return `IF(COUNTA(${inputs.join(',')})=0,"",${netAmount(budgetCell(context))})`;
}

/** A score off the scale counted until it was corrected. */
function weightedWhateverTheScale(context: Context): Expression {
  const at = gridCell(context);
  return `IF(AND(ISNUMBER(${at('score')}),ISNUMBER(${at('weight')})),${at('weight')}*${at('score')},"")`;
}

function totalOfAllScores(context: Context): Expression {
  const column = gridColumn(context);
  const weights = `SUMIFS(${column('weight')},${column('score')},${ANY_NUMBER})`;
  return `IF(${weights}=0,"",SUM(${column('weighted')})/${weights})`;
}

function restsOnAllScores(context: Context): Expression {
  const { grid } = context.texts;
  const column = gridColumn(context);
  const aside = `COUNTIF(${column('score')},${text(notApplicable(context))})`;
  const told = sentence(grid.outOf, {
    max: FIELDS.scaleMax.name,
    scored: `COUNT(${column('score')})`,
    count: `COUNT(${column('number')})`,
  });
  return `${told}&IF(${aside}=0,"",${sentence(grid.setAside, { count: aside })})`;
}
