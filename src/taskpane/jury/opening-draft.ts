import type { PlannedDossier, PlannedJuror } from '../../documents/jury/plan';
import { JUROR_SLOTS, MOST_DOSSIERS } from '../../documents/jury/template/codes';
import type { Language } from '../../language/language';
import type { Cents } from '../../money/cents';
import { amountIn, type ListProblem } from '../../documents/jury/opening/listed-dossiers';
import { dossiersIn, jurorsIn } from './pasted';
import type { JuryTexts } from './texts';

/** What stands in the fields of the form. */
export interface Typed {
  readonly title: string;
  readonly dossiers: string;
  readonly jurors: string;
  readonly envelope: string;
  readonly isRehearsal: boolean;
}

/** What they were understood as, and what keeps a session from being opened with it, a sentence each. */
export interface Draft {
  readonly title: string;
  readonly dossiers: readonly PlannedDossier[];
  readonly jurors: readonly PlannedJuror[];
  /** In cents TTC; null: none. */
  readonly envelope: Cents | null;
  readonly isRehearsal: boolean;
  readonly problems: readonly string[];
}

export function draftOf(typed: Typed, language: Language, texts: JuryTexts['open']): Draft {
  const { dossiers, problems } = dossiersIn(typed.dossiers, language);
  const jurors = jurorsIn(typed.jurors);
  const envelope = typed.envelope.trim() === '' ? null : amountIn(typed.envelope, language);
  const isTooLarge = jurors.length > JUROR_SLOTS || dossiers.length > MOST_DOSSIERS;
  const names = jurors.map(({ name }) => name.toLowerCase());
  const twice = jurors.find(({ name }, index) => names.indexOf(name.toLowerCase()) !== index);
  return {
    title: typed.title.trim(),
    dossiers,
    jurors,
    envelope,
    isRehearsal: typed.isRehearsal,
    problems: [
      ...(dossiers.length === 0 || jurors.length === 0 ? [texts.needs] : []),
      ...(isTooLarge ? [texts.tooMany(jurors.length, dossiers.length)] : []),
      ...problems.flatMap((problem) => saidOf(problem, texts)),
      ...(twice ? [texts.twice(twice.name)] : []),
      ...(typed.envelope.trim() !== '' && envelope === null ? [texts.badEnvelope] : []),
    ],
  };
}

/** An empty list is told with the jurors that may be lacking too. */
function saidOf(problem: ListProblem, texts: JuryTexts['open']): readonly string[] {
  switch (problem.kind) {
    case 'empty':
      return [];
    case 'no-title':
      return [texts.noTitle(problem.headers.join(', '))];
    case 'bad-amount':
      return [texts.badAmount(problem.line, problem.text)];
  }
}
