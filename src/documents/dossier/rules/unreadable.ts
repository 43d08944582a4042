import type { CellProblem } from '../../../workbook/cell';
import type { Localized } from '../../../language/language';
import { say } from '../messages/say';
import type { Message } from '../messages/say';

/** What is wrong with a cell that cannot be understood; `label` is its column's header or its field's label. */
export function describeProblem(problem: CellProblem, label: Localized): Message {
  const { text } = problem;
  switch (problem.kind) {
    case 'error-value':
      return say('errorValue', { label, text });
    case 'not-a-number': {
      const { proposal } = problem;
      return proposal === null
        ? say('notANumber', { label, text })
        : say('textForNumber', { label, text, proposal });
    }
    case 'too-large':
      return say('tooLarge', { label, text });
    case 'not-whole':
      return say('notWhole', { label, text });
    case 'unknown-choice':
      return say('unknownChoice', { label, text, proposal: problem.proposal });
    case 'not-a-date':
      return say('notADate', { label, text, proposal: problem.proposal });
  }
}
