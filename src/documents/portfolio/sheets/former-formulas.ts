import { firstOf, text, type Expression } from '../../../sheets/formula';
import { cellOf, columnOf, type Context } from './context';
import {
  beforeStep,
  graverSteps,
  keylessStep,
  orderOfCall,
  rowFormulas,
  UNSOUND_SIGNS,
} from './row-formulas';

/**
 * Formulas that portfolios made earlier still hold, by the ones that are written now, with `=`. They say less, and no figure
 * differs: nobody is to be accused for them.
 */
export function formerFormulas(context: Context): ReadonlyMap<string, readonly string[]> {
  const now = rowFormulas(context);
  const ok = text(context.texts.portfolio.check.ok);
  const said = [...graverSteps(context), beforeStep(context)];
  const pairs: readonly (readonly [Expression, readonly Expression[]])[] = [
    [now.order, [orderOfCall(context)]],
    [now.keyCheck, [keyCheckOfAnyLine(context)]],
    [now.check, [firstOf([...said, keylessStep(context)], ok), firstOf(said, ok)]],
  ];
  return new Map(pairs.map(([formula, former]) => [`=${formula}`, former.map((one) => `=${one}`)]));
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
