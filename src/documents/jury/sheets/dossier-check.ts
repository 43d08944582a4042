import { firstOf, isBlank, isFilled, isText, sentence, text } from '../../../sheets/formula';
import type { Expression } from '../../../sheets/formula';
import { amountInWords } from '../../../sheets/in-words';
import { OPINIONS, SCREENINGS } from '../template/choices';
import { criterionCode } from '../template/codes';
import { SESSION_FIELDS } from '../template/fields';
import { SCREENING_STAGE } from '../template/listed-words';
import { SAYING, type DossierColumnKey } from '../template/tables';
import { cellOf, columnOf, holds, type Context } from './context';
import { mentions } from './listed-words-formulas';

const AMOUNTS = ['total', 'requested', 'maximum', 'proposed'] as const;

/** Whether a dossier stands in the row: something says what it is. */
export const isThere = (title: Expression, number: Expression): Expression =>
  `LEN(${title}&${number})>0`;

/** What is wrong with a row, else nothing: empty rows stay quiet. */
export function dossierCheck(context: Context): Expression {
  const { texts, language } = context;
  const { checks } = texts.dossiers;
  const at = (key: DossierColumnKey): Expression => cellOf(context, 'dossiers', key);
  const amounts = AMOUNTS.map(at);
  const badAmount = amounts.map((cell) => `${isText(cell)},MIN(${cell},0)<0`).join(',');
  const bound = `MIN(${at('requested')},${at('maximum')})`;
  const screens = mentions(SESSION_FIELDS.stages.name, SCREENING_STAGE);
  const words = (choices: readonly { label: { fr: string; en: string } }[]): readonly string[] =>
    choices.flatMap(({ label }) => [label.fr, label.en]);
  const unknown = (cell: Expression, known: readonly string[]): Expression =>
    `AND(${isFilled(cell)},NOT(OR(${holds(cell, known)})))`;
  // A row without title nor number counts nowhere: it is blank, or something in it is lost.
  const namelessOrQuiet = `IF(LEN(${SAYING.map(at).join('&')})>0,${text(checks.untitled)},"")`;
  const verdict = firstOf(
    [
      [`COUNTIF(${columnOf(context, 'dossiers', 'id')},${at('id')})>1`, text(checks.twice)],
      [`NOT(${isThere(at('title'), at('number'))})`, namelessOrQuiet],
      [isBlank(at('title')), text(checks.untitled)],
      [`OR(${badAmount})`, text(checks.amount)],
      [unreadable(context, at('notApplicable')), text(checks.notApplicable)],
      [unknown(at('screening'), words(SCREENINGS)), text(checks.screening)],
      [unknown(at('opinion'), words(OPINIONS)), text(checks.opinion)],
      [
        `AND(ISNUMBER(${at('proposed')}),COUNT(${at('requested')},${at('maximum')})>0,${at('proposed')}>${bound})`,
        sentence(checks.above, { amount: amountInWords(language, bound) }),
      ],
      [`OR(${isText(at('chairOrder'))},${isText(at('lot'))})`, text(checks.order)],
      [`AND(${screens},${isBlank(at('screening'))})`, text(checks.screeningMissing)],
    ],
    text(texts.verdict.ok),
  );
  return `IFERROR(${verdict},${text(checks.error)})`;
}

/**
 * The codes of criteria are taken away one by one: what is left of a text that holds nothing else is blank. Codes that
 * nothing separates (`C1C2`) set no criterion aside.
 */
function unreadable({ plan }: Context, cell: Expression): Expression {
  const codes = plan.criteria.map((_, index) => criterionCode(index + 1)).toReversed();
  const spaced = `UPPER(${inSpaces(cell)})`;
  const lengthWithout = (signs: readonly string[]): Expression => `LEN(${without(spaced, signs)})`;
  const found = `LEN(${cell})-${lengthWithout(['C'])}`;
  const separators = `LEN(${cell})-${lengthWithout([' '])}`;
  return `OR(LEN(TRIM(${without(spaced, codes)}))>0,${found}-1>${separators})`;
}

const without = (from: Expression, signs: readonly string[]): Expression =>
  signs.reduce((rest, sign) => `SUBSTITUTE(${rest},"${sign}","")`, from);

/** Whether a criterion applies to a dossier, of which this cell says which do not: `C5`, `C5, C8`. */
export function applies(cell: Expression, code: Expression): Expression {
  return `IF(ISNUMBER(SEARCH(" "&${code}&" ",${spacedCodes(cell)})),0,1)`;
}

/** The codes of a cell, each between two spaces, whatever separates them: `C1` is not found in `C12` then. */
export const spacedCodes = (cell: Expression): Expression => `" "&${inSpaces(cell)}&" "`;

/** Spaces in the place of whatever separates codes, those that cannot be seen too: `codesIn` cuts at the same. */
const inSpaces = (cell: Expression): Expression =>
  ['","', '";"', '"\u00a0"', '"\u202f"', 'CHAR(9)', 'CHAR(10)', 'CHAR(13)'].reduce(
    (rest, sign) => `SUBSTITUTE(${rest},${sign}," ")`,
    cell,
  );
