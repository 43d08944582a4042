import ExcelJS from 'exceljs';
import { TABLES } from '../../../src/dossier/fields';
import type { RawRange, RawTable, Scalar, WorkbookSnapshot } from '../../../src/dossier/snapshot';
import type { Area, WorkbookDeclaration } from '../../../src/sheets/declaration';
import { findTable, type PlacedArea } from './inputs';

/** A recalculated workbook, read as the add-in reads one. */
export class JudgedWorkbook {
  private constructor(
    readonly declaration: WorkbookDeclaration,
    private readonly workbook: ExcelJS.Workbook,
  ) {}

  static async read(declaration: WorkbookDeclaration, file: string): Promise<JudgedWorkbook> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    return new JudgedWorkbook(declaration, workbook);
  }

  value(sheet: string, row: number, column: number): Scalar {
    const cell = this.cell(sheet, row, column);
    // exceljs leaves a result of 0 out of a formula cell's value, but not out of its result.
    return scalarOf(cell.formula === undefined ? cell.value : cell.result);
  }

  private cell(sheet: string, row: number, column: number): ExcelJS.Cell {
    const target = this.workbook.getWorksheet(sheet);
    if (!target) throw new Error(`The judged file lost the sheet ${sheet}`);
    return target.getCell(row + 1, column + 1);
  }

  range(sheet: string, area: Area): RawRange {
    const { row, column, rows, columns } = area;
    const values = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_unused, c) => this.value(sheet, row + r, column + c)),
    );
    const hasFormula = this.cell(sheet, row, column).formula !== undefined;
    const single = rows === 1 && columns === 1;
    return { sheet, row, column, values, ...(single ? { hasFormula } : {}) };
  }

  snapshot(): WorkbookSnapshot {
    const names = this.declaration.sheets.flatMap((sheet) =>
      sheet.names.map(({ name, area }) => [name, this.range(sheet.name, area)] as const),
    );
    const tables = Object.values(TABLES).map((name) => [name, this.table(name)] as const);
    return { names: Object.fromEntries(names), tables: Object.fromEntries(tables) };
  }

  private table(name: string): RawTable {
    const { sheet, area }: PlacedArea = findTable(this.declaration, name);
    return {
      name,
      header: this.range(sheet.name, { ...area, rows: 1 }),
      body: this.range(sheet.name, { ...area, row: area.row + 1, rows: area.rows - 1 }),
      overwritten: [],
    };
  }
}

function scalarOf(value: ExcelJS.CellValue): Scalar {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Math.round(value.getTime() / 86_400_000) + 25_569;
  if (typeof value !== 'object') return value;
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map((piece) => piece.text).join('');
  throw new Error(`Unexpected cell value: ${JSON.stringify(value)}`);
}
