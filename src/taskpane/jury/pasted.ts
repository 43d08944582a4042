import { listedDossiers, type ListProblem } from '../../documents/jury/opening/listed-dossiers';
import type { PlannedDossier, PlannedJuror } from '../../documents/jury/plan';
import { dossierCode, jurorCode } from '../../documents/jury/template/codes';
import type { Language } from '../../language/language';

export interface PastedDossiers {
  readonly dossiers: readonly PlannedDossier[];
  readonly problems: readonly ListProblem[];
}

/** A list of dossiers as people paste it: one a line, cells between tabs or semicolons, with headings or without. */
export function dossiersIn(text: string, language: Language): PastedDossiers {
  const { dossiers, problems } = listedDossiers(linesOf(text), language, false);
  return {
    dossiers: dossiers.map((dossier, index) => ({ ...dossier, id: dossierCode(index + 1) })),
    problems,
  };
}

/** A list of jurors: one a line, a capacity after a semicolon or a tab. */
export const jurorsIn = (text: string): readonly PlannedJuror[] =>
  linesOf(text)
    .filter(([name = '']) => name !== '')
    .map(([name = '', capacity = ''], index) => ({
      code: jurorCode(index + 1),
      name,
      capacity: capacity || null,
      votes: true,
      counts: true,
      presence: null,
      assigned: null,
    }));

const linesOf = (text: string): readonly (readonly string[])[] =>
  text.split(/\r?\n/).map((line) => line.split(/[\t;]/).map(withoutQuotes));

/** Excel puts quotes around a cell that holds some, or a new line. */
const withoutQuotes = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1');
