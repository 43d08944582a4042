import type { SheetDeclaration } from '../../sheets/declaration';
import type { Target } from './target';

/**
 * What a sheet can do without: the colour of its tab, frozen panes, how it is printed. Desktops have been seen
 * to refuse some of it (office-js#2196, office-js#2014), so each is a step that may be taken alone.
 */
export const PAGE_STEPS: readonly ((target: Target, sheet: SheetDeclaration) => void)[] = [
  ({ worksheet }, { showGridlines, tabColor }) => {
    worksheet.showGridlines = showGridlines;
    if (tabColor) worksheet.tabColor = tabColor;
  },
  (target, { freeze }) => writeFreeze(target, freeze),
  (target, { foldedColumns = [] }) => {
    for (const { column, columns } of foldedColumns) {
      const folded = target.range({ row: 0, column, rows: 1, columns }).getEntireColumn();
      folded.group('ByColumns');
      folded.hideGroupDetails('ByColumns');
    }
  },
  ({ worksheet }, { print }) => writePaper(worksheet.pageLayout, print),
  (target, { print }) => writeTitlesAndFooters(target, print),
];

type Print = SheetDeclaration['print'];

function writePaper(page: Excel.PageLayout, print: Print): void {
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintMargins('Inches', print.margins);
}

function writeTitlesAndFooters(target: Target, { area, repeatRows, footer }: Print): void {
  const page = target.worksheet.pageLayout;
  if (area) page.setPrintArea(target.range(area));
  if (repeatRows) page.setPrintTitleRows(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
  const footers = page.headersFooters.defaultForAllPages;
  footers.leftFooter = footer.left;
  footers.centerFooter = footer.center;
  footers.rightFooter = footer.right;
}

/** `freezeAt` wants a range, and a range has at least one row and one column. */
function writeFreeze(target: Target, freeze: SheetDeclaration['freeze']): void {
  const { freezePanes } = target.worksheet;
  const { rows = 0, columns = 0 } = freeze ?? {};
  if (rows > 0 && columns > 0) {
    freezePanes.freezeAt(target.range({ row: 0, column: 0, rows, columns }));
  } else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}
