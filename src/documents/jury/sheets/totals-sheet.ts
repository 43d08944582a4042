import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { fill } from '../../../sheets/in-words';
import { area } from '../../../sheets/layout';
import { type StyleName } from '../../../sheets/styles';
import { JUROR_CODES } from '../template/codes';
import { TABLES, totalsColumns } from '../template/tables';
import { writeGuide } from '../../../sheets/guide';
import { sessionLine, type Context } from './context';
import { totalsFormulas } from './totals-formulas';
import { HEADER, tieSlots, writeHeads } from './totals-heads';

const GUIDE = 2;
/** Up to the first rank: the keys after it may not be printed. */
const GUIDE_COLUMNS = 10;

const widthOf = (key: string): number => {
  if (key === 'status') return 18;
  if (key === 'amount') return 16;
  if (/^key|^total/.test(key)) return 14;
  return JUROR_CODES.includes(key) || key === 'id' || key === 'order' ? 8 : 11;
};

const styleOf = (key: string): StyleName => {
  if (key === 'amount') return 'cellAmount';
  return key === 'status' ? 'cellText' : 'cellCentre';
};

/** How ranks come about, a row a dossier. It enters the workbook with deliberation. */
export function totalsSheet(context: Context): SheetDeclaration {
  const { plan, texts, language, ids } = context;
  const columns = totalsColumns(tieSlots(context));
  const formulas = totalsFormulas(context);
  const sheet = new SheetBuilder({
    key: 'jury-totals',
    name: texts.sheets.totals,
    columnWidths: columns.map(({ key }) => widthOf(key)),
    tabColor: '#595959',
  });
  sheet.band(fill(texts.totals.title, { call: context.callTitle }), sessionLine(context));
  writeGuide(sheet, GUIDE, GUIDE_COLUMNS, texts.totals.guide);
  writeHeads(sheet, context);
  sheet
    .table({
      name: TABLES.totals.name,
      area: area(HEADER, 0, ids.length + 1, columns.length),
      style: 'TableStyleLight1',
      columns: columns.map(({ key, label }) => ({
        header: label[language],
        formula: formulas.get(key) ?? null,
        ...(key === 'id' && { values: ids }),
        ...(key === 'order' && { values: ids.map((_, index) => index + 1) }),
      })),
    })
    .format(area(HEADER, 0, 1, columns.length), 'columnHead')
    .height(HEADER, 32);
  columns.forEach(({ key }, column) =>
    sheet.format(area(HEADER + 1, column, ids.length), styleOf(key)),
  );
  // On paper only what says something: the keys that the session has.
  const ranked = `rank${plan.tieKeys.length}`;
  const printed = 1 + columns.findIndex(({ key }) => key === ranked);
  return sheet.freezeAt(HEADER + 1, 1).build({
    ...printSetup(texts.page, plan.call.code, HEADER),
    area: area(0, 0, HEADER + 1 + ids.length, printed),
  });
}
