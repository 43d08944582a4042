import type { Cell, CellStyle } from 'hucre';
import { isMisread } from '../../sheets/misread';
import type { CellContent, SheetContents, Style, TableDeclaration } from '../../sheets/declaration';
import type { Scalar } from '../../workbook/scalar';
import { withoutEquals } from '../references';
import { stylesByCell } from './styles';
import { markedAsQuoted } from './mend-styles';
import { inert } from '../text';

type Cells = Map<string, Partial<Cell>>;

/** Every cell that holds or shows something, by `row,column`. */
export function cellsOf(sheet: SheetContents, styles: Readonly<Record<string, Style>>): Cells {
  const looks = stylesByCell(sheet.formats, styles);
  const cells: Cells = new Map([...looks].map(([key, style]) => [key, { style }]));
  for (const [key, content] of contentsOf(sheet)) {
    cells.set(key, toCell(content, looks.get(key)));
  }
  // hucre writes the height of a row only down to the last row in which there is a cell.
  const { rowHeights, fittedHeights = [], hiddenRows = [] } = sheet;
  const sized = [...rowHeights, ...fittedHeights].map(({ row }) => row);
  for (const row of [...sized, ...hiddenRows]) {
    const key = `${row},0`;
    if (!cells.has(key)) cells.set(key, {});
  }
  return cells;
}

function contentsOf(sheet: SheetContents): Map<string, CellContent> {
  const found = new Map<string, CellContent>();
  const put = (row: number, column: number, content: CellContent): void => {
    if (content !== null && content !== '') found.set(`${row},${column}`, content);
  };
  for (const { area, cells } of sheet.contents) {
    cells.forEach((line, row) =>
      line.forEach((content, column) => put(area.row + row, area.column + column, content)),
    );
  }
  for (const table of sheet.tables) putTable(table, put);
  return found;
}

function putTable(
  { area, columns }: TableDeclaration,
  put: (row: number, column: number, content: CellContent) => void,
): void {
  columns.forEach(({ header, formula, values }, index) => {
    const column = area.column + index;
    put(area.row, column, header);
    for (let row = 0; row < area.rows - 1; row += 1) {
      const computed = formula === null ? null : { formula };
      put(area.row + 1 + row, column, values?.[row] ?? computed);
    }
  });
}

function toCell(content: CellContent, style: CellStyle | undefined): Partial<Cell> {
  const look = style && { style };
  if (typeof content === 'object' && content !== null) {
    const { formula, result = null } = content;
    return {
      ...look,
      formula: withoutEquals(formula),
      // An error is left for the reader to find again: it may be gone once everything is calculated.
      ...(!isError(result) && { formulaResult: toValue(result) }),
    };
  }
  const quoted = typeof content === 'string' && isMisread(content);
  return { ...look, ...(quoted && { style: markedAsQuoted(style) }), value: toValue(content) };
}

const toValue = (value: Scalar): Scalar => (typeof value === 'string' ? inert(value) : value);

const isError = (value: Scalar): boolean => typeof value === 'string' && value.startsWith('#');
