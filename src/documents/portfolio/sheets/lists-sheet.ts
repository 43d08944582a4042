import { printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { hiddenLists } from '../../../sheets/lists-sheet';
import { FILE_CHOICES, FOLLOW_UPS } from '../template/choices';
import { PORTFOLIO_LISTS } from '../template/fields';
import type { Context } from './context';

/** The hidden sheet from which cells are filled in. */
export function listsSheet({ language, texts }: Context): SheetDeclaration {
  const lists = [
    [
      PORTFOLIO_LISTS.followUps,
      texts.lists.followUps,
      FOLLOW_UPS.map((one) => one.label[language]),
    ],
    [PORTFOLIO_LISTS.choices, texts.lists.choices, FILE_CHOICES.map((one) => one.label[language])],
    [
      PORTFOLIO_LISTS.followUpWords,
      texts.lists.followUps,
      FOLLOW_UPS.flatMap(({ label }) => [label.fr, label.en]),
    ],
  ] as const;
  return hiddenLists({
    key: 'portfolio-lists',
    name: texts.sheets.lists,
    lists,
    print: printSetup(texts.page, texts.madeFor, null),
  });
}
