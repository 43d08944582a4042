import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { area } from '../../../sheets/layout';
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
  const sheet = new SheetBuilder({
    key: 'portfolio-lists',
    name: texts.sheets.lists,
    columnWidths: lists.map(() => 30),
    hidden: true,
  });
  lists.forEach(([name, title, items], column) => {
    sheet.put(0, column, title);
    items.forEach((item, row) => sheet.put(row + 1, column, item));
    sheet.name(name, area(1, column, items.length));
  });
  return sheet.build(printSetup(texts.page, texts.madeFor, null));
}
