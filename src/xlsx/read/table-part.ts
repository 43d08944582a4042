import { damaged } from '../file-error';
import { filterElement } from './filter';
import { SPREADSHEET } from './namespaces';
import { EXTENSIONS } from './parts';
import type { Parts } from './parts';
import { parseArea } from './reference';
import type { SheetCells } from './sheet-cells';
import { unescaped, unsigned } from './scalars';
import type { SheetArea } from '../../workbook/area';
import { PASSED_OVER, attribute, demanded, passedOver } from './xml';
import type { Tag } from './xml';

export interface FileTable {
  readonly name: string;
  /** Header, body and totals row. */
  readonly area: SheetArea;
  readonly hasTotals: boolean;
  /** The titles of its columns, as far as the part tells them. */
  readonly columns: readonly string[];
  /** The part says that the header row is switched off, and its area begins with the first line. */
  readonly isHeadless: boolean;
  /** A filter of its own hides lines, or did. */
  readonly isFiltered: boolean;
  /** Its style gives cells without a ground of their own a dark one. */
  readonly isDark: boolean;
}

/** Reads a table of that sheet. Throws `FileError`. */
export async function readTablePart(parts: Parts, part: string, sheet: string): Promise<FileTable> {
  const columns: string[] = [];
  let isFiltered = false;
  let isDark = false;
  let table: PlainTable | null = null;
  await parts.read(part, SPREADSHEET, {
    table: {
      isOpenToOthers: true,
      open: (tag) => {
        table = tableOf(tag, sheet);
      },
      children: {
        ...EXTENSIONS,
        ...passedOver('sortState'),
        tableStyleInfo: {
          isForgiving: true,
          open: (tag) => {
            isDark = /dark/i.test(attribute(tag, 'name') ?? '');
          },
          children: {},
        },
        autoFilter: filterElement(() => {
          isFiltered = true;
        }),
        tableColumns: {
          isSingle: true,
          children: {
            tableColumn: {
              open: (tag) => columns.push(unescaped(demanded(tag, 'name'))),
              children: COLUMN,
              isOpenToOthers: true,
            },
          },
        },
      },
    },
  });
  if (table === null) throw damaged(new Error('no table'));
  return { ...(table as PlainTable), columns, isFiltered, isDark };
}

type PlainTable = Omit<FileTable, 'columns' | 'isFiltered' | 'isDark'>;

const COLUMN = {
  ...EXTENSIONS,
  calculatedColumnFormula: PASSED_OVER,
  totalsRowFormula: PASSED_OVER,
  xmlColumnPr: PASSED_OVER,
};

function tableOf(tag: Tag, sheet: string): PlainTable {
  const name = unescaped(demanded(tag, 'displayName'));
  const area = parseArea(demanded(tag, 'ref'));
  const headers = unsigned(attribute(tag, 'headerRowCount') ?? '1');
  const totals = unsigned(attribute(tag, 'totalsRowCount') ?? '0');
  if (!area || headers > 1 || totals > 1 || area.rows < headers + totals) {
    throw damaged(new Error(`table ${name}`));
  }
  return { name, area: { ...area, sheet }, hasTotals: totals === 1, isHeadless: headers === 0 };
}

/**
 * The table as it stands in its sheet: from the row of its titles, which are those that its cells show.
 * Exceljs leaves columns out of the part and says that the header row is switched off while it is there. Where
 * it is off indeed, the area begins in the row in which the titles would stand. Throws `FileError`.
 */
export function standingTable(table: FileTable, sheet: SheetCells): FileTable {
  const { area, columns } = table;
  const shown = titlesIn(sheet, area);
  const [first] = columns;
  const isHeadless = table.isHeadless && (first === undefined || !shown.includes(first));
  if (!isHeadless) return { ...table, columns: shown, isHeadless };
  if (columns.length !== area.columns) throw damaged(new Error(`columns of ${table.name}`));
  return { ...table, isHeadless, area: { ...area, row: area.row - 1, rows: area.rows + 1 } };
}

/** What the first row of a table shows. */
export const titlesIn = (sheet: SheetCells, { row, column, columns }: SheetArea): string[] =>
  Array.from({ length: columns }, (_, index) => String(sheet.value(row, column + index) ?? ''));
