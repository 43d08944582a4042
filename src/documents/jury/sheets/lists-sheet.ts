import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { area } from '../../../sheets/layout';
import { YES_NO } from '../../../workbook/yes-no';
import {
  COMMENT_RULES,
  DECISIONS,
  OPINIONS,
  PARTICIPATIONS,
  POLICIES,
  PRESENCES,
  REASONS,
  SCREENINGS,
} from '../template/choices';
import { SESSION_LISTS } from '../template/fields';
import type { Context } from './context';

/** The hidden sheet from which cells are filled in: a list inside a rule would be cut at 255 characters. */
export function listsSheet({ plan, language, texts }: Context): SheetDeclaration {
  const words = (choices: readonly { readonly label: { fr: string; en: string } }[]) =>
    choices.map(({ label }) => label[language]);
  const decisions = DECISIONS.filter(({ id }) => plan.decisions.includes(id));
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [SESSION_LISTS.yesNo, [YES_NO.yes[language], YES_NO.no[language]]],
    [SESSION_LISTS.screenings, words(SCREENINGS)],
    [SESSION_LISTS.reasons, words(REASONS)],
    [SESSION_LISTS.participations, words(PARTICIPATIONS)],
    [SESSION_LISTS.opinions, words(OPINIONS)],
    [SESSION_LISTS.decisions, words(decisions.length > 0 ? decisions : DECISIONS)],
    [SESSION_LISTS.presences, words(PRESENCES)],
    [SESSION_LISTS.policies, words(POLICIES)],
    [SESSION_LISTS.commentRules, words(COMMENT_RULES)],
  ];
  const sheet = new SheetBuilder({
    key: 'jury-lists',
    name: texts.sheets.lists,
    columnWidths: lists.map(() => 30),
    hidden: true,
  });
  lists.forEach(([name, items], column) => {
    items.forEach((item, row) => sheet.put(row, column, item));
    sheet.name(name, area(0, column, items.length));
  });
  return sheet.build(printSetup(texts.page, plan.call.code, null));
}
