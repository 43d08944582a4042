import { GRID_COLUMNS } from '../../template/columns';
import { FIELDS, TABLES, type GridColumnKey } from '../../template/fields';
import { projectBand } from '../band';
import { SheetBuilder, printSetup } from '../../../../sheets/builder';
import { notApplicable, type Context } from '../context';
import { fill } from '../../../../sheets/in-words';
import { hasWeights, PROPOSED_SCALE } from '../../../../calls/scoring';
import type { CellContent, SheetDeclaration, Validation } from '../../../../sheets/declaration';
import { formula } from '../../../../sheets/formula';
import { area, cell } from '../../../../sheets/layout';
import { BODY_SIZE, SMALL_SIZE, type StyleName } from '../../../../sheets/styles';
import { heightFor } from '../../../../sheets/text-height';
import { LISTS } from '../list-names';
import { betweenRule, customRule, exactRule, promptOnly } from '../validations';
import {
  checkFormula,
  restsOn,
  scaleCheck,
  totalFormula,
  weightedFormula,
  weightsCheck,
  weightsSum,
} from './grid-formulas';
import { givenWeights } from '../../template/given-weights';

const LOOKS: Readonly<
  Record<GridColumnKey, { readonly width: number; readonly style: StyleName }>
> = {
  number: { width: 5, style: 'cellCentre' },
  criterion: { width: 30, style: 'cellText' },
  definition: { width: 74, style: 'cellDefinition' },
  weight: { width: 10, style: 'inputWeight' },
  score: { width: 9, style: 'inputScore' },
  weighted: { width: 11, style: 'cellScore' },
  comment: { width: 42, style: 'inputWrap' },
  check: { width: 32, style: 'checkWrap' },
};

const NOTE = 2;
const SCALE = 3;
const HEADER = 7;
const DEFINITION = 2;
const VALUE = 3;

/** Criteria with their definitions, weights, scores and the total. */
export function gridSheet(context: Context): SheetDeclaration {
  const { call, texts } = context;
  const sheet = new SheetBuilder({
    key: 'grid',
    name: texts.sheets.grid,
    columnWidths: GRID_COLUMNS.map(({ key }) => LOOKS[key].width),
    tabColor: '#1E6B34',
  });
  projectBand(sheet, context, texts.grid.title);
  writeNote(sheet, context);
  writeScale(sheet, context);
  writeSummary(sheet, context);
  writeTable(sheet, context);
  validateScores(sheet, context);
  return sheet.freezeAt(HEADER + 1, 0).build(printSetup(texts.page, call.code, HEADER));
}

function writeNote(sheet: SheetBuilder, context: Context): void {
  const where = area(NOTE, 0, 1, sheet.width);
  const note = fill(noteOf(context), { na: notApplicable(context) });
  sheet
    .merge(where)
    .format(where, 'guide')
    .put(NOTE, 0, note)
    .height(NOTE, heightFor(note, sheet.charactersOf(0, sheet.width) - 2, BODY_SIZE, 22));
}

/** What of the grid is the call's and what is a proposal of ours. */
function noteOf({ call, texts }: Context): string {
  const { grid } = texts;
  const weights = hasWeights(call.criteria);
  if (call.scoring) return weights ? grid.noteAllTheirs : grid.noteScaleTheirs;
  return weights ? grid.noteWeightsTheirs : grid.note;
}

function writeScale(sheet: SheetBuilder, context: Context): void {
  const { call, texts, language } = context;
  const scale = call.scoring ?? PROPOSED_SCALE;
  const prompt = call.scoring ? texts.grid.scaleTheirs : texts.grid.scalePrompt;
  const bounds = [
    { field: FIELDS.scaleMin, value: scale.min },
    { field: FIELDS.scaleMax, value: scale.max },
  ];
  bounds.forEach(({ field, value }, index) => {
    const row = SCALE + index;
    const where = area(row, VALUE);
    const label = field.label[language];
    sheet
      .height(row, 18)
      .put(row, DEFINITION, label, 'figureLabel')
      .put(row, VALUE, value, call.scoring ? 'fixedScore' : 'inputScore')
      .name(field.name, where)
      .validate(
        where,
        call.scoring
          ? exactRule(texts, { label, prompt }, value, texts.grid.scaleFixed)
          : betweenRule(texts, { label, prompt }, -1000, 1000, texts.grid.scaleError),
      );
  });
  sheet
    .put(SCALE + 1, VALUE + 1, formula(scaleCheck(context)), 'mark')
    .colorChecks(area(SCALE + 1, VALUE + 1), texts.verdict);
}

