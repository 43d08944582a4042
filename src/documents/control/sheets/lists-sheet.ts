import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { area } from '../../../sheets/layout';
import type { Choice } from '../../../workbook/choices';
import { chunksOf } from '../../dossier/parse/carried-call';
import { DECISIONS, FOLLOW_UPS, REASONS } from '../template/choices';
import { CARRIED_BY_CONTROL, CONTROL_LISTS } from '../template/fields';
import type { Context } from './context';

/** The hidden sheet from which cells are filled in; a call that does not ship with Barème goes along on it. */
export function listsSheet({ plan, language, texts }: Context): SheetDeclaration {
  const words = (choices: readonly Choice[]) => choices.map(({ label }) => label[language]);
  const lists: readonly (readonly [name: string, title: string, items: readonly string[]])[] = [
    [CONTROL_LISTS.decisions, texts.lists.decisions, words(DECISIONS)],
    [CONTROL_LISTS.reasons, texts.lists.reasons, words(REASONS)],
    [CONTROL_LISTS.followUps, texts.lists.followUps, words(FOLLOW_UPS)],
    ...(plan.call.file === undefined
      ? []
      : ([[CARRIED_BY_CONTROL, texts.lists.file, chunksOf(plan.call.file)]] as const)),
  ];
  const sheet = new SheetBuilder({
    key: 'control-lists',
    name: texts.sheets.lists,
    columnWidths: lists.map(() => 30),
    hidden: true,
  });
  lists.forEach(([name, title, items], column) => {
    sheet.put(0, column, title);
    items.forEach((item, row) => sheet.put(row + 1, column, item));
    sheet.name(name, area(1, column, items.length));
  });
  return sheet.build(printSetup(texts.page, plan.call.code, null));
}
