import { FIELDS, RANGES } from '../../dossier/fields';
import type { SheetBuilder } from '../builder';
import { gapSentence, type Context } from '../context';
import { firstOf, formula, text, type Expression } from '../formula';
import { area, cell, fixedArea } from '../layout';
import { LISTS } from '../list-names';
import { writeSection } from '../section';
import type { StyleName } from '../styles';
import { amountRule, dateRule, promptOnly } from '../validations';

const BUDGET = 3;
const CHECK = 4;

/** Name, milestone, end, budget, indicator, floor; then their sum against the total cost. Returns the next free row. */
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
  headings.forEach((heading, column) => sheet.put(start + 1, column, heading, 'columnHead'));
  looks.forEach((look, column) => sheet.format(area(first, column, rows.phases), look));
  for (let index = 0; index < rows.phases; index += 1) sheet.height(first + index, 30);
  sheet
    .height(start + 1, 20)
    .name(RANGES.phases, area(first, 0, rows.phases, headings.length))
    .name(LISTS.phases, area(first, 0, rows.phases));
  validatePhases(sheet, context, first);
  writeSum(sheet, context, first);
  return first + rows.phases + 2;
}

function validatePhases(sheet: SheetBuilder, { texts, rows }: Context, first: number): void {
  const words = texts.phases;
  const column = (index: number) => area(first, index, rows.phases);
  sheet
    .validate(column(0), promptOnly(texts, { label: words.name, prompt: words.namePrompt }))
    .validate(
      column(1),
      promptOnly(texts, { label: words.milestone, prompt: words.milestonePrompt }),
    )
    .validate(column(2), dateRule(texts, { label: words.endDate, prompt: texts.common.datePrompt }))
    .validate(
      column(BUDGET),
      amountRule(texts, { label: words.budget, prompt: texts.common.amountPrompt }),
    )
    .validate(
      column(4),
      promptOnly(texts, { label: words.indicator, prompt: words.indicatorPrompt }),
    )
    .validate(column(5), promptOnly(texts, { label: words.floor, prompt: words.floorPrompt }));
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
    .put(row, CHECK, formula(check(context, cell(row, BUDGET))))
    .colorChecks(area(row, CHECK, 1, 2), context.texts)
    .height(row, 18);
}

/** The phases' budgets add up to the total cost of the project. */
function check(context: Context, sum: Expression): Expression {
  const { texts } = context;
  const gap = `ROUND(${FIELDS.total.name}-${sum},2)`;
  return firstOf(
    [
      [`AND(${FIELDS.total.name}=0,${sum}=0)`, text('')],
      [`${sum}=0`, text(texts.phases.none)],
      [`${gap}>0`, gapSentence(context, texts.phases.short, gap)],
      [`${gap}<0`, gapSentence(context, texts.phases.over, `-${gap}`)],
    ],
    text(texts.verdict.ok),
  );
}
