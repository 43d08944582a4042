import { Computation } from '../../formulas/evaluator/compute';
import { OF_GOOGLE } from '../../formulas/evaluator/functions';
import type { Expression } from '../../formulas/parse';
import type { MaskedError, Observations } from '../../workbook/observations';
import { attempt } from '../audit/attempt';
import { understood } from '../audit/comparison';
import { copiedTo } from '../audit/references';
import { withWorkbook } from '../read/recompute';
import type { SheetCells } from '../read/sheet-cells';
import type { WorkbookFile } from '../read/workbook-file';
import type { HeldCell } from './read-file';

/** A result, or null where it is not computed here. */
type Result = string | number | boolean | null;
/** How results are come by, and whose errors are asked for. */
interface Question {
  readonly resultOf: (expression: Expression) => Result;
  readonly isMeant: (argument: Expression) => boolean;
}

/** Functions that give something else in the place of an error of their first argument. */
const MASKS: ReadonlySet<string> = new Set(['IFERROR', 'IFNA']);
/** Functions that ask whether their argument is an error. */
const ASKED: ReadonlySet<string> = new Set(['ISERROR', 'ISERR', 'ISNA']);

type Masked = Pick<Observations, 'maskedErrors' | 'keptByGoogle'>;

/**
 * Formulas typed into input cells whose error is hidden by a number: it counts as if it had been meant. A text or nothing
 * in the place of an error is no amount, and is told where one is missed.
 *
 * Apart from them stand those of Google Sheets’ own functions: the error is that no other program knows them.
 */
export async function maskedErrors(
  file: WorkbookFile,
  sheets: ReadonlyMap<string, SheetCells>,
  typed: readonly HeldCell[],
): Promise<Masked> {
  const suspects = typed.flatMap((cell) => {
    const gives = cell.cells.value(cell.row, cell.column);
    const formula = typeof gives === 'number' ? maskingIn(cell) : null;
    return formula && typeof gives === 'number' ? [{ cell, formula, gives }] : [];
  });
  if (suspects.length === 0) return { maskedErrors: [], keptByGoogle: [] };
  return withWorkbook(file, sheets, (cells) => {
    const computation = new Computation(cells);
    const hiding = (isMeant: (argument: Expression) => boolean) =>
      suspects.flatMap(({ cell, formula, gives }): MaskedError[] => {
        const { row, column } = cell;
        const position = { sheet: cell.cells, row, column };
        const resultOf = (one: Expression) => attempt(() => computation.resultOf(one, position));
        const error = hiddenIn(formula, { resultOf, isMeant });
        return error === null
          ? []
          : [{ place: { sheet: cell.cells.name, row, column }, error, gives }];
      });
    return {
      maskedErrors: hiding((argument) => !isOfGoogle(argument)),
      keptByGoogle: hiding(isOfGoogle),
    };
  });
}

const isOfGoogle = (expression: Expression): boolean =>
  expression.kind === 'call' && expression.name === OF_GOOGLE;

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

const errorIn = (result: Result): string | null =>
  typeof result === 'string' && ERROR.test(result) ? result : null;

/** The formula of a cell, where it has a function that may hide an error. */
function maskingIn({ cells, row, column }: HeldCell): Expression | null {
  const formula = cells.formula(row, column);
  if (!formula || !/\b(?:IFERROR|IFNA|ISERROR|ISERR|ISNA)\b/i.test(formula.text)) return null;
  const parsed = understood(formula.text);
  return parsed && copiedTo(parsed, { row, column }, formula);
}

/** The first error that it hides; what stands in branches that are not taken hides nothing. */
function hiddenIn(expression: Expression, question: Question): string | null {
  switch (expression.kind) {
    case 'prefix':
    case 'percent':
      return hiddenIn(expression.operand, question);
    case 'infix':
      return hiddenIn(expression.left, question) ?? hiddenIn(expression.right, question);
    case 'call':
      return hiddenInCall(expression, question);
    case 'value':
    case 'error':
    case 'cells':
    case 'table':
    case 'name':
      return null;
  }
}

type Call = Extract<Expression, { kind: 'call' }>;

function hiddenInCall({ name, args }: Call, question: Question): string | null {
  const [first = null] = args;
  const called = name.toUpperCase();
  if (first && (MASKS.has(called) || ASKED.has(called)) && question.isMeant(first)) {
    const error = errorIn(question.resultOf(first));
    if (error !== null) return error;
  }
  for (const argument of takenOf(called, args, question)) {
    const error = argument && hiddenIn(argument, question);
    if (error) return error;
  }
  return null;
}

/** The arguments that are looked at: of a condition and its branches, the condition and the one that is taken. */
function takenOf(
  called: string,
  args: Call['args'],
  question: Question,
): readonly (Expression | null)[] {
  const [first = null, second = null, third = null] = args;
  if (MASKS.has(called)) return [first];
  if (called !== 'IF' && called !== 'CHOOSE') return CHOOSING.has(called) ? [first] : args;
  const chosen = first && question.resultOf(first);
  // Which branch is taken is not known.
  if (chosen === null || typeof chosen === 'string') return [first];
  if (called === 'IF') return [first, chosen ? second : third];
  return [first, chosen === 0 ? null : (args[Number(chosen)] ?? null)];
}

/** Which of their arguments are looked at is not followed here. */
const CHOOSING: ReadonlySet<string> = new Set(['IFS', 'SWITCH']);
