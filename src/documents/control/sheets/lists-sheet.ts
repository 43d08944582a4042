import { printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { hiddenLists } from '../../../sheets/lists-sheet';
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
  return hiddenLists({
    key: 'control-lists',
    name: texts.sheets.lists,
    lists,
    print: printSetup(texts.page, plan.call.code, null),
  });
}
