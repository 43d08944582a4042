import { FIELDS } from '../dossier/fields';
import { describeStructure } from '../dossier/structure';
import type { StructureProblem } from '../dossier/structure';
import { rule } from './rule';

export const dossierStructure = rule({
  id: 'dossier.structure',
  severity: 'error',
  description: {
    fr: 'Les tableaux, colonnes et cellules nommées du modèle sont tous présents, et aucune ligne n’est écrite sous un tableau qui ne la compte pas. Avertissement lorsque seule manque une cellule calculée.',
    en: 'The template’s tables, columns and named cells are all there, and no line is written under a table that does not count it. A warning where only a computed cell is missing.',
  },
  faults: ({ dossier }) =>
    dossier.structure.map((problem) => ({
      place: 'place' in problem ? problem.place : null,
      message: describeStructure(problem),
      severity: holdsInput(problem) ? 'error' : 'warning',
    })),
});

function holdsInput(problem: StructureProblem): boolean {
  if (problem.kind === 'missing-column') return problem.role === 'input';
  if (problem.kind === 'missing-field') return FIELDS[problem.field].role === 'input';
  return true;
}
