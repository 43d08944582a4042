import type { SheetDeclaration, WorkbookDeclaration } from '../../../../src/sheets/declaration';
import { cellsOfCsv } from '../../../sheets/judge/csv';

/** What a spreadsheet made of a session’s sheets: cells as it computed them, '' where one shows nothing. */
export class SheetsShown {
  private constructor(
    private readonly declaration: WorkbookDeclaration,
    private readonly cells: ReadonlyMap<string, readonly (readonly string[])[]>,
  ) {}

  static async of(
    declaration: WorkbookDeclaration,
    csvOf: (sheet: string) => Promise<string>,
  ): Promise<SheetsShown> {
    const cells = new Map<string, readonly (readonly string[])[]>();
    for (const { name } of declaration.sheets) cells.set(name, cellsOfCsv(await csvOf(name)));
    return new SheetsShown(declaration, cells);
  }

  at(sheet: SheetDeclaration, row: number, column: number): string {
    return this.cells.get(sheet.name)?.[row]?.[column] ?? '';
  }

  sheet(key: string): SheetDeclaration {
    const found = this.declaration.sheets.find((sheet) => sheet.key === key);
    if (!found) throw new Error(`No sheet ${key}`);
    return found;
  }

  /** The lines of a table, each by the headers of its columns. */
  lines(name: string): readonly Readonly<Record<string, string>>[] {
    for (const sheet of this.declaration.sheets) {
      const table = sheet.tables.find((one) => one.name === name);
      if (!table) continue;
      const { row, column, rows } = table.area;
      return Array.from({ length: rows - 1 }, (_, line) =>
        Object.fromEntries(
          table.columns.map(({ header }, index) => [
            header,
            this.at(sheet, row + 1 + line, column + index),
          ]),
        ),
      );
    }
    throw new Error(`No table ${name}`);
  }
}
