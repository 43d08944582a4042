import type { SheetArea } from '../../workbook/area';
import type { Observations } from '../../workbook/observations';
import type { Place } from '../../workbook/scalar';
import { blocksIn, fieldsIn } from '../../workbook/template';
import type { Template } from '../../workbook/template';
import type { Located } from '../read/locate';
import type { LocatedTable } from '../read/located-table';
import { inputAreas } from '../read/recompute';
import type { SheetCells } from '../read/sheet-cells';
import { linkedFiles } from './linked-files';
import { maskedErrors } from './masked-errors';
import { hiddenColumns, hiddenRows } from './out-of-sight';
import { veiledCells } from './veiled-cells';
import type { HeldCell, ReadFile } from './read-file';

/** What the file keeps from the eyes of its reader, or takes from elsewhere, where something of ours stands. */
export async function observe(read: ReadFile): Promise<Observations> {
  const { file, sheets, names, tables, template } = read;
  const areas = [...ownAreas(names, template), ...tables.map(bodyOf)];
  const all = inCells(areas, sheets);
  const filled = [...all, ...inCells(read.computed.map(asArea), sheets)].filter(isFilled);
  const inputs = inputAreas(withoutMarks(names, template), tables, sheets, template);
  const typed = inCells(inputs, sheets).filter(isFilled);
  const readSheets = new Set(areas.map(({ sheet }) => sheet));
  return {
    hiddenSheets: file.hiddenSheets.map(({ name, isVeryHidden }) => ({
      name,
      isVery: isVeryHidden,
      isRead: readSheets.has(name),
      rows: rowsOn(name, typed),
    })),
    hiddenRows: hiddenRows(read, typed),
    hiddenColumns: hiddenColumns(read, filled),
    veiledCells: await veiledCells(read, filled),
    ...(await maskedErrors(file, sheets, typed)),
    linkedFiles: linkedFiles(await file.linkedFiles(), file.names, filled),
    hasMacros: file.hasMacros,
    countsFrom1904: file.is1904,
    withoutResult: all.flatMap(({ cells, row, column }) =>
      cells.isWithoutResult(row, column) ? at(cells, row, column) : [],
    ),
  };
}

const rowsOn = (sheet: string, typed: readonly HeldCell[]): readonly number[] => [
  ...new Set(typed.flatMap(({ cells, row }) => (cells.name === sheet ? [row] : []))),
];

/** What the add-in knows of the workbook is typed by nobody, and a tidy person hides it. */
function withoutMarks(names: Located, template: Template): Located {
  const marks = new Set(
    fieldsIn(template).flatMap(({ name, role }) => (role === 'mark' ? name : [])),
  );
  return new Map([...names].filter(([name]) => !marks.has(name)));
}

const at = ({ name: sheet }: SheetCells, row: number, column: number): Place => ({
  sheet,
  row,
  column,
});

/** Single cells and blocks; the text of a carried call stands among the lists, which are hidden by design. */
function ownAreas(names: Located, template: Template): readonly SheetArea[] {
  const ours = [...fieldsIn(template), ...blocksIn(template)];
  return ours.flatMap(({ name }) => names.get(name) ?? []);
}

const asArea = (place: Place): SheetArea => ({ ...place, rows: 1, columns: 1 });

const bodyOf = ({ area }: LocatedTable): SheetArea => ({
  ...area,
  row: area.row + 1,
  rows: area.rows - 1,
});

const isFilled = ({ cells, row, column }: HeldCell): boolean =>
  cells.value(row, column) !== '' || cells.hasFormula(row, column);

/** Cells of those areas, in their order, as far as anything stands in their sheets. */
function inCells(
  areas: readonly SheetArea[],
  sheets: ReadonlyMap<string, SheetCells>,
): readonly HeldCell[] {
  return areas.flatMap(({ sheet, row: top, column: left, rows, columns }) => {
    const cells = sheets.get(sheet);
    if (!cells) return [];
    const height = Math.max(0, Math.min(rows, cells.rows - top));
    const width = Math.max(0, Math.min(columns, cells.columns - left));
    return Array.from({ length: height * width }, (_, index) => ({
      cells,
      row: top + Math.floor(index / width),
      column: left + (index % width),
    }));
  });
}
