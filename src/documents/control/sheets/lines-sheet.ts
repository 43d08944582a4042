import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { writeGuide } from '../../../sheets/guide';
import { fill } from '../../../sheets/in-words';
import { area } from '../../../sheets/layout';
import { BODY_SIZE, type StyleName } from '../../../sheets/styles';
import { heightFor } from '../../../sheets/text-height';
import { labelOf } from '../../../workbook/choices';
import type { Scalar } from '../../../workbook/scalar';
import type { Copied } from '../copied';
import type { CarriedDecision } from '../plan';
import { DECISIONS } from '../template/choices';
import { CONTROL_LISTS } from '../template/fields';
import { LINE_COLUMNS, TABLES, type LineColumnKey } from '../template/tables';
import { headerOf, type Context } from './context';
import { asked, check, refused, reported, retained } from './line-formulas';
import { tableColumns } from '../../../sheets/table-columns';
import { amountRule, listRule, promptOnly } from '../../../sheets/entry-rules';

const LOOKS: Readonly<
  Record<LineColumnKey, { readonly width: number; readonly style: StyleName }>
> = {
  number: { width: 5, style: 'cellCentre' },
  label: { width: 34, style: 'cellText' },
  type: { width: 20, style: 'cellText' },
  title: { width: 6, style: 'cellCentre' },
  calculation: { width: 24, style: 'cellText' },
  gross: { width: 16, style: 'cellAmount' },
  eligible: { width: 16, style: 'cellAmount' },
  carried: { width: 12, style: 'cellCentre' },
  decision: { width: 12, style: 'inputCentre' },
  reducedTo: { width: 16, style: 'inputAmount' },
  retained: { width: 16, style: 'cellAmount' },
  refused: { width: 16, style: 'cellAmount' },
  reason: { width: 26, style: 'inputWrap' },
  details: { width: 30, style: 'inputWrap' },
  request: { width: 34, style: 'inputWrap' },
  check: { width: 34, style: 'checkWrap' },
  supplier: { width: 20, style: 'cellText' },
  quantity: { width: 9, style: 'cellCentre' },
  unit: { width: 10, style: 'cellCentre' },
  unitPrice: { width: 15, style: 'cellAmount' },
  vat: { width: 8, style: 'rate' },
  leftOut: { width: 26, style: 'cellText' },
  year1: { width: 15, style: 'cellAmount' },
  year2: { width: 15, style: 'cellAmount' },
  otherYears: { width: 15, style: 'cellAmount' },
  cell: { width: 14, style: 'cellText' },
  key: { width: 16, style: 'cellText' },
  reported: { width: 10, style: 'cellCentre' },
  asked: { width: 10, style: 'cellCentre' },
};

const GROUPS = { copied: 'number', decided: 'carried', behind: 'supplier' } as const;
const GUIDE = 2;
const HEADING = 3;
const HEADER = 4;

const position = (key: LineColumnKey): number =>
  LINE_COLUMNS.findIndex((column) => column.key === key);

/** A row a line of the received budget: what was copied of it, and what is decided. */
export function linesSheet(context: Context, copied: Copied): SheetDeclaration {
  const { plan, texts } = context;
  const sheet = new SheetBuilder({
    key: 'control-lines',
    name: texts.sheets.lines,
    columnWidths: LINE_COLUMNS.map(({ key }) => LOOKS[key].width),
    tabColor: '#31537D',
  });
  sheet.band(fill(texts.lines.title, { call: plan.call.code }), context.dossierLine);
  writeGuide(sheet, GUIDE, position('retained'), texts.lines.guide);
  sheet.format(area(HEADING, 0, 1, sheet.width), 'section').height(HEADING, 20);
  for (const group of ['copied', 'decided', 'behind'] as const) {
    sheet.put(HEADING, position(GROUPS[group]), texts.lines.groups[group]);
  }
  writeTable(sheet, context, copied);
  validate(sheet, context);
  const print = printSetup(texts.page, plan.call.code, HEADER);
  // Reasons stand in the report: with them on one page, nothing could be read.
  const printed = area(0, 0, HEADER + 1 + rowsOf(context), position('refused') + 1);
  return sheet.freezeAt(HEADER + 1, position('type')).build({ ...print, area: printed });
}

/** A table has a row at least. */
const rowsOf = ({ plan }: Context): number => Math.max(1, plan.lines.length);

function writeTable(sheet: SheetBuilder, context: Context, copied: Copied): void {
  const { language, plan } = context;
  const rows = rowsOf(context);
  const formulas: Partial<Record<LineColumnKey, string>> = {
    retained: retained(context),
    refused: refused(context),
    reported: reported(context),
    asked: asked(context),
    check: check(context),
  };
  sheet
    .table({
      name: TABLES.lines.name,
      area: area(HEADER, 0, rows + 1, LINE_COLUMNS.length),
      style: 'TableStyleLight1',
      columns: tableColumns({
        columns: LINE_COLUMNS,
        language,
        rows,
        formulas,
        valueAt: (row, key) =>
          copied.lines[row]?.[key] ?? typedCell(context, plan.lines[row]?.carried ?? null, key),
      }),
    })
    .format(area(HEADER, 0, 1, LINE_COLUMNS.length), 'columnHead')
    .height(HEADER, 32);
  LINE_COLUMNS.forEach(({ key }, column) =>
    sheet.format(area(HEADER + 1, column, rows), LOOKS[key].style),
  );
  plan.lines.forEach(({ label, type, supplier, leftOut }, index) => {
    const row = HEADER + 1 + index;
    const texts = [
      [label, 'label'],
      [type, 'type'],
      [supplier, 'supplier'],
      [leftOut, 'leftOut'],
      [String(copied.lines[index]?.['calculation'] ?? ''), 'calculation'],
    ] as const;
    for (const [text, key] of texts) {
      sheet.height(row, heightFor(text, LOOKS[key].width - 3, BODY_SIZE, 18));
    }
  });
  sheet.colorChecks(area(HEADER + 1, position('check'), rows), context.texts.verdict);
}

/** What an earlier control decided on the same line, where it was carried over. */
function typedCell(
  { language }: Context,
  carried: CarriedDecision | null,
  key: LineColumnKey,
): Scalar {
  if (!carried) return null;
  const typed: Partial<Readonly<Record<LineColumnKey, Scalar>>> = {
    decision: carried.decision && labelOf(DECISIONS, carried.decision)[language],
    reducedTo: carried.reducedTo === null ? null : carried.reducedTo / 100,
    reason: carried.reason,
    details: carried.details,
    request: carried.request,
  };
  return typed[key] ?? null;
}

function validate(sheet: SheetBuilder, context: Context): void {
  const { prompts } = context.texts.lines;
  const at = (key: LineColumnKey) => area(HEADER + 1, position(key), rowsOf(context));
  const words = (key: LineColumnKey, prompt: string, error?: string) => ({
    label: headerOf(context, 'lines', key),
    prompt,
    ...(error !== undefined && { error }),
  });
  sheet
    .validate(
      at('decision'),
      listRule(words('decision', prompts.decision, prompts.list), CONTROL_LISTS.decisions),
    )
    .validate(at('reducedTo'), amountRule(words('reducedTo', prompts.reducedTo, prompts.amount)))
    .validate(
      at('reason'),
      listRule(words('reason', prompts.reason, prompts.list), CONTROL_LISTS.reasons),
    )
    .validate(at('request'), promptOnly(words('request', prompts.request)));
}
