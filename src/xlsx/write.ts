import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { Columns, SheetContents, WorkbookContents } from '../sheets/declaration';
import { conditionalRules, dataValidations } from './write/checks';
import { cellsOf } from './write/cells';
import { mend } from './write/mend';
import { fittedHeights } from './write/heights';
import { namedRanges } from './write/names';
import { footerOf, pageSetupOf, viewOf } from './write/page';
import { tableDefinition } from './write/tables';
import { columnWidth } from './units';

/**
 * The workbook as an .xlsx file. Equal contents give equal bytes: no time, no machine, no person stands in it.
 * Nothing is calculated; Excel and LibreOffice do so when they open it.
 */
export async function writeWorkbook(contents: WorkbookContents): Promise<Uint8Array> {
  const file = await writeXlsx({
    sheets: contents.sheets.map((sheet) => toSheet(sheet, contents.styles)),
    namedRanges: namedRanges(contents),
    activeSheet: contents.activeSheet ?? 0,
    properties: { creator: 'Barème' },
  });
  return mend(file, contents);
}

function toSheet(sheet: SheetContents, styles: WorkbookContents['styles']): WriteSheet {
  const cells = cellsOf(sheet, styles);
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    columns: columnsOf(sheet),
    rowDefs: rowsOf(sheet, fittedHeights(sheet, cells)),
    cells,
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    tables: sheet.tables.map(tableDefinition),
    dataValidations: dataValidations(sheet),
    conditionalRules: conditionalRules(sheet),
    view: viewOf(sheet),
    ...(sheet.freeze && { freezePane: { ...sheet.freeze } }),
    ...(sheet.print && {
      pageSetup: pageSetupOf(sheet.print),
      headerFooter: { oddFooter: footerOf(sheet.print) },
    }),
    ...(sheet.isProtected && { protection: { sheet: true, objects: true, scenarios: true } }),
  };
}

function columnsOf({
  columnWidths,
  hiddenColumns = [],
  foldedColumns = [],
}: SheetContents): WriteSheet['columns'] {
  const signs = foldedColumns.map(({ column, columns: folded }) => column + folded);
  const last = [...hiddenColumns, ...signs].map((column) => column + 1);
  const count = Math.max(columnWidths.length, ...last);
  return Array.from({ length: count }, (_, column) => {
    const characters = columnWidths[column];
    return {
      ...(characters !== undefined && { width: columnWidth(characters) }),
      ...(hiddenColumns.includes(column) && { hidden: true }),
      ...(foldedColumns.some((fold) => isFolded(fold, column)) && {
        hidden: true,
        outlineLevel: 1,
      }),
      ...(foldedColumns.some((fold) => column === fold.column + fold.columns) && {
        collapsed: true,
      }),
    };
  });
}

const isFolded = ({ column: first, columns }: Columns, column: number): boolean =>
  column >= first && column < first + columns;

function rowsOf(
  { rowHeights, hiddenRows = [] }: SheetContents,
  fitted: SheetContents['rowHeights'],
): WriteSheet['rowDefs'] {
  const heights = new Map([...fitted, ...rowHeights].map(({ row, points }) => [row, points]));
  const rows = new Set([...heights.keys(), ...hiddenRows]);
  return new Map(
    [...rows].map((row) => {
      const height = heights.get(row);
      return [
        row,
        {
          ...(height !== undefined && { height }),
          ...(hiddenRows.includes(row) && { hidden: true }),
        },
      ];
    }),
  );
}
