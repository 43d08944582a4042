import { SheetBuilder } from './builder';
import type { PrintSetup, SheetDeclaration } from './declaration';
import { area } from './layout';

interface Lists {
  /** Tells the sheet from the others of its declaration. */
  readonly key: string;
  readonly name: string;
  /** Each with the name by which cells and formulas find it. */
  readonly lists: readonly (readonly [name: string, title: string, items: readonly string[]])[];
  readonly print: PrintSetup;
}

/** A hidden sheet from which cells are filled in, a list a column: one inside a rule would be cut at 255 characters. */
export function hiddenLists({ key, name: sheetName, lists, print }: Lists): SheetDeclaration {
  const columnWidths = lists.map(() => 30);
  const sheet = new SheetBuilder({ key, name: sheetName, columnWidths, hidden: true });
  lists.forEach(([name, title, items], column) => {
    sheet.put(0, column, title);
    items.forEach((item, row) => sheet.put(row + 1, column, item));
    sheet.name(name, area(1, column, items.length));
  });
  return sheet.build(print);
}
