import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { fill } from '../../../sheets/in-words';
import { area, cell, columnCell } from '../../../sheets/layout';
import { COLORS, SMALL_SIZE, type StyleName } from '../../../sheets/styles';
import { charactersForWords, heightFor } from '../../../sheets/text-height';
import type { PlannedJuror } from '../plan';
import { PARTICIPATIONS } from '../template/choices';
import { labelOf, wordsOf } from '../../../workbook/choices';
import { SESSION_FIELDS, SESSION_LISTS } from '../template/fields';
import {
  FIRST_SCORES,
  LATER_SCORES,
  SCORE_COLUMNS,
  scoreColumns,
  scoresOf,
} from '../template/tables';
import { levelsInWords, sessionLine, type Context } from './context';
import { writeGuide } from '../../../sheets/guide';
import { jurorFormulas } from './juror-formulas';
import { customRule, listRule, promptOnly } from './validations';

const GUIDE = 2;
const LEVELS = 3;
const HEADING = 4;
const LABELS = 5;
const HEADER = 6;
const TWO_LINES = 27;

/** Wider ones would push what follows the scores of eight criteria off most screens. */
const SCORE_WIDTHS = { least: 9, most: 15 } as const;

/** Criteria stand above scores: no word of theirs is to be broken. */
const scoreWidth = ({ plan }: Context): number =>
  Math.min(
    SCORE_WIDTHS.most,
    Math.max(
      SCORE_WIDTHS.least,
      ...plan.criteria.map(({ label }) => 1 + charactersForWords(label, SMALL_SIZE)),
    ),
  );

/** Of the columns of a juror’s sheet, by what their keys begin with. */
function looksOf(
  key: string,
  context: Context,
): { readonly width: number; readonly style: StyleName } {
  if (/^first\d/.test(key)) return { width: scoreWidth(context), style: 'inputScore' };
  if (/^after\d/.test(key)) return { width: 6.5, style: 'inputScore' };
  if (/^comment\d/.test(key)) return { width: 34, style: 'inputWrap' };
  switch (key) {
    case 'id':
      return { width: 7, style: 'cellCentre' };
    case 'title':
      return { width: 30, style: 'cellText' };
    case 'participation':
      return { width: 14, style: 'inputCentre' };
    case 'state':
      return { width: 17, style: 'checkWrap' };
    case 'notApplicable':
      return { width: 15, style: 'cellCentre' };
    case 'recusedAt':
      return { width: 19, style: 'inputCentre' };
    default:
      return { width: 46, style: 'inputWrap' };
  }
}

/** Where one juror writes, and nobody else: a row a dossier, a column a criterion. */
export function jurorSheet(context: Context, juror: PlannedJuror): SheetDeclaration {
  const { plan, texts } = context;
  const columns = scoreColumns(plan.criteria.length);
  const sheet = new SheetBuilder({
    key: `jury-${juror.code}`,
    name: fill(texts.sheets.juror, { code: juror.code }),
    columnWidths: columns.map(({ key }) => looksOf(key, context).width),
    tabColor: '#1E6B34',
  });
  const place = (key: string): number => columns.findIndex((column) => column.key === key);
  const layout: Layout = { sheet, context, juror, place, rows: context.ids.length };
  sheet.band(
    fill(texts.juror.title, { name: juror.name, call: context.callTitle }),
    `${fill(texts.juror.line, { code: juror.code })} · ${sessionLine(context)}`,
  );
  writeLead(layout);
  writeHeadings(layout);
  writeTable(layout, columns);
  validate(layout);
  markStates(layout);
  writeAttestation(layout);
  // Comments go into the feedback for carriers; the page to sign holds the scores.
  const printed = area(0, 0, layout.rows + HEADER + 4, place('appreciation'));
  return sheet.freezeAt(HEADER + 1, 2).build({
    ...printSetup(texts.page, `${plan.call.code} · ${juror.code}`, HEADER),
    area: printed,
  });
}

interface Layout {
  readonly sheet: SheetBuilder;
  readonly context: Context;
  readonly juror: PlannedJuror;
  readonly place: (key: string) => number;
  readonly rows: number;
}

function writeLead({ sheet, context, place }: Layout): void {
  const { plan, texts, language } = context;
  const columns = place('state') + 1;
  const { min, max } = plan.scale;
  const guide = [
    fill(texts.juror.guide, {
      min: min.toLocaleString(language),
      max: max.toLocaleString(language),
    }),
    plan.dispatch === null ? texts.juror.shared : texts.juror.sent,
  ].join(' ');
  writeGuide(sheet, GUIDE, columns, guide);
  writeGuide(sheet, LEVELS, columns, fill(texts.juror.levels, { levels: levelsInWords(context) }));
}

/** What each column is about stands above its code: the codes are what formulas find columns by. */
function writeHeadings({ sheet, context, place }: Layout): void {
  const { plan, texts } = context;
  sheet
    .format(area(HEADING, 0, 1, sheet.width), 'section')
    .put(HEADING, place('first1'), texts.juror.first)
    .put(HEADING, place('after1'), texts.juror.after)
    .put(HEADING, place('comment1'), texts.juror.comments)
    .height(HEADING, 18);
  plan.criteria.forEach(({ label }, index) => {
    for (const key of ['first', 'comment']) {
      const column = place(`${key}${index + 1}`);
      sheet
        .put(LABELS, column, label, 'columnLabel')
        .height(LABELS, heightFor(label, looksOf(`${key}1`, context).width - 1, SMALL_SIZE, 40));
    }
  });
}

