import type { CellProblem } from '../workbook/cell';
import type { Cents } from '../money/cents';
import { formatDay, formatEuros, formatNumber } from '../money/format';
import type { Localized } from '../language/language';
import type { Cells, Unreadable } from './cells';

export const euros = (amount: Cents): string => formatEuros(amount, 'en');
export const number = (value: number): string => formatNumber(value, 'en');
export const quoted = (label: Localized): string => `“${label.en}”`;

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });
export const list = (items: readonly string[]): string => conjunction.format(items);

/** `“J01”, C8, C9, C10 and 37 others` */
export function at({ sheet, shown, count }: Cells): string {
  const left = count - shown.length;
  const more = left === 1 ? 'one other' : `${number(left)} others`;
  return `“${sheet}”, ${left === 0 ? list(shown) : `${shown.join(', ')} and ${more}`}`;
}

/** `“Dossiers”, G6 and G7 (“Requested”): for example, “12 k€” is a text, not a number. Type 12,000.` */
export function unreadable({ label, cells, problem }: Unreadable): string {
  const where = cells === null ? quoted(label) : `${at(cells)} (${quoted(label)})`;
  const example = (cells?.count ?? 1) > 1 ? 'for example, ' : '';
  return `${where}: ${example}${wrong(problem)}`;
}

function wrong(problem: CellProblem): string {
  const { text } = problem;
  switch (problem.kind) {
    case 'error-value':
      return `the cell shows the error ${text}. Type a value there, or undo (Ctrl+Z).`;
    case 'not-a-number': {
      const { proposal } = problem;
      if (proposal === null || proposal.percent)
        return `“${text}” is not a number. Type digits alone, without a unit.`;
      const other = proposal.alternative === null ? '' : ` (or ${number(proposal.alternative)})`;
      return `“${text}” is a text, not a number. Type ${number(proposal.value)}${other}.`;
    }
    case 'too-large':
      return 'this number is too large. Check what was typed.';
    case 'not-whole':
      return `${number(Number(text))} is not a whole number. Type a whole number.`;
    case 'unknown-choice':
      return problem.proposal === null
        ? `“${text}” is not in the list. Choose a word of the list.`
        : `“${text}” is not in the list. Choose ${quoted(problem.proposal)}.`;
    case 'not-a-date':
      return problem.proposal === null
        ? `“${text}” is not a date. Type day/month/year: 15/03/2021.`
        : `“${text}” is a text, not a date. Type ${formatDay(problem.proposal)}.`;
  }
}
