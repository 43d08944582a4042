import type { SheetBuilder } from '../../../sheets/builder';
import type { CellContent } from '../../../sheets/declaration';
import { formula, sentence, type Expression } from '../../../sheets/formula';
import { fill } from '../../../sheets/in-words';
import { area } from '../../../sheets/layout';
import { writeSection } from '../../../sheets/section';
import { BODY_SIZE, SMALL_SIZE, type StyleName } from '../../../sheets/styles';
import { heightFor } from '../../../sheets/text-height';
import { YES_NO } from '../../../workbook/yes-no';
import { PARTICIPATIONS, PRESENCES } from '../template/choices';
import { labelOf, wordsOf } from '../../../workbook/choices';
import { FOR_ANYBODY, writersOf } from '../plan';
import { criterionCode, JUROR_CODES } from '../template/codes';
import { SESSION_LISTS } from '../template/fields';
import { scoresOf, TABLES } from '../template/tables';
import { columnOf, type Context } from './context';
import { SET_ASIDE } from './juror-formulas';
import { listRule, numberRule, promptOnly, wholeRule } from './validations';

const BOLD = 1.08;

/** A table of the Session sheet: its columns hold constants, and some rows stand ready. */
interface Filled {
  readonly key: 'criteria' | 'levels' | 'jurors' | 'closings' | 'log';
  readonly heading: string;
  /** A row each. */
  readonly rows: readonly (readonly CellContent[])[];
  readonly styles: readonly StyleName[];
}

function writeTable(sheet: SheetBuilder, { language }: Context, start: number, table: Filled) {
  const { name, columns } = TABLES[table.key];
  writeSection(sheet, start, table.heading);
  const header = start + 1;
  sheet
    .table({
      name,
      area: area(header, 0, table.rows.length + 1, columns.length),
      style: 'TableStyleLight1',
      columns: columns.map(({ label }, index) => ({
        header: label[language],
        formula: null,
        values: table.rows.map((row) => row[index] ?? null),
      })),
    })
    .format(area(header, 0, 1, columns.length), 'columnHead')
    .height(header, 20);
  // Bold letters are wider by about as much.
  columns.forEach(({ label }, column) =>
    sheet.height(
      header,
      heightFor(label[language], (sheet.charactersOf(column) - 1) / BOLD, BODY_SIZE),
    ),
  );
  table.styles.forEach((style, column) =>
    sheet.format(area(header + 1, column, table.rows.length), style),
  );
  return { first: header + 1, next: header + table.rows.length + 2 };
}

const body = (first: number, column: number, rows: number) => area(first, column, rows);

export function writeCriteria(sheet: SheetBuilder, context: Context, start: number): number {
  const { plan, texts, language } = context;
  const rows = plan.criteria.map(({ label, definition, coefficient, threshold }, index) => [
    criterionCode(index + 1),
    label,
    definition,
    coefficient,
    threshold,
  ]);
  const { first, next } = writeTable(sheet, context, start, {
    key: 'criteria',
    heading: texts.session.criteria,
    rows,
    styles: ['cellCentre', 'cellText', 'cellDefinition', 'inputCentre', 'inputScore'],
  });
  plan.criteria.forEach(({ label, definition }, index) =>
    sheet
      .height(first + index, heightFor(definition, sheet.charactersOf(2) - 2, SMALL_SIZE, 18))
      .height(first + index, heightFor(label, sheet.charactersOf(1) - 2, BODY_SIZE, 18)),
  );
  const label = TABLES.criteria.columns[3].label[language];
  sheet
    .validate(
      body(first, 3, rows.length),
      wholeRule({ label, prompt: '' }, 1, texts.dossiers.prompts.amountError),
    )
    .validate(
      body(first, 4, rows.length),
      numberRule(
        {
          label: TABLES.criteria.columns[4].label[language],
          prompt: texts.session.notes.threshold,
        },
        plan.scale.min,
        plan.scale.max,
        texts.dossiers.prompts.amountError,
      ),
    );
  return next;
}

export function writeLevels(sheet: SheetBuilder, context: Context, start: number): number {
  const { plan, texts } = context;
  const { next } = writeTable(sheet, context, start, {
    key: 'levels',
    heading: texts.session.levels,
    rows: plan.levels.map(({ score, wording }) => [score, wording]),
    styles: ['inputScore', 'inputWrap'],
  });
  return next;
}

