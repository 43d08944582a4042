import { fieldsOf } from '../../template/call-fields';
import { FIELDS, type FieldKey } from '../../template/fields';
import { TEMPLATE_VERSION } from '../../template/version';
import { SheetBuilder, printSetup } from '../../../../sheets/builder';
import { type Context } from '../context';
import { fill } from '../../../../sheets/in-words';
import type { CellContent, SheetDeclaration } from '../../../../sheets/declaration';
import { formula } from '../../../../sheets/formula';
import { area } from '../../../../sheets/layout';
import { BODY_SIZE, type StyleName } from '../../../../sheets/styles';
import { heightFor } from '../../../../sheets/text-height';
import { writeBrief } from './brief';
import { writeCommitments } from './commitments';
import { factCheck } from './fact-checks';
import { inputLook } from './inputs';
import { writePhases } from './phases';
import { writeSection } from '../../../../sheets/section';

const IDENTITY: readonly FieldKey[] = [
  'projectTitle',
  'projectReference',
  'caseNumber',
  'carrierName',
  'carrierType',
  'siret',
  'contact',
];
const FACTS: readonly FieldKey[] = [
  'depositDate',
  'startDate',
  'resultsDate',
  'observatory',
  'relay',
  'population',
  'departments',
  'leadServices',
  'deconcentratedServices',
  'centralAdministrations',
];

/** Label, answer, then four columns that checks, quotations and phases share. */
const COLUMNS = [37, 60, 14, 18, 48, 34] as const;
/** Phases have a column more, which says what their lines cost; it takes its room from indicators and floors. */
const COLUMNS_WITH_PHASES = [37, 60, 14, 18, 38, 24, 36] as const;
const LABEL = 0;
const ANSWER = 1;
const CHECK = 2;

/** Identity, declared facts, commitments, phases, and the call in brief. */
export function dossierSheet(context: Context): SheetDeclaration {
  const { call, texts } = context;
  const sheet = new SheetBuilder({
    key: 'dossier',
    name: texts.sheets.dossier,
    columnWidths: call.requirements.phases ? COLUMNS_WITH_PHASES : COLUMNS,
    tabColor: '#1F3A5F',
  });
  sheet.band(fill(texts.dossier.title, { call: context.callTitle }), subtitle(context));
  writeGuide(sheet, context);
  let row = 4;
  row = writeFields(sheet, context, row, texts.dossier.identity, IDENTITY);
  row = writeFields(sheet, context, row, texts.dossier.facts, factsOf(context));
  row = writeCommitments(sheet, context, row);
  row = writePhases(sheet, context, row);
  row = writeBrief(sheet, context, row);
  writeMarks(sheet, context, row);
  return sheet.freezeAt(2, 0).build(printSetup(texts.page, call.code, 1));
}

/** The full title where the band's own is short for it, else where the call is published. */
const subtitle = ({ call, language }: Context): string =>
  call.title[language] === call.shortTitle[language] ? call.source : call.title[language];

function factsOf({ call }: Context): readonly FieldKey[] {
  const needed = new Set(fieldsOf(call));
  return FACTS.filter((key) => needed.has(key));
}

function writeGuide(sheet: SheetBuilder, { texts }: Context): void {
  const where = area(2, 0, 1, sheet.width);
  sheet
    .merge(where)
    .format(where, 'guide')
    .put(2, 0, texts.dossier.guide)
    .height(2, heightFor(texts.dossier.guide, sheet.charactersOf(0, sheet.width), BODY_SIZE, 22));
}

function writeFields(
  sheet: SheetBuilder,
  context: Context,
  start: number,
  heading: string,
  keys: readonly FieldKey[],
): number {
  writeSection(sheet, start, heading);
  keys.forEach((key, index) => writeField(sheet, context, start + 1 + index, key));
  sheet.colorChecks(
    area(start + 1, CHECK, keys.length, sheet.width - CHECK),
    context.texts.verdict,
  );
  return start + keys.length + 2;
}

function writeField(sheet: SheetBuilder, context: Context, row: number, key: FieldKey): void {
  const field = FIELDS[key];
  const { style, validation } = inputLook(context, key);
  const checks = area(row, CHECK, 1, sheet.width - CHECK);
  sheet
    .put(row, LABEL, field.label[context.language], 'label')
    .format(area(row, ANSWER), style)
    .format(checks, 'factCheck')
    .name(field.name, area(row, ANSWER))
    .validate(area(row, ANSWER), validation);
  // Where a text may wrap, the row is left to follow it.
  if (field.kind !== 'text') sheet.height(row, 17);
  const check = factCheck(context, key);
  if (check !== null) sheet.put(row, CHECK, formula(check));
}

/** One quiet row: what the add-in knows the workbook by, and what a reader of the print may want to know. */
function writeMarks(sheet: SheetBuilder, context: Context, row: number): void {
  const { call, language, texts, id } = context;
  sheet.put(row, LABEL, texts.dossier.marks, 'mark').height(row - 1, 8);
  const marks: readonly (readonly [key: FieldKey, value: CellContent, style: StyleName])[] = [
    ['call', call.id, 'mark'],
    ['version', TEMPLATE_VERSION, 'markTemplate'],
    ['rules', call.version, 'markRules'],
    ['language', language, 'mark'],
    ['id', id, 'mark'],
  ];
  marks.forEach(([key, value, style], index) => {
    sheet.put(row, ANSWER + index, value, style).name(FIELDS[key].name, area(row, ANSWER + index));
  });
}
