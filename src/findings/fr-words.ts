import type { CellProblem } from '../workbook/cell';
import type { Cents } from '../money/cents';
import { formatDay, formatEuros, formatNumber } from '../money/format';
import type { Localized } from '../language/language';
import type { Cells, Unreadable } from './cells';

export const euros = (amount: Cents): string => formatEuros(amount, 'fr');
export const number = (value: number): string => formatNumber(value, 'fr');
export const quoted = (label: Localized): string => `« ${label.fr} »`;

const conjunction = new Intl.ListFormat('fr', { type: 'conjunction' });
export const list = (items: readonly string[]): string => conjunction.format(items);

/** `« J01 », C8, C9, C10 et 37 autres` */
export function at({ sheet, shown, count }: Cells): string {
  const left = count - shown.length;
  const more = left === 1 ? 'une autre' : `${number(left)} autres`;
  return `« ${sheet} », ${left === 0 ? list(shown) : `${shown.join(', ')} et ${more}`}`;
}

/** `« Dossiers », G6 et G7 (« Demande ») : par exemple, « 12 k€ » est un texte, pas un nombre. Tapez 12 000.` */
export function unreadable({ label, cells, problem }: Unreadable): string {
  const where = cells === null ? quoted(label) : `${at(cells)} (${quoted(label)})`;
  const example = (cells?.count ?? 1) > 1 ? 'par exemple, ' : '';
  return `${where} : ${example}${wrong(problem)}`;
}

function wrong(problem: CellProblem): string {
  const { text } = problem;
  switch (problem.kind) {
    case 'error-value':
      return `la cellule affiche l’erreur ${text}. Tapez-y une valeur, ou annulez (Ctrl+Z).`;
    case 'not-a-number': {
      const { proposal } = problem;
      if (proposal === null || proposal.percent)
        return `« ${text} » n’est pas un nombre. Tapez des chiffres seuls, sans unité.`;
      const other = proposal.alternative === null ? '' : ` (ou ${number(proposal.alternative)})`;
      return `« ${text} » est un texte, pas un nombre. Tapez ${number(proposal.value)}${other}.`;
    }
    case 'too-large':
      return 'ce nombre est trop grand. Vérifiez la saisie.';
    case 'not-whole':
      return `${number(Number(text))} n’est pas un nombre entier. Tapez un nombre entier.`;
    case 'unknown-choice':
      return problem.proposal === null
        ? `« ${text} » n’est pas dans la liste. Choisissez un mot de la liste.`
        : `« ${text} » n’est pas dans la liste. Choisissez ${quoted(problem.proposal)}.`;
    case 'not-a-date':
      return problem.proposal === null
        ? `« ${text} » n’est pas une date. Tapez jour/mois/année : 15/03/2021.`
        : `« ${text} » est un texte, pas une date. Tapez ${formatDay(problem.proposal)}.`;
  }
}