/** The jurors, then how far each has come: a cell that counts for each, which leaks no score. */
export function writeJurors(sheet: SheetBuilder, context: Context, start: number): number {
  const { plan, texts, language } = context;
  const byCode = new Map(plan.jurors.map((juror) => [juror.code, juror] as const));
  const yesNo = (value: boolean): string => (value ? YES_NO.yes : YES_NO.no)[language];
  const rows = JUROR_CODES.map((code) => {
    const juror = byCode.get(code);
    return juror
      ? [
          code,
          juror.name,
          juror.capacity,
          yesNo(juror.votes),
          yesNo(juror.counts),
          juror.presence === null ? null : labelOf(PRESENCES, juror.presence)[language],
        ]
      : [code];
  });
  const { first, next } = writeTable(sheet, context, start, {
    key: 'jurors',
    heading: texts.session.jurors,
    rows,
    styles: ['cellCentre', 'inputWrap', 'inputWrap', 'inputCentre', 'inputCentre', 'inputCentre'],
  });
  const labels = TABLES.jurors.columns.map(({ label }) => label[language]);
  const list = (column: number, name: string): void => {
    sheet.validate(
      body(first, column, rows.length),
      listRule(context, { label: labels[column] ?? '', prompt: '' }, name),
    );
  };
  list(3, SESSION_LISTS.yesNo);
  list(4, SESSION_LISTS.yesNo);
  list(5, SESSION_LISTS.presences);
  if (plan.dispatch === FOR_ANYBODY) {
    sheet.name(SESSION_LISTS.jurors, area(first, 1, Math.max(1, plan.jurors.length)));
  }
  return writeProgress(sheet, context, next);
}

/** A row for each slot, so that a juror who comes later needs no row of their own. */
function writeProgress(sheet: SheetBuilder, context: Context, start: number): number {
  writeSection(sheet, start, context.texts.session.progress);
  JUROR_CODES.forEach((code, index) => {
    const row = start + 1 + index;
    const where = area(row, 1, 1, 5);
    sheet
      .put(row, 0, code, 'cellCentre')
      .merge(where)
      .format(where, 'label')
      .put(row, 1, progressOf(context, code));
  });
  return start + JUROR_CODES.length + 2;
}

function progressOf(context: Context, code: string): CellContent {
  const { plan, texts } = context;
  if (!writersOf(plan, '').some((juror) => juror.code === code))
    return fill(texts.session.free, { code });
  const states = columnOf(context, 'scores', 'state', scoresOf(code));
  const counted = (words: readonly string[]): Expression =>
    words.map((word) => `COUNTIF(${states},"${word}")`).join('+');
  const done = counted([texts.juror.states.done]);
  const comment = counted([texts.juror.states.comment]);
  const away = counted(wordsOf(PARTICIPATIONS, 'recused', 'not-assigned'));
  const named = columnOf(context, 'scores', 'title', scoresOf(code));
  const all = `SUMPRODUCT(--(LEN(${named})>0))`;
  return formula(
    sentence(texts.session.progressLine, {
      done: `(${done})`,
      comment: `(${comment})`,
      left: `(${all}-(${done})-(${comment})-(${away})-(${counted(SET_ASIDE)}))`,
      away: `(${away})`,
    }),
  );
}

const CLOSING_ROWS = 12;

/** Four closings, and those that follow a reopening. */
export function writeClosings(sheet: SheetBuilder, context: Context, start: number): number {
  const { next } = writeTable(sheet, context, start, {
    key: 'closings',
    heading: context.texts.session.closings,
    rows: Array.from({ length: CLOSING_ROWS }, (_, index) => [index + 1]),
    styles: ['cellCentre', 'cellText', 'cellDefinition', 'cellText', 'cellText', 'cellText'],
  });
  return next;
}

const LOG_ROWS = 25;

export function writeLog(sheet: SheetBuilder, context: Context, start: number): void {
  const { texts, language } = context;
  const rows = Array.from({ length: LOG_ROWS }, (_, index) => [index + 1]);
  const { first } = writeTable(sheet, context, start, {
    key: 'log',
    heading: texts.session.log,
    rows,
    styles: ['cellCentre', 'inputWrap', 'inputWrap', 'inputDate', 'inputWrap'],
  });
  sheet.validate(
    body(first, 2, rows.length),
    promptOnly({
      label: TABLES.log.columns[2].label[language],
      prompt: texts.session.log,
    }),
  );
}