function writeTable(
  { sheet, context, juror, rows }: Layout,
  columns: ReturnType<typeof scoreColumns>,
): void {
  const { ids, language } = context;
  const formulas = jurorFormulas(context, scoresOf(juror.code));
  const away = labelOf(PARTICIPATIONS, 'not-assigned')[language];
  const participation = ids.map((id) =>
    juror.assigned === null || juror.assigned.includes(id) ? null : away,
  );
  sheet
    .table({
      name: scoresOf(juror.code),
      area: area(HEADER, 0, rows + 1, columns.length),
      style: 'TableStyleLight1',
      columns: columns.map(({ key, label }) => ({
        header: label[language],
        formula: formulas[key] ?? null,
        ...(key === 'id' && { values: ids }),
        ...(key === 'participation' && { values: participation }),
      })),
    })
    .format(area(HEADER, 0, 1, columns.length), 'columnHead')
    .height(HEADER, 18);
  columns.forEach(({ key }, column) =>
    sheet.format(area(HEADER + 1, column, rows), looksOf(key, context).style),
  );
  // Titles come by formulas, to whose results Excel fits no row.
  ids.forEach((_, index) => sheet.height(HEADER + 1 + index, TWO_LINES));
}

function validate({ sheet, context, place, rows }: Layout): void {
  const { plan, texts, language } = context;
  const [min, max, step] = [SESSION_FIELDS.scaleMin, SESSION_FIELDS.scaleMax, SESSION_FIELDS.step];
  const shown = (value: number): string => value.toLocaleString(language);
  const error = fill(texts.juror.scoreError, {
    min: shown(plan.scale.min),
    max: shown(plan.scale.max),
    step: shown(plan.scale.step),
  });
  plan.criteria.forEach(({ label, definition }, index) => {
    for (const slot of [FIRST_SCORES[index], LATER_SCORES[index]]) {
      if (!slot) continue;
      const column = place(slot.key);
      const score = cell(HEADER + 1, column);
      const onStep = `ABS(${score}/${step.name}-ROUND(${score}/${step.name},0))<0.000001`;
      sheet.validate(
        area(HEADER + 1, column, rows),
        customRule(
          { label, prompt: definition },
          `AND(ISNUMBER(${score}),${score}>=${min.name},${score}<=${max.name},${onStep})`,
          error,
        ),
      );
    }
    sheet.validate(
      area(HEADER + 1, place(`comment${index + 1}`), rows),
      promptOnly({ label, prompt: definition }),
    );
  });
  sheet.validate(
    area(HEADER + 1, place('recusedAt'), rows),
    promptOnly({ label: SCORE_COLUMNS.recusedAt.label[language], prompt: texts.juror.recusedAt }),
  );
  sheet.validate(
    area(HEADER + 1, place('participation'), rows),
    listRule(
      context,
      { label: texts.juror.first, prompt: texts.juror.participation },
      SESSION_LISTS.participations,
    ),
  );
}

/** Four states that look different; the words beside say the same. */
function markStates({ sheet, context, place, rows }: Layout): void {
  const { plan, texts } = context;
  const last = place('state');
  const state = columnCell(HEADER + 1, last);
  const participation = columnCell(HEADER + 1, place('participation'));
  const all = area(HEADER + 1, 0, rows, last + 1);
  const isOne = (words: readonly string[]): string =>
    `=OR(${words.map((word) => `${participation}="${word}"`).join(',')})`;
  sheet
    .conditional({
      area: all,
      formula: isOne(wordsOf(PARTICIPATIONS, 'recused')),
      font: { color: COLORS.warning },
      fill: COLORS.warningFill,
    })
    .conditional({
      area: all,
      formula: isOne(wordsOf(PARTICIPATIONS, 'not-assigned')),
      font: { color: COLORS.quiet },
      fill: '#E7E7E7',
    })
    .conditional({
      area: area(HEADER + 1, last, rows),
      formula: `=${state}="${texts.juror.states.done}"`,
      font: { color: COLORS.good, bold: true },
    })
    .conditional({
      area: area(HEADER + 1, last, rows),
      formula: `=LEFT(${state},6)="${texts.juror.states.unreadable.slice(0, 6)}"`,
      font: { color: COLORS.error, bold: true },
      fill: COLORS.errorFill,
    });
  // A criterion that the chair has set aside for a dossier is greyed out in its row.
  const aside = columnCell(HEADER + 1, place('notApplicable'));
  plan.criteria.forEach((_, index) =>
    sheet.conditional({
      area: area(HEADER + 1, place(`first${index + 1}`), rows),
      formula: `=ISNUMBER(SEARCH(" C${index + 1} "," "&SUBSTITUTE(SUBSTITUTE(${aside},","," "),";"," ")&" "))`,
      font: { color: COLORS.quiet },
      fill: '#BFBFBF',
    }),
  );
}

function writeAttestation({ sheet, context, place, rows }: Layout): void {
  const { texts } = context;
  const row = HEADER + 1 + rows + 1;
  const columns = place('state') + 1;
  writeGuide(sheet, row, columns, texts.juror.attest)
    .put(row + 1, 0, texts.juror.signature, 'base')
    .height(row + 1, 36);
}