function writeSummary(sheet: SheetBuilder, context: Context): void {
  const { texts } = context;
  const [weights, total] = [SCALE + 2, SCALE + 3];
  sheet
    .height(weights, 18)
    .height(total, 24)
    .put(weights, DEFINITION, texts.grid.weights, 'figureLabel')
    .put(weights, VALUE, formula(weightsSum(context)), 'weight')
    .put(weights, VALUE + 1, formula(weightsCheck(context)), 'mark')
    .put(total, DEFINITION, texts.grid.total, 'figureLabel')
    .put(total, VALUE, formula(totalFormula(context)), 'total')
    .put(total, VALUE + 1, formula(restsOn(context)), 'mark')
    .colorChecks(area(weights, VALUE + 1), texts.verdict);
}

function writeTable(sheet: SheetBuilder, context: Context): void {
  const { call, language } = context;
  const rows = call.criteria.length;
  sheet
    .table({
      name: TABLES.grid,
      area: area(HEADER, 0, rows + 1, GRID_COLUMNS.length),
      style: 'TableStyleLight1',
      columns: GRID_COLUMNS.map(({ key, label: header }) => ({
        header: header[language],
        ...columnOf(context, key),
      })),
    })
    .format(area(HEADER, 0, 1, GRID_COLUMNS.length), 'columnHead')
    .height(HEADER, 30);
  GRID_COLUMNS.forEach(({ key }, column) =>
    sheet.format(area(HEADER + 1, column, rows), styleOf(context, key)),
  );
  definitionsOf(context).forEach((definition, index) => {
    const label = call.criteria[index]?.label[language] ?? '';
    sheet
      .height(HEADER + 1 + index, heightFor(definition, LOOKS.definition.width - 2, SMALL_SIZE, 40))
      .height(HEADER + 1 + index, heightFor(label, LOOKS.criterion.width - 2, BODY_SIZE));
  });
}

/** Weights that the call publishes are not for anyone to change. */
const styleOf = ({ call }: Context, key: GridColumnKey): StyleName =>
  key === 'weight' && hasWeights(call.criteria) ? 'fixedWeight' : LOOKS[key].style;

interface TableColumn {
  readonly formula: string | null;
  readonly values?: readonly Extract<CellContent, string | number | null>[];
}

function columnOf(context: Context, key: GridColumnKey): TableColumn {
  const { call, language } = context;
  switch (key) {
    case 'number':
      return { formula: null, values: call.criteria.map((_, index) => index + 1) };
    case 'criterion':
      return { formula: null, values: call.criteria.map((criterion) => criterion.label[language]) };
    case 'definition':
      return { formula: null, values: definitionsOf(context) };
    case 'weight':
      return { formula: null, values: givenWeights(call) };
    case 'weighted':
      return { formula: `=${weightedFormula(context)}` };
    case 'check':
      return { formula: `=${checkFormula(context)}` };
    case 'score':
    case 'comment':
      return { formula: null };
  }
}

/** The call's definition; below it, for a criterion « le cas échéant », when it applies. */
function definitionsOf({ call, language, texts }: Context): readonly string[] {
  return call.criteria.map(({ definition, optional }) =>
    optional
      ? `${definition[language]}\n${fill(texts.grid.optional, { when: optional.when[language] })}`
      : definition[language],
  );
}

function validateScores(sheet: SheetBuilder, context: Context): void {
  const { call, texts } = context;
  const na = notApplicable(context);
  const column = (key: GridColumnKey) => GRID_COLUMNS.findIndex((one) => one.key === key);
  const body = (key: GridColumnKey) => area(HEADER + 1, column(key), call.criteria.length);
  const label = (key: GridColumnKey) => GRID_COLUMNS[column(key)]?.label[context.language] ?? '';
  const score = cell(HEADER + 1, column('score'));
  const onScale = `ISNUMBER(${score}),${score}>=${FIELDS.scaleMin.name},${score}<=${FIELDS.scaleMax.name}`;
  sheet
    .validate(
      body('score'),
      customRule(
        texts,
        { label: label('score'), prompt: fill(texts.grid.scorePrompt, { na }) },
        `=OR(${score}="${na}",AND(${onScale}))`,
        fill(texts.grid.scoreError, { na }),
      ),
    )
    .validate(
      body('weight'),
      weightRule(context, label('weight'), cell(HEADER + 1, column('weight'))),
    )
    .validate(
      body('comment'),
      promptOnly({ label: label('comment'), prompt: texts.grid.commentPrompt }),
    )
    .colorChecks(body('check'), texts.verdict);
}

/** `first`: the column's first cell, relative to which Excel reads the rule for each of the others. */
function weightRule({ call, texts }: Context, label: string, first: string): Validation {
  const { grid } = texts;
  if (!hasWeights(call.criteria)) {
    return betweenRule(texts, { label, prompt: grid.weightPrompt }, 0, 1, grid.weightError);
  }
  const number = cell(HEADER + 1, 0);
  return customRule(
    texts,
    { label, prompt: grid.weightTheirs },
    `=ROUND(${first},4)=INDEX(${LISTS.weights},${number})`,
    grid.weightFixed,
  );
}
