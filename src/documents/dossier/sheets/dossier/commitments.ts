import { RANGES } from '../../template/fields';
import { isFiled, isNo, isYes } from '../answers';
import type { SheetBuilder } from '../../../../sheets/builder';
import { type Context } from '../context';
import { fill } from '../../../../sheets/in-words';
import type { Area } from '../../../../workbook/area';
import { firstOf, formula, isFilled, text, type Expression } from '../../../../sheets/formula';
import { area, cell, fixedArea } from '../../../../sheets/layout';
import { BODY_SIZE } from '../../../../sheets/styles';
import { heightFor } from '../../../../sheets/text-height';
import { yesNoRule } from '../validations';
import { writeSection } from '../../../../sheets/section';

const LABEL = 0;
const SENTENCE = 1;
const ANSWER = 2;
const CHECK = 3;

/** One row a commitment of the call: its sentence, then Oui or Non. Returns the next free row. */
export function writeCommitments(sheet: SheetBuilder, context: Context, start: number): number {
  const { call, language, texts } = context;
  const { commitments } = call;
  if (commitments.length === 0) return start;
  writeSection(sheet, start, texts.dossier.commitments);
  const first = start + 1;
  const rows = commitments.length;
  const answers = area(first, ANSWER, rows);
  commitments.forEach((commitment, index) => {
    const row = first + index;
    const sentence = commitment[language];
    sheet
      .put(row, LABEL, fill(texts.dossier.commitment, { number: String(index + 1) }))
      .put(row, SENTENCE, sentence)
      .put(row, CHECK, formula(check(context, row, answers)))
      .height(row, heightFor(sentence, sheet.charactersOf(SENTENCE) - 2, BODY_SIZE, 18));
  });
  const prompt = { label: texts.dossier.commitments, prompt: texts.prompts.commitment };
  sheet
    .format(area(first, LABEL, rows), 'label')
    .format(area(first, SENTENCE, rows), 'plain')
    .format(answers, 'inputCentre')
    .format(area(first, CHECK, rows, sheet.width - CHECK), 'factCheck')
    .name(RANGES.commitments, area(first, SENTENCE, rows, 2))
    .validate(answers, yesNoRule(texts, prompt))
    .colorChecks(area(first, CHECK, rows, sheet.width - CHECK), texts.verdict);
  return first + rows + 1;
}

/** Quiet until the carrier has begun to answer, or filed the dossier. */
function check({ texts }: Context, row: number, answers: Area): Expression {
  const answer = cell(row, ANSWER);
  return firstOf(
    [
      [`AND(COUNTA(${fixedArea(answers)})=0,NOT(${isFiled}))`, text('')],
      [isYes(answer), text(texts.verdict.ok)],
      [`AND(${isFilled(answer)},NOT(${isNo(answer)}))`, text(texts.facts.answerYesNo)],
    ],
    text(texts.facts.commitmentOpen),
  );
}
