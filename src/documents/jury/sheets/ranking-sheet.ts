import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { formula, sentence, type Expression } from '../../../sheets/formula';
import { fill } from '../../../sheets/in-words';
import { area, columnCell, fixedArea } from '../../../sheets/layout';
import { COLORS, type StyleName } from '../../../sheets/styles';
import { RANKING_FIELDS, SESSION_FIELDS } from '../template/fields';
import { columnOf, sessionLine, type Context } from './context';
import { RANKING_COLUMNS, rankingRow, type RankingColumn } from './ranking-formulas';
import { writeGuide } from '../../../sheets/guide';

const LOOKS: Readonly<
  Record<RankingColumn, { readonly width: number; readonly style: StyleName }>
> = {
  position: { width: 6, style: 'cellCentre' },
  rank: { width: 7, style: 'cellCentre' },
  id: { width: 7, style: 'cellCentre' },
  number: { width: 13, style: 'cellText' },
  title: { width: 32, style: 'cellText' },
  carrier: { width: 22, style: 'cellText' },
  total: { width: 9, style: 'cellScore' },
  requested: { width: 16, style: 'cellAmount' },
  amount: { width: 16, style: 'cellAmount' },
  left: { width: 16, style: 'cellAmount' },
  granted: { width: 16, style: 'cellAmount' },
  situation: { width: 24, style: 'checkWrap' },
  tie: { width: 12, style: 'cellCentre' },
  state: { width: 6, style: 'cellCentre' },
  amiss: { width: 6, style: 'cellCentre' },
};

const GUIDE = 2;
const SUMMARY = 3;
const HEADER = 9;
const TWO_LINES = 27;

const isHelp = (key: RankingColumn): key is 'state' | 'amiss' => key === 'state' || key === 'amiss';

const place = (key: RankingColumn): number => RANKING_COLUMNS.indexOf(key);

/** Who comes where, and what the envelope covers. Output alone: nothing is typed here, since its rows move. */
export function rankingSheet(context: Context): SheetDeclaration {
  const { plan, texts, ids } = context;
  const sheet = new SheetBuilder({
    key: 'jury-ranking',
    name: texts.sheets.ranking,
    columnWidths: RANKING_COLUMNS.map((key) => LOOKS[key].width),
    tabColor: '#A4001D',
  });
  sheet.band(fill(texts.ranking.title, { call: context.callTitle }), sessionLine(context));
  writeGuide(sheet, GUIDE, place('state'), texts.ranking.guide);
  writeSummary(sheet, context);
  writeRows(sheet, context);
  const print = printSetup(texts.page, plan.call.code, HEADER);
  const printed = area(0, 0, HEADER + 1 + ids.length, place('state'));
  return sheet.freezeAt(HEADER + 1, 0).build({ ...print, area: printed });
}

function writeSummary(sheet: SheetBuilder, context: Context): void {
  const { language, ids } = context;
  const body = (key: RankingColumn): string => fixedArea(area(HEADER + 1, place(key), ids.length));
  const { available, granted, left, ranked } = RANKING_FIELDS;
  const total = SESSION_FIELDS.available.name;
  writeGuide(sheet, SUMMARY, place('state'), formula(warning(context)))
    .height(SUMMARY, TWO_LINES)
    .conditional({
      area: area(SUMMARY, 0, 1, place('state')),
      formula: `=LEN($A$${SUMMARY + 1})>0`,
      font: { color: COLORS.error, bold: true },
      fill: COLORS.errorFill,
    });
  const rows = [
    [ranked, `SUM(${columnOf(context, 'totals', 'rankable')})`, 'count'],
    [available, `IF(ISNUMBER(${total}),${total},"")`, 'amount'],
    [granted, `SUM(${body('granted')})`, 'amount'],
    [left, `IF(ISNUMBER(${total}),ROUND(${total}-SUM(${body('granted')}),2),"")`, 'amountStrong'],
  ] as const;
  sheet
    .put(SUMMARY, place('amiss'), formula(`SUM(${body('amiss')})`), 'cellCentre')
    .name(RANKING_FIELDS.amiss.name, area(SUMMARY, place('amiss')));
  rows.forEach(([field, expression, style], index) => {
    const row = SUMMARY + 1 + index;
    sheet
      .put(row, place('title'), field.label[language], 'figureLabel')
      .put(row, place('carrier'), formula(expression), style)
      .name(field.name, area(row, place('carrier')))
      .height(row, 18);
  });
}

/** Why nothing on the sheet can be relied upon; nothing where all is well. */
const warning = (context: Context): Expression =>
  `TRIM(${unlisted(context)}&" "&${altered(context)})`;

/** Somebody has typed or pasted over the rows. */
function altered({ texts, ids }: Context): Expression {
  const count = `SUM(${fixedArea(area(HEADER + 1, place('amiss'), ids.length))})`;
  return `IF(${count}>0,${sentence(texts.ranking.altered, { count })},"")`;
}

/** Rows of the totals may be deleted, and dossiers be listed below the last of them: they would have no rank here. */
function unlisted(context: Context): Expression {
  const [title, number] = (['title', 'number'] as const).map((key) =>
    columnOf(context, 'dossiers', key),
  );
  const count = `SUMPRODUCT(--(LEN(${title}&${number})>0))-SUM(${columnOf(context, 'totals', 'present')})`;
  return `IF(${count}>0,${sentence(context.texts.ranking.unlisted, { count })},"")`;
}

function writeRows(sheet: SheetBuilder, context: Context): void {
  const { texts, ids } = context;
  RANKING_COLUMNS.forEach((key, column) => {
    sheet
      .put(HEADER, column, isHelp(key) ? '' : texts.ranking.columns[key], 'columnHead')
      .format(area(HEADER + 1, column, ids.length), LOOKS[key].style);
  });
  sheet.height(HEADER, 32);
  ids.forEach((_, index) => {
    const row = HEADER + 1 + index;
    const cells = rankingRow(context, { header: HEADER, row, position: index + 1 });
    RANKING_COLUMNS.forEach((key, column) => sheet.put(row, column, cells[key]));
    // Titles come by formulas, to whose results Excel fits no row.
    sheet.height(row, TWO_LINES);
  });
  const { situations } = texts.ranking;
  const situation = columnCell(HEADER + 1, place('situation'));
  const all = area(HEADER + 1, 0, ids.length, place('state'));
  sheet
    .conditional({
      area: all,
      formula: `=OR(${situation}="${situations.settle}",${situation}="${situations.blocked}")`,
      font: { color: COLORS.warning },
      fill: COLORS.warningFill,
    })
    .conditional({
      area: all,
      formula: `=OR(${situation}="${situations.beyond}",${situation}="${situations.unfavourable}")`,
      font: { color: COLORS.quiet },
    })
    .conditional({
      area: area(HEADER + 1, place('situation'), ids.length),
      formula: `=${situation}="${situations.funded}"`,
      font: { color: COLORS.good, bold: true },
    });
}
