import { FIELDS } from '../template/fields';
import type { Stake } from '../../../workbook/rows-outside';
import type { StructureProblem } from '../parse/structure';
import { say } from '../messages/say';
import { rule } from './rule';
import type { Severity } from '../../../findings/finding';

export const dossierStructure = rule({
  id: 'dossier.structure',
  severity: 'error',
  isOfIntegrity: true,
  description: {
    fr: 'Les tableaux, colonnes et cellules nommées du modèle sont tous présents, et rien n’est écrit à côté d’un tableau ou d’un bloc qui ne le compte pas, ni aucun montant là où rien n’est lu. Avertissement lorsque seule manque une cellule calculée, qu’une ligne voisine est sans montant, ou qu’un montant est à côté de sa case vide ; information pour une remarque, une cellule voisine ou un autre montant.',
    en: 'The template’s tables, columns and named cells are all there, nothing is written next to a table or a block that does not count it, and no amount where nothing is read. A warning where only a computed cell is missing, a row next to it has no amount, or an amount stands beside its blank cell; an information for a remark, a cell beside or another amount.',
  },
  whenComparing: 'left-out',
  faults: ({ dossier }) =>
    dossier.structure.map((problem) => ({
      place: 'place' in problem ? problem.place : null,
      message: say('structure', problem),
      severity: severityOf(problem),
    })),
});

const SEVERITIES: Readonly<Record<Stake, Severity>> = {
  amount: 'error',
  entry: 'warning',
  note: 'info',
};

/** An error where what was typed, or may have been, counts nowhere. */
function severityOf(problem: StructureProblem): Severity {
  switch (problem.kind) {
    case 'missing-column':
      return problem.role === 'input' ? 'error' : 'warning';
    case 'missing-field':
      return FIELDS[problem.field].role === 'input' ? 'error' : 'warning';
    case 'like-columns':
      return problem.isCertain ? 'warning' : 'error';
    case 'copy-in-place':
      return problem.others.length === 0 ? 'warning' : 'error';
    case 'outside-range':
    case 'outside-table':
      return SEVERITIES[problem.stake];
    case 'beside-range':
      return 'info';
    case 'unread-figure':
      return problem.belongs === null ? 'info' : 'warning';
    case 'missing-range':
    case 'missing-table':
    case 'missing-sheet':
    case 'missing-range-column':
    case 'moved-rows':
    case 'summed-elsewhere':
    case 'total-in-range':
    case 'wide-field':
      return 'error';
  }
}
