import { firstOf, text, type Expression } from '../../../sheets/formula';
import { cellOf, columnOf, type Context } from './context';
import { orderOfCall, rowFormulas, UNSOUND_SIGNS, whatIsSaid } from './row-formulas';

/**
 * Formulas that portfolios made earlier still hold, by the ones that are written now, with `=`: they give the same on every
 * row of a dossier, so that nobody is to be accused for them.
 */
export function formerFormulas(context: Context): ReadonlyMap<string, readonly string[]> {
  const now = rowFormulas(context);
  const pairs: readonly (readonly [Expression, Expression])[] = [
    [now.order, orderOfCall(context)],
    [now.keyCheck, keyCheckOfAnyLine(context)],
    [now.check, firstOf(whatIsSaid(context), text(context.texts.portfolio.check.ok))],
  ];
  return new Map(pairs.map(([formula, former]) => [`=${formula}`, [`=${former}`]]));
}

/** A blank line was told that its key is gone. */
function keyCheckOfAnyLine(context: Context): Expression {
  const words = context.texts.portfolio.check;
  const cell = cellOf(context, 'portfolio', 'key');
  const first = `LEFT(UPPER(${cell}),1)`;
  const signs = UNSOUND_SIGNS.map((sign) => `ISNUMBER(FIND(${text(sign)},${cell}))`).join(',');
  return firstOf(
    [
      [`LEN(${cell})=0`, text(words.noKey)],
      [`OR(${first}<"A",${first}>"Z",${signs})`, text(words.badKey)],
      [`COUNTIFS(${columnOf(context, 'portfolio', 'key')},${cell})>1`, text(words.double)],
    ],
    '""',
  );
}
