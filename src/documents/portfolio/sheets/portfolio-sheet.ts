import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { dateRule, listRule, promptOnly } from '../../../sheets/entry-rules';
import { formula } from '../../../sheets/formula';
import { writeGuide } from '../../../sheets/guide';
import { area } from '../../../sheets/layout';
import { BODY_SIZE, SMALL_SIZE } from '../../../sheets/styles';
import { tableColumns } from '../../../sheets/table-columns';
import { heightFor } from '../../../sheets/text-height';
import type { PortfolioRow } from '../portfolio';
import { PORTFOLIO_FIELDS, PORTFOLIO_LISTS, SUMS } from '../template/fields';
import {
  PORTFOLIO_COLUMNS,
  TABLES,
  type PortfolioColumnKey,
  type TypedKey,
} from '../template/tables';
import { PORTFOLIO_VERSION } from '../template/version';
import { columnOf, headerOf, type Context } from './context';
import { contentOf } from './row-cells';
import { GROUPS, LOOKS } from './portfolio-looks';
import { rowFormulas } from './row-formulas';

const GUIDE = 2;
const TOTALS = 3;
const HEADING = 4;
const HEADER = 5;

/** What people see of a dossier without scrolling: its key and its title stay in view. */
const FROZEN = 2;
const GUIDE_COLUMNS = 8;
const ADDED_WIDTH = 20;

const position = (key: PortfolioColumnKey): number =>
  PORTFOLIO_COLUMNS.findIndex((column) => column.key === key);

/** A row a dossier: what its files say, what people type, and what it comes to. */
export function portfolioSheet(context: Context): SheetDeclaration {
  const { plan, texts } = context;
  const sheet = new SheetBuilder({
    key: 'portfolio',
    name: texts.sheets.portfolio,
    columnWidths: [
      ...PORTFOLIO_COLUMNS.map(({ key }) => LOOKS[key].width),
      ...plan.added.map(() => ADDED_WIDTH),
    ],
    tabColor: '#1F3A5F',
  });
  sheet.band(texts.portfolio.title, texts.portfolio.line);
  writeGuide(sheet, GUIDE, GUIDE_COLUMNS, texts.portfolio.guide);
  writeMarks(sheet, context);
  writeTotals(sheet, context);
  writeGroups(sheet, context);
  writeTable(sheet, context);
  validate(sheet, context);
  const print = printSetup(texts.page, texts.madeFor, HEADER);
  const printed = area(0, 0, HEADER + 1 + rowsOf(context), position('followUp') + 1);
  return sheet.freezeAt(HEADER + 1, FROZEN).build({ ...print, area: printed });
}

/** A table has a row at least. */
const rowsOf = ({ plan }: Context): number => Math.max(1, plan.rows.length);

/** By them a workbook is known again; they stand where nobody types. */
function writeMarks(sheet: SheetBuilder, { plan, language, texts }: Context): void {
  const first = position('total');
  const marks = [
    ['mark', plan.id],
    ['version', PORTFOLIO_VERSION],
    ['language', language],
    ['run', plan.run],
    ['judgedBy', plan.judgedBy],
    ['columns', plan.columns],
  ] as const;
  sheet.put(GUIDE, first - 1, texts.marks, 'mark');
  marks.forEach(([key, content], index) => {
    sheet
      .put(GUIDE, first + index, content, 'mark')
      .name(PORTFOLIO_FIELDS[key].name, area(GUIDE, first + index));
  });
}

function writeTotals(sheet: SheetBuilder, context: Context): void {
  sheet
    .format(area(TOTALS, 0, 1, PORTFOLIO_COLUMNS.length), 'columnVerdict')
    .put(TOTALS, 0, context.texts.portfolio.totals)
    .height(TOTALS, 20);
  for (const key of SUMS) {
    sheet
      .put(
        TOTALS,
        position(key),
        formula(`ROUND(SUM(${columnOf(context, 'portfolio', key)}),2)`),
        'columnTotal',
      )
      .name(PORTFOLIO_FIELDS[key].name, area(TOTALS, position(key)));
  }
}

function writeGroups(sheet: SheetBuilder, { plan, texts }: Context): void {
  sheet.format(area(HEADING, 0, 1, sheet.width), 'section').height(HEADING, 20);
  for (const [group, key] of GROUPS) {
    sheet.put(HEADING, position(key), texts.portfolio.groups[group]);
  }
  if (plan.added.length > 0) {
    sheet.put(HEADING, PORTFOLIO_COLUMNS.length, texts.portfolio.groups.added);
  }
}

function writeTable(sheet: SheetBuilder, context: Context): void {
  const { plan, language } = context;
  const rows = rowsOf(context);
  const ours = tableColumns<PortfolioColumnKey>({
    columns: PORTFOLIO_COLUMNS,
    language,
    rows,
    formulas: rowFormulas(context),
    valueAt: (row, key) => contentOf(plan.rows[row], key),
  });
  const added = plan.added.map((header) => ({
    header,
    formula: null,
    values: plan.rows.map((row) => row.added[header] ?? null),
  }));
  sheet
    .table({
      name: TABLES.portfolio.name,
      area: area(HEADER, 0, rows + 1, ours.length + added.length),
      style: 'TableStyleLight1',
      columns: [...ours, ...added],
    })
    .format(area(HEADER, 0, 1, ours.length + added.length), 'columnHead')
    .height(HEADER, 34);
  PORTFOLIO_COLUMNS.forEach(({ key }, column) =>
    sheet.format(area(HEADER + 1, column, rows), LOOKS[key].style),
  );
  if (added.length > 0) {
    sheet.format(area(HEADER + 1, ours.length, rows, added.length), 'inputWrap');
  }
  plan.rows.forEach((row, index) => fitHeight(sheet, HEADER + 1 + index, row));
  sheet.colorChecks(area(HEADER + 1, position('check'), rows), context.texts.verdict);
}

/** Rows are as high as what has to be read in them, up to what a screen shows. */
const TALLEST = 120;
/** Two lines of a check, whose formula says how much only once it is computed. */
const LOWEST = 28;

function fitHeight(
  sheet: SheetBuilder,
  row: number,
  { filed, typed, pending }: PortfolioRow,
): void {
  const texts = [
    [filed.title, 'title', BODY_SIZE],
    [filed.carrier, 'carrier', BODY_SIZE],
    [typed.remarks, 'remarks', BODY_SIZE],
    [pending.join(' '), 'pending', SMALL_SIZE],
    [filed.first, 'first', SMALL_SIZE],
  ] as const;
  for (const [content, key, size] of texts) {
    const height = heightFor(String(content ?? ''), LOOKS[key].width - 3, size, LOWEST);
    sheet.height(row, Math.min(TALLEST, height));
  }
}

function validate(sheet: SheetBuilder, context: Context): void {
  const { prompts, errors } = context.texts.portfolio;
  const at = (key: TypedKey) => area(HEADER + 1, position(key), rowsOf(context));
  const words = (key: TypedKey, error?: string) => ({
    label: headerOf(context.language, 'portfolio', key),
    prompt: prompts[key],
    ...(error !== undefined && { error }),
  });
  sheet
    .validate(at('followUp'), listRule(words('followUp', errors.list), PORTFOLIO_LISTS.followUps))
    .validate(at('completeSince'), dateRule(words('completeSince', errors.date)))
    .validate(at('envelope'), promptOnly(words('envelope')))
    .validate(at('project'), promptOnly(words('project')))
    .validate(at('remarks'), promptOnly(words('remarks')));
}
