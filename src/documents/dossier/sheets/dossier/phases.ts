import { FIRST_SERIAL, LAST_SERIAL } from '../../../../workbook/dates';
import { FIELDS, RANGES } from '../../template/fields';
import { isFiled } from '../answers';
import type { SheetBuilder } from '../../../../sheets/builder';
import { budgetColumn, gapSentence, type Context } from '../context';
import { firstOf, formula, isBlank, text, type Expression } from '../../../../sheets/formula';
import { area, cell, fixedArea } from '../../../../sheets/layout';
import { LISTS } from '../list-names';
import { writeSection } from '../../../../sheets/section';
import type { StyleName } from '../../../../sheets/styles';
import { amountRule, dateRule, promptOnly } from '../validations';

const END = 2;
const BUDGET = 3;
const CHECK = 4;
/** Beside the block: what each phase's lines say of its budget. */
const LINES = 6;

/** Name, milestone and budget make a phase; indicator and floor say when it has succeeded. */
const DESCRIBED = [0, 1, BUDGET];
const MEASURED = [4, 5];

/** Name, milestone, end, budget, indicator, floor, and beside them what the lines say; then their sum against the total cost. Returns the next free row. */
export function writePhases(sheet: SheetBuilder, context: Context, start: number): number {
  if (!context.call.requirements.phases) return start;
  const { texts, rows } = context;
  const words = texts.phases;
  const headings = [
    words.name,
    words.milestone,
    words.endDate,
    words.budget,
    words.indicator,
    words.floor,
  ];
  const looks: readonly StyleName[] = [
    'inputWrap',
    'inputWrap',
    'inputDate',
    'inputAmount',
    'inputWrap',
    'inputWrap',
  ];
  const first = start + 2;
  writeSection(sheet, start, texts.dossier.phases);
  [...headings, words.lines].forEach((heading, column) =>
    sheet.put(start + 1, column, heading, 'columnHead'),
  );
  looks.forEach((look, column) => sheet.format(area(first, column, rows.phases), look));
  sheet
    .height(start + 1, 20)
    .name(RANGES.phases, area(first, 0, rows.phases, headings.length))
    .name(LISTS.phases, area(first, 0, rows.phases));
  validatePhases(sheet, context, first);
  writeLinesChecks(sheet, context, first);
  writeSum(sheet, context, first);
  return first + rows.phases + 2;
}

function validatePhases(sheet: SheetBuilder, { texts, rows }: Context, first: number): void {
  const words = texts.phases;
  const column = (index: number) => area(first, index, rows.phases);
  sheet
    .validate(column(0), promptOnly({ label: words.name, prompt: words.namePrompt }))
    .validate(column(1), promptOnly({ label: words.milestone, prompt: words.milestonePrompt }))
    .validate(column(2), dateRule(texts, { label: words.endDate, prompt: texts.common.datePrompt }))
    .validate(
      column(BUDGET),
      amountRule(texts, { label: words.budget, prompt: texts.common.amountPrompt }),
    )
    .validate(column(4), promptOnly({ label: words.indicator, prompt: words.indicatorPrompt }))
    .validate(column(5), promptOnly({ label: words.floor, prompt: words.floorPrompt }));
}

function writeLinesChecks(sheet: SheetBuilder, context: Context, first: number): void {
  const checks = area(first, LINES, context.rows.phases);
  for (let row = first; row < first + checks.rows; row += 1) {
    sheet.put(row, LINES, formula(linesCheck(context, row)));
  }
  sheet.format(checks, 'factCheck').colorChecks(checks, context.texts.verdict);
}

/**
 * A phase's budget is what its lines cost, TTC. Quiet until a line says of which phase it is, and where one shows an error.
 * No SUMIFS: a name may hold what it takes for a wildcard.
 */
function linesCheck(context: Context, row: number): Expression {
  const { texts } = context;
  const [name, budget] = [cell(row, 0), cell(row, BUDGET)];
  const column = budgetColumn(context);
  const phases = column('phase');
  const lines = `SUMPRODUCT(--(TRIM(${phases})=TRIM(${name})),${column('gross')})`;
  const gap = `ROUND(ROUND(${budget},2)-${lines},2)`;
  const isQuiet = `OR(${isBlank(name)},NOT(ISNUMBER(${budget})),SUMPRODUCT(LEN(${phases}))=0)`;
  const told = firstOf(
    [
      [isQuiet, text('')],
      [`${gap}>0`, gapSentence(context, texts.phases.linesShort, gap)],
      [`${gap}<0`, gapSentence(context, texts.phases.linesOver, `-${gap}`)],
    ],
    text(texts.verdict.ok),
  );
  return `IFERROR(${told},"")`;
}

function writeSum(sheet: SheetBuilder, context: Context, first: number): void {
  const { rows } = context;
  const row = first + rows.phases;
  const sum = `ROUND(SUM(${fixedArea(area(first, BUDGET, rows.phases))}),2)`;
  sheet
    .format(area(row, 0, 1, BUDGET), 'strong')
    .put(row, 0, context.texts.phases.total)
    .put(row, BUDGET, formula(sum), 'amountStrong')
    .format(area(row, CHECK, 1, 2), 'factCheck')
    .put(row, CHECK, formula(check(context, first, cell(row, BUDGET))))
    .colorChecks(area(row, CHECK, 1, 2), context.texts.verdict)
    .height(row, 18);
}

/** Every phase is described, and their budgets add up to the total cost of the project. */
function check(context: Context, first: number, sum: Expression): Expression {
  const { texts, rows } = context;
  const column = (index: number): Expression => fixedArea(area(first, index, rows.phases));
  const [ends, budgets] = [column(END), column(BUDGET)];
  const gap = `ROUND(${FIELDS.total.name}-${sum},2)`;
  // A budget without lines yet asks for nothing of the phases. Once it is asked, each that was begun has a budget.
  const planned = (condition: Expression): Expression => `AND(${FIELDS.total.name}>0,${condition})`;
  const days = `COUNTIFS(${ends},">=${FIRST_SERIAL}",${ends},"<${LAST_SERIAL + 1}")`;
  return firstOf(
    [
      [`${begun(column)}=0`, `IF(${isFiled},${text(texts.phases.none)},"")`],
      [`COUNTA(${budgets})>COUNT(${budgets})`, text(texts.common.noAmount)],
      [`MIN(${budgets})<0`, text(texts.common.negativeAmount)],
      [`COUNTA(${ends})>${days}`, text(texts.facts.dateInvalid)],
      [`${begunWithout(column, DESCRIBED)}>0`, text(texts.phases.incomplete)],
      [planned(`${gap}>0`), gapSentence(context, texts.phases.short, gap)],
      [planned(`${gap}<0`), gapSentence(context, texts.phases.over, `-${gap}`)],
      [`${begunWithout(column, MEASURED)}>0`, text(texts.phases.unmeasured)],
    ],
    text(texts.verdict.ok),
  );
}

type Column = (index: number) => Expression;

/** How many rows hold something. */
const begun = (column: Column): Expression => `SUMPRODUCT(--(${lengths(column)}>0))`;

/** How many rows that hold something lack one of those columns. */
function begunWithout(column: Column, wanted: readonly number[]): Expression {
  const lacking = wanted.map((index) => `(LEN(${column(index)})=0)`).join('+');
  return `SUMPRODUCT((${lengths(column)}>0)*(${lacking}>0))`;
}

const lengths = (column: Column): Expression =>
  `(${[0, 1, 2, 3, 4, 5].map((index) => `LEN(${column(index)})`).join('+')})`;
