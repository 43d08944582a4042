import { GRID_COLUMNS } from '../../src/documents/dossier/template/columns';
import { FIELDS, TABLES } from '../../src/documents/dossier/template/fields';
import { CellContents, findName } from '../../src/sheets/cells';
import type { SheetDeclaration, WorkbookDeclaration } from '../../src/sheets/declaration';
import type { Call } from '../../src/calls/call';
import type { Typed } from './typed';

const WEIGHT = GRID_COLUMNS.findIndex(({ key }) => key === 'weight');

/**
 * A person may type over the weights and the scale that a call publishes, although no sheet is ever filled in
 * with others.
 */
export function overPublished(
  { criteria, scoring }: Call,
  declaration: WorkbookDeclaration,
  { fields, grid }: Typed,
): WorkbookDeclaration {
  const hasWeights = criteria.some(({ weight }) => weight !== undefined) && grid.length > 0;
  const ends = scoring ? (['scaleMin', 'scaleMax'] as const) : [];
  const sheetOfScale = findName(declaration, FIELDS.scaleMin.name).sheet;
  const cells = new CellContents(sheetOfScale);
  for (const key of ends) {
    const { area } = findName(declaration, FIELDS[key].name);
    const typed = fields[key];
    if (typed !== undefined) cells.put(area.row, area.column, typed === '' ? null : typed);
  }
  const typedInto = (table: SheetDeclaration['tables'][number]) =>
    table.name === TABLES.grid && hasWeights
      ? {
          ...table,
          columns: table.columns.map((column, index) =>
            index === WEIGHT ? { ...column, values: grid.map(({ weight }) => weight) } : column,
          ),
        }
      : table;
  return {
    ...declaration,
    sheets: declaration.sheets.map((sheet) => ({
      ...sheet,
      contents: sheet === sheetOfScale ? cells.contents() : sheet.contents,
      tables: sheet.tables.map(typedInto),
    })),
  };
}
