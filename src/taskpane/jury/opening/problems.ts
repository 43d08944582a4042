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
import { OPENING_TEXTS, type OpeningTexts } from './texts';
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
    ...listed.flatMap((problem) => ofList(problem, texts, OPENING_TEXTS[language].lists)),
    ...jurorProblems.map((problem) => ofJuror(problem, dossiers.length, language)),
    ...(twice ? [texts.twice(twice.name)] : []),
    ...faults.map((fault) => ofSetting(fault, language)),
  ];
}

/** An empty list is told with the jurors that may be lacking too. */
function ofList(
  problem: ListProblem,
  texts: JuryTexts['open'],
  lists: OpeningTexts['lists'],
): readonly string[] {
  switch (problem.kind) {
    case 'empty':
      return [];
    case 'no-title':
      return [texts.noTitle(problem.headers.join(', '))];
    case 'bad-amount':
      return [texts.badAmount(problem.line, problem.text)];
    case 'unknown-headings':
      return [lists.unknownHeadings(problem.headers.join(', '))];
    case 'misplaced-amount':
      return [lists.misplacedAmount(problem.line, problem.text)];
    case 'sum':
      return [lists.sum(problem.line, problem.text)];
    case 'untitled':
      return [lists.untitled(problem.line)];
    case 'beyond':
      return [lists.beyond(lists.dossiers, problem.line, problem.text)];
  }
}

function ofJuror({ kind, line, text }: JurorProblem, dossiers: number, language: Language): string {
  const texts = OPENING_TEXTS[language];
  switch (kind) {
    case 'bad-answer':
      return texts.badAnswer(line, text);
    case 'bad-dossiers':
      return texts.badDossiers(line, text, dossierCode(dossiers));
    case 'bad-name':
      return texts.lists.badName(line, text);
    case 'no-name':
      return texts.lists.noName(line, text);
    case 'beyond':
      return texts.lists.beyond(texts.lists.jurors, line, text);
  }
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
