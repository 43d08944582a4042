import { SheetBuilder, printSetup } from '../../../sheets/builder';
import type { SheetDeclaration } from '../../../sheets/declaration';
import { writeGuide } from '../../../sheets/guide';
import { area } from '../../../sheets/layout';
import type { StyleName } from '../../../sheets/styles';
import { tableColumns } from '../../../sheets/table-columns';
import { OPINION_COLUMNS, TABLES, type OpinionColumnKey } from '../template/tables';
import type { Context } from './context';
import { opinionCells } from './row-cells';

const LOOKS: Readonly<Record<OpinionColumnKey, readonly [width: number, style: StyleName]>> = {
  number: [18, 'cellText'],
  title: [36, 'cellText'],
  key: [20, 'cellText'],
  opinion: [14, 'cellCentre'],
  amount: [16, 'cellAmount'],
  rank: [8, 'cellCentre'],
  call: [12, 'cellText'],
  session: [30, 'cellText'],
  closedAt: [18, 'cellCentre'],
  seal: [40, 'cellDefinition'],
};

const HEADER = 3;

/** What closed sessions of juries say, a row for a dossier and a closing. */
export function opinionsSheet({ plan, language, texts }: Context): SheetDeclaration {
  const sheet = new SheetBuilder({
    key: 'portfolio-opinion',
    name: texts.sheets.opinions,
    columnWidths: OPINION_COLUMNS.map(({ key }) => LOOKS[key][0]),
    tabColor: '#1E6B34',
  });
  sheet.band(texts.opinions.title, texts.opinions.line);
  writeGuide(sheet, 2, sheet.width - 1, texts.opinions.guide);
  const rows = Math.max(1, plan.opinions.length);
  const cells = plan.opinions.map(opinionCells);
  sheet
    .table({
      name: TABLES.opinions.name,
      area: area(HEADER, 0, rows + 1, OPINION_COLUMNS.length),
      style: 'TableStyleLight1',
      columns: tableColumns<OpinionColumnKey>({
        columns: OPINION_COLUMNS,
        language,
        rows,
        formulas: {},
        valueAt: (row, key) => cells[row]?.[key] ?? null,
      }),
    })
    .format(area(HEADER, 0, 1, OPINION_COLUMNS.length), 'columnHead')
    .height(HEADER, 24);
  OPINION_COLUMNS.forEach(({ key }, column) =>
    sheet.format(area(HEADER + 1, column, rows), LOOKS[key][1]),
  );
  return sheet.freezeAt(HEADER + 1, 2).build(printSetup(texts.page, texts.madeFor, HEADER));
}
