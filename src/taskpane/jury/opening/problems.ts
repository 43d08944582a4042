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
import { TEXTS } from '../texts';
import { isUndecided, type ListFile, type ToldList } from './list-files';
import { OPENING_TEXTS } from './texts';
import { keyOfJuror } from './typed';

interface Understood {
  readonly dossiers: readonly PlannedDossier[];
  readonly jurors: readonly PlannedJuror[];
  readonly lists: readonly ToldList[];
  readonly files: readonly ListFile[];
  readonly jurorProblems: readonly JurorProblem[];
  readonly faults: readonly SettingFault[];
}

/** What keeps a session from being opened, a sentence each. */
export function problemsIn(
  { dossiers, jurors, lists, files, jurorProblems, faults }: Understood,
  language: Language,
): readonly string[] {
  const texts = TEXTS[language].open;
  const isTooLarge = jurors.length > JUROR_SLOTS || dossiers.length > MOST_DOSSIERS;
  const names = jurors.map(keyOfJuror);
  const twice = jurors.find((juror, index) => names.indexOf(keyOfJuror(juror)) !== index);
  return [
    ...(dossiers.length === 0 || jurors.length === 0 ? [texts.needs] : []),
    ...(isTooLarge ? [texts.tooMany(jurors.length, dossiers.length)] : []),
    ...lists.flatMap((list) => firstOf(list, language)),
    ...files.flatMap((file) => ofFile(file, lists, language)),
    ...jurorProblems.map((problem) => ofJuror(problem, dossiers.length, language)),
    ...(twice ? [texts.twice(twice.name)] : []),
    ...faults.map((fault) => ofSetting(fault, language)),
  ];
}

/** So many problems of one list are told: whoever mends those sees what is wrong with the others. */
const MOST_TOLD = 20;

function firstOf(list: ToldList, language: Language): readonly string[] {
  const { problems } = list.listed;
  const more = problems.length - MOST_TOLD;
  return [
    ...problems.slice(0, MOST_TOLD).flatMap((problem) => ofList(problem, list, language)),
    ...(more > 0 ? [OPENING_TEXTS[language].lists.moreProblems(list.called, more)] : []),
  ];
}

/** A pasted list that is empty is told with the jurors that may be lacking too. */
function ofList(
  problem: ListProblem,
  { called, list }: ToldList,
  language: Language,
): readonly string[] {
  const texts = OPENING_TEXTS[language].lists;
  const at = (line: number, column = ''): string => texts.line(called, line, column);
  switch (problem.kind) {
    case 'empty':
      return list ? [texts.noneIn(called)] : [];
    case 'no-title':
      return [TEXTS[language].open.noTitle(problem.headers.join(', '))];
    case 'bad-amount':
      return [texts.badAmount(at(problem.line, problem.column), problem.text)];
    case 'unknown-headings':
      return [texts.unknownHeadings(problem.headers.join(', '))];
    case 'misplaced-amount': {
      const say = list ? texts.amountAsTitle : texts.misplacedAmount;
      return [say(at(problem.line), problem.text)];
    }
    case 'sum':
      return [texts.sum(at(problem.line), problem.text)];
    case 'untitled':
      return [texts.untitled(at(problem.line))];
    case 'no-text':
      return [texts.noText(at(problem.line, problem.column), problem.text, problem.is)];
    case 'no-result':
      return [texts.noResult(at(problem.line, problem.column), problem.count - 1)];
    case 'beyond':
      return [texts.beyond(at(problem.line), problem.text)];
  }
}

/** What is wrong with a list is mended in its workbook. */
function ofFile(file: ListFile, lists: readonly ToldList[], language: Language): readonly string[] {
  const texts = OPENING_TEXTS[language].lists;
  if (isUndecided(file)) return [texts.choose(file.name)];
  const isFaulty = lists.some(
    ({ list, listed }) => list && file.lists.includes(list) && listed.problems.length > 0,
  );
  return isFaulty ? [texts.mend(file.name)] : [];
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
      return texts.lists.beyond(texts.lists.line(texts.lists.jurors, line, ''), text);
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
