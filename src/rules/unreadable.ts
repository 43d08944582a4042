import type { CellProblem } from '../workbook/cell';
import type { Localized } from '../language/language';
import { say } from './messages/say';

/** What is wrong with a cell that cannot be understood; `label` is its column's header or its field's label. */
export function describeProblem(problem: CellProblem, label: Localized): Localized {
  const { text } = problem;
  switch (problem.kind) {
    case 'error-value':
      return say((m) => m.errorValue({ label, text }));
    case 'not-a-number': {
      const { proposal } = problem;
      return proposal === null
        ? say((m) => m.notANumber({ label, text }))
        : say((m) => m.textForNumber({ label, text, proposal }));
    }
    case 'too-large':
      return say((m) => m.tooLarge({ label, text }));
    case 'not-whole':
      return say((m) => m.notWhole({ label, text }));
    case 'unknown-choice':
      return say((m) => m.unknownChoice({ label, text, proposal: problem.proposal }));
    case 'not-a-date':
      return say((m) => m.notADate({ label, text, proposal: problem.proposal }));
  }
}
