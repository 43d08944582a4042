import type { Language } from '../../../language/language';
import { fill } from '../../../sheets/in-words';
import type { LineState } from '../progress';
import { PARTICIPATIONS } from '../template/choices';
import { labelOf } from '../../../workbook/choices';
import { LINE_STATES } from './texts/line-states';

/** Where a dossier stands, in the words of the juror’s sheet. */
export function stateInWords(state: LineState, language: Language): string {
  const words = LINE_STATES[language];
  switch (state.kind) {
    case 'complete':
      return words.done;
    case 'comment-due':
      return words.comment;
    case 'untouched':
      return words.todo;
    case 'begun':
      return fill(words.partly, { count: String(state.count), due: String(state.due) });
    case 'to-review':
      return fill(words.bad, { count: String(state.count) });
    case 'recused':
    case 'not-assigned':
      return labelOf(PARTICIPATIONS, state.kind)[language];
  }
}
