import type { Call, CallExpenseType } from '../../../calls/call';
import type { Correction } from '../corrections/correction';
import type { BudgetLine } from '../dossier';
import { takesTitle } from '../figures/line-figures';
import type { UsualTitle } from '../messages/facts';
import { say } from '../messages/say';

/** The title that costs of a type usually are of, as the call has it; null: its lines have none. */
export const usualTitleOf = (call: Call, { family, title }: CallExpenseType): UsualTitle | null =>
  title && {
    title,
    // Staff is of title 2 by its very name, whether the call counts it or not.
    isUnfunded: family !== 'staff' && !takesTitle(call, title),
  };

/**
 * Writes the usual title of the line's type where the line has none. Nothing where the call does not fund that title:
 * which one a cost is of then decides on its grant, and that is the person's to say.
 */
export function usualTitleIn(call: Call, { type, title: cell }: BudgetLine): readonly Correction[] {
  if (cell.kind !== 'blank' || cell.place === null || type.value === null) return [];
  const usual = usualTitleOf(call, type.value);
  if (usual === null || usual.isUnfunded) return [];
  const { title } = usual;
  return [
    {
      kind: 'title',
      label: say('correct'),
      effect: say('usualTitle', { title, type: type.value.label }),
      certain: true,
      cells: [{ place: cell.place, value: { fr: title, en: title } }],
    },
  ];
}
