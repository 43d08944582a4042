import type {
  CellContent,
  SheetDeclaration,
  TableDeclaration,
  WorkbookDeclaration,
} from './declaration';
import type { Area } from '../workbook/area';

/** Where a defined name of a declaration stands. */
export interface Named {
  readonly sheet: SheetDeclaration;
  readonly area: Area;
}

/** @throws when the declaration has no such name: a mistake of ours. */
export function findName(declaration: WorkbookDeclaration, name: string): Named {
  for (const sheet of declaration.sheets) {
    const found = sheet.names.find((one) => one.name === name);
    if (found) return { sheet, area: found.area };
  }
  throw new Error(`${declaration.madeFor} declares no ${name}`);
}

/** @throws when the declaration has no such table: a mistake of ours. */
export function findTable(
  declaration: WorkbookDeclaration,
  name: string,
): { readonly sheet: SheetDeclaration; readonly table: TableDeclaration } {
  for (const sheet of declaration.sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (table) return { sheet, table };
  }
  throw new Error(`${declaration.madeFor} declares no table ${name}`);
}

type Contents = SheetDeclaration['contents'][number];

/** The cells of a declared sheet outside its tables, one by one. */
export class CellContents {
  private readonly changed = new Map<Contents, CellContent[][]>();
  private readonly added: Contents[] = [];

  constructor(private readonly sheet: Pick<SheetDeclaration, 'contents'>) {}

  at(row: number, column: number): CellContent {
    const holder = this.holder(row, column);
    if (!holder) return null;
    const cells = this.changed.get(holder) ?? holder.cells;
    return cells[row - holder.area.row]?.[column - holder.area.column] ?? null;
  }

  put(row: number, column: number, content: CellContent): void {
    const holder = this.holder(row, column);
    if (!holder) {
      this.added.push({ area: { row, column, rows: 1, columns: 1 }, cells: [[content]] });
      return;
    }
    const cells = this.changed.get(holder) ?? holder.cells.map((line) => [...line]);
    const line = cells[row - holder.area.row];
    if (line) line[column - holder.area.column] = content;
    this.changed.set(holder, cells);
  }

  contents(): SheetDeclaration['contents'] {
    const written = this.sheet.contents.map((rectangle) => {
      const cells = this.changed.get(rectangle);
      return cells ? { ...rectangle, cells } : rectangle;
    });
    return [...written, ...this.added];
  }

  private holder(row: number, column: number): Contents | undefined {
    return [...this.sheet.contents, ...this.added].find(
      ({ area }) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
  }
}
