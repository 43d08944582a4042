import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { fill } from '../../../sheets/in-words';
import { area } from '../../../sheets/layout';
import { type StyleName } from '../../../sheets/styles';
import { JUROR_CODES } from '../template/codes';
import { TABLES, totalsColumns } from '../template/tables';
import { writeGuide } from './guide';
import { sessionLine, type Context } from './context';
import { totalsFormulas } from './totals-formulas';

const GUIDE = 2;
const HEADER = 4;

const widthOf = (key: string): number => {
  if (key === 'status') return 18;
  if (key === 'amount') return 16;
  return JUROR_CODES.includes(key) || key === 'id' || key === 'order' ? 8 : 14;
};

const styleOf = (key: string): StyleName => {
  if (key === 'amount') return 'cellAmount';
  return key === 'status' ? 'cellText' : 'cellCentre';
};

/** How ranks come about, a row a dossier. It enters the workbook with deliberation. */
export function totalsSheet(context: Context): SheetDeclaration {
  const { plan, texts, language, ids } = context;
  const columns = totalsColumns(plan.tieKeys.length);
  const formulas = totalsFormulas(context);
  const sheet = new SheetBuilder({
    key: 'jury-totals',
    name: texts.sheets.totals,
    columnWidths: columns.map(({ key }) => widthOf(key)),
    tabColor: '#595959',
  });
  sheet.band(fill(texts.totals.title, { call: context.callTitle }), sessionLine(context));
  writeGuide(sheet, GUIDE, 16, texts.totals.guide)
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
  return sheet.freezeAt(HEADER + 1, 1).build(printSetup(texts.page, plan.call.code, HEADER));
}
