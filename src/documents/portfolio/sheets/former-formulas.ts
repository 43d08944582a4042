import type { Localized } from '../../../language/language';
import { firstOf, sentence, text, type Expression } from '../../../sheets/formula';
import { amountInWords } from '../../../sheets/in-words';
import { cellOf, columnOf, type Context } from './context';
import { isKeyless, orderOfCall, rowFormulas, UNSOUND_SIGNS, whatIsSaid } from './row-formulas';

/**
 * Formulas that portfolios made earlier still hold, by the ones that are written now, with `=`: they give the same on every
 * row of a dossier, so that nobody is to be accused for them.
 */
export function formerFormulas(context: Context): ReadonlyMap<string, readonly string[]> {
  const now = rowFormulas(context);
  const ok = text(context.texts.portfolio.check.ok);
  const said = saidWithoutFindings(context);
  const pairs: readonly (readonly [Expression, readonly Expression[]])[] = [
    [now.order, [orderOfCall(context)]],
    [now.keyCheck, [keyCheckOfAnyLine(context)]],
    [now.check, [firstOf([...said, isKeyless(context)], ok), firstOf(said, ok)]],
  ];
  return new Map(pairs.map(([formula, former]) => [`=${formula}`, former.map((one) => `=${one}`)]));
}

/** What was found in the dossier itself was not told, and what the carrier declares was told with its amount. */
function saidWithoutFindings(context: Context): ReturnType<typeof whatIsSaid> {
  const { language } = context;
  const cell = (key: 'cap' | 'outside') => cellOf(context, 'portfolio', key);
  return [
    ...whatIsSaid(context).slice(0, -2),
    [
      `AND(ISNUMBER(${cell('cap')}),${cell('outside')}>0)`,
      sentence(DECLARED[language], { outside: amountInWords(language, cell('outside')) }),
    ],
  ];
}

const DECLARED: Localized = {
  fr: 'Bon à savoir : le porteur déclare {outside} déjà accordés au projet, que le portefeuille ne connaît pas.',
  en: 'Good to know: the carrier declares {outside} granted to the project before, which the portfolio does not know.',
};

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
