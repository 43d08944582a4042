import type { SettingFault } from '../../../documents/jury/opening/expected';
import type { ListProblem } from '../../../documents/jury/opening/listed-dossiers';
import type { JurorProblem } from '../../../documents/jury/opening/listed-jurors';
import type { PlannedDossier, PlannedJuror } from '../../../documents/jury/plan';
import {
  criterionCode,
  dossierCode,
  JUROR_SLOTS,
  MOST_DOSSIERS,
} from '../../../documents/jury/template/codes';
import type { Language } from '../../../language/language';
import { formatNumber } from '../../../money/format';
import { TEXTS, type JuryTexts } from '../texts';
import { OPENING_TEXTS } from './texts';
import { keyOfJuror } from './typed';

interface Understood {
  readonly dossiers: readonly PlannedDossier[];
  readonly jurors: readonly PlannedJuror[];
  readonly listed: readonly ListProblem[];
  readonly jurorProblems: readonly JurorProblem[];
  readonly faults: readonly SettingFault[];
}

/** What keeps a session from being opened, a sentence each. */
export function problemsIn(
  { dossiers, jurors, listed, jurorProblems, faults }: Understood,
  language: Language,
): readonly string[] {
  const texts = TEXTS[language].open;
  const isTooLarge = jurors.length > JUROR_SLOTS || dossiers.length > MOST_DOSSIERS;
  const names = jurors.map(keyOfJuror);
  const twice = jurors.find((juror, index) => names.indexOf(keyOfJuror(juror)) !== index);
  return [
    ...(dossiers.length === 0 || jurors.length === 0 ? [texts.needs] : []),
    ...(isTooLarge ? [texts.tooMany(jurors.length, dossiers.length)] : []),
    ...listed.flatMap((problem) => ofList(problem, texts)),
    ...jurorProblems.map((problem) => ofJuror(problem, dossiers.length, language)),
    ...(twice ? [texts.twice(twice.name)] : []),
    ...faults.map((fault) => ofSetting(fault, language)),
  ];
}

/** An empty list is told with the jurors that may be lacking too. */
function ofList(problem: ListProblem, texts: JuryTexts['open']): readonly string[] {
  switch (problem.kind) {
    case 'empty':
      return [];
    case 'no-title':
      return [texts.noTitle(problem.headers.join(', '))];
    case 'bad-amount':
      return [texts.badAmount(problem.line, problem.text)];
  }
}

function ofJuror({ kind, line, text }: JurorProblem, dossiers: number, language: Language): string {
  const texts = OPENING_TEXTS[language];
  return kind === 'bad-answer'
    ? texts.badAnswer(line, text)
    : texts.badDossiers(line, text, dossierCode(dossiers));
}

/** What the field would have accepted. */
export const expectedBy = ({ expected }: SettingFault, language: Language): string =>
  OPENING_TEXTS[language].expected(expected, (value) => formatNumber(value, language));

function ofSetting(fault: SettingFault, language: Language): string {
  const texts = OPENING_TEXTS[language];
  const { rules, fields } = texts;
  const code = criterionCode((fault.criterion ?? 0) + 1);
  const label =
    fault.field === 'coefficient'
      ? rules.coefficientOf(code)
      : fault.field === 'criterionThreshold'
        ? rules.thresholdOf(code)
        : fields[fault.field];
  return texts.fault(label, expectedBy(fault, language));
}
