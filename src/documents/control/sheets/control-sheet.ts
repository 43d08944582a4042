import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { CellContent, SheetDeclaration } from '../../../sheets/declaration';
import { writeGuide } from '../../../sheets/guide';
import { fill } from '../../../sheets/in-words';
import { area } from '../../../sheets/layout';
import { writeSection } from '../../../sheets/section';
import { SMALL_SIZE, type StyleName } from '../../../sheets/styles';
import { heightFor } from '../../../sheets/text-height';
import type { Copied } from '../copied';
import { CONTROL_FIELDS, FACTS, type ControlFieldKey } from '../template/fields';
import { CONTROL_VERSION } from '../template/version';
import type { Context } from './context';
import { figureRows, type FigureRow } from './figure-rows';
import { amountRule, dateRule, promptOnly } from '../../../sheets/entry-rules';

/** What it is, what the dossier says, what is retained, and why. */
const WIDTHS = [36, 24, 20, 92];
const FILED = 1;
const RETAINED = 2;
const WHY = 3;

/** What was received, what the accepted amounts come to, and who states it. */
export function controlSheet(context: Context, copied: Copied, hash: string): SheetDeclaration {
  const { plan, texts } = context;
  const sheet = new SheetBuilder({
    key: 'control',
    name: texts.sheets.control,
    columnWidths: WIDTHS,
    tabColor: '#1F3A5F',
  });
  sheet.band(fill(texts.control.title, { call: plan.call.code }), context.dossierLine);
  writeGuide(sheet, 2, WIDTHS.length, texts.control.guide);
  let row = 4;
  row = writeFacts(sheet, context, copied, row);
  row = writeFigures(sheet, context, row);
  row = writeStatement(sheet, context, row);
  const printed = area(0, 0, row - 1, WIDTHS.length);
  writeMarks(sheet, context, hash, row);
  const print = printSetup(texts.page, plan.call.code, 1);
  return sheet.freezeAt(2, 0).build({ ...print, area: printed });
}

function writeFacts(sheet: SheetBuilder, context: Context, copied: Copied, start: number): number {
  const { plan, language, texts } = context;
  writeSection(sheet, start, texts.control.dossier);
  FACTS.forEach((key, index) => {
    const row = start + 1 + index;
    const { name, label } = CONTROL_FIELDS[key];
    sheet
      .put(row, 0, label[language], 'label')
      .put(row, FILED, copied.fields[key] ?? null)
      .name(name, area(row, FILED))
      .format(area(row, FILED, 1, WHY - FILED + 1), 'plain')
      .height(row, 18);
    // The cell of the hash stays blank where there is none: why is said beside it.
    const isNoFile = key === 'sha256' && plan.evidence.sha256 === null;
    if (isNoFile) sheet.put(row, RETAINED, texts.noFile);
    const first = isNoFile ? RETAINED : FILED;
    sheet.merge(area(row, first, 1, WHY - first + 1));
  });
  return start + FACTS.length + 2;
}

function writeFigures(sheet: SheetBuilder, context: Context, start: number): number {
  const { head, figures } = context.texts.control;
  writeSection(sheet, start, figures);
  [head.item, head.filed, head.retained, head.why].forEach((heading, column) =>
    sheet.put(start + 1, column, heading, 'columnHead'),
  );
  sheet.height(start + 1, 22);
  const rows = figureRows(context);
  rows.forEach((row, index) => writeFigure(sheet, context, start + 2 + index, row));
  return start + rows.length + 3;
}

function writeFigure(sheet: SheetBuilder, context: Context, row: number, figure: FigureRow): void {
  const { label, filed, retained, why, look = 'plain' } = figure;
  const styles: Readonly<Record<typeof look, readonly [StyleName, StyleName]>> = {
    plain: ['label', 'amount'],
    key: ['keyLabel', 'key'],
    rate: ['label', 'fineRate'],
    count: ['label', 'count'],
    input: ['label', 'inputAmount'],
  };
  const [labelStyle, style] = styles[look];
  sheet
    .put(row, 0, label, labelStyle)
    .put(row, FILED, filed.content, look === 'input' ? 'amount' : style)
    .put(row, RETAINED, retained.content, style)
    .put(row, WHY, why, 'quote')
    .height(row, heightFor(why, sheet.charactersOf(WHY) - 3, SMALL_SIZE, 20));
  if (filed.name !== undefined) sheet.name(filed.name, area(row, FILED));
  if (retained.name !== undefined) sheet.name(retained.name, area(row, RETAINED));
  if (look === 'input') {
    const { prompts } = context.texts.control;
    sheet.validate(
      area(row, RETAINED),
      amountRule({ label, prompt: prompts.before, error: prompts.amount }),
    );
  }
}

function writeStatement(sheet: SheetBuilder, context: Context, start: number): number {
  const { language, texts } = context;
  const { prompts, statementGuide } = texts.control;
  writeSection(sheet, start, texts.control.statement);
  writeGuide(sheet, start + 1, WIDTHS.length, statementGuide);
  (['by', 'on', 'remarks'] as const).forEach((key, index) => {
    const row = start + 2 + index;
    const { name, label } = CONTROL_FIELDS[key];
    const style: StyleName = key === 'on' ? 'inputDate' : 'inputWrap';
    sheet
      .put(row, 0, label[language], 'label')
      .name(name, area(row, FILED))
      .format(area(row, FILED, 1, key === 'remarks' ? WIDTHS.length - 1 : 2), style)
      .merge(area(row, FILED, 1, key === 'remarks' ? WIDTHS.length - 1 : 2))
      .height(row, key === 'remarks' ? 60 : 20);
    const words = { label: label[language] };
    if (key === 'by') {
      sheet.validate(area(row, FILED), promptOnly({ ...words, prompt: prompts.by }));
    }
    if (key === 'on') {
      sheet.validate(
        area(row, FILED),
        dateRule({ ...words, prompt: prompts.on, error: prompts.date }),
      );
    }
  });
  return start + 6;
}

function writeMarks(sheet: SheetBuilder, context: Context, hash: string, start: number): void {
  const { plan, language, texts } = context;
  writeSection(sheet, start, texts.control.marks);
  const marks: readonly (readonly [ControlFieldKey, CellContent])[] = [
    ['mark', plan.id],
    ['version', CONTROL_VERSION],
    ['language', language],
    ['call', plan.call.id],
    ['dossier', plan.facts.dossier],
    ['copied', hash],
  ];
  marks.forEach(([key, content], index) => {
    const { name, label } = CONTROL_FIELDS[key];
    sheet
      .put(start + 1 + index, 0, label[language], 'subLabel')
      .put(start + 1 + index, FILED, content, 'mark')
      .name(name, area(start + 1 + index, FILED));
  });
}
