import type { Localized } from '../language/language';
import type { MessageData } from '../language/message';
import type { Alterations } from '../workbook/alterations';
import type { Cells } from './cells';
import { groupedBy, together, type FaultOf } from './gather';

interface Words<Message extends MessageData> {
  readonly changed: (facts: { readonly cells: Cells; readonly label: Localized }) => Message;
  readonly moved: (facts: { readonly name: string; readonly label: Localized }) => Message;
}

/** Formulas that are no longer ours and may say something else, a fault a column; and names that mean another cell. */
export function alteredFaults<Message extends MessageData>(
  { cells, misplaced }: Alterations,
  words: Words<Message>,
): readonly FaultOf<Message>[] {
  const changed = cells.filter(({ today, diverges }) => today !== 'same' || diverges);
  return [
    ...groupedBy(changed, ({ place, label }) => `${place.sheet} ${label.fr}`).flatMap((group) =>
      together(
        group.map(({ place }) => place),
        (found) => words.changed({ cells: found, label: group[0].label }),
      ),
    ),
    ...misplaced.map(({ name, label, place }) => ({
      place,
      message: words.moved({ name, label }),
    })),
  ];
}
