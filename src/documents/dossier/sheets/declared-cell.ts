import type { Anchor, LineCell } from '../../../workbook/anchor';
import { partsOf } from '../template/template';
import { tableNamed } from '../../../workbook/template';
import type { Call } from '../../../calls/call';
import type { Language } from '../../../language/language';
import { CellContents, findName, findTable } from '../../../sheets/cells';
import type { SheetDeclaration, WorkbookDeclaration } from '../../../sheets/declaration';
import { declareWorkbook } from './workbook';

/** What the sheets of a call declare for a cell of a workbook, wherever it now stands. */
export class DeclaredCells {
  private readonly declaration: WorkbookDeclaration;
  private readonly columns = new Map<string, Home>();

  constructor(
    private readonly call: Call,
    private readonly language: Language,
  ) {
    this.declaration = declareWorkbook(call, language);
  }

  /** en-US; null where the sheets leave it to Excel, or where a person has widened the block. */
  numberFormat(anchor: Anchor): string | null {
    const { sheet, row, column, isWidened } = this.home(anchor);
    return isWidened ? null : this.formatAt(sheet, row, column);
  }

  /** @throws when the cell is not a computed one: a mistake of ours. */
  formula(anchor: Anchor): { readonly formula: string } {
    const { sheet, row, column, formula } = this.home(anchor);
    const declared = formula ?? new CellContents(sheet).at(row, column);
    if (typeof declared === 'string') return { formula: declared };
    if (typeof declared === 'object' && declared !== null) return declared;
    throw new Error(`No formula is declared at ${sheet.key} ${row},${column}`);
  }

  private home(anchor: Anchor): Home {
    if (anchor.kind === 'line') return this.columnHome(anchor);
    const { sheet, area } = findName(this.declaration, anchor.name);
    const row = area.row + Math.min(anchor.row, area.rows - 1);
    const isWidened = anchor.seen.length !== area.columns;
    return { sheet, row, column: area.column + anchor.column, formula: null, isWidened };
  }

  /** Thousands of cells may be asked for, of a few columns. */
  private columnHome({ table, column }: LineCell): Home {
    const key = `${table}[${column}]`;
    const home = this.columns.get(key) ?? this.homeInTable(table, column);
    this.columns.set(key, home);
    return home;
  }

  private homeInTable(name: string, key: string | null): Home {
    const { sheet, table } = findTable(this.declaration, name);
    const known = tableNamed(partsOf(this.call), name)?.columns.find((one) => one.key === key);
    const index = table.columns.findIndex((one) => one.header === known?.label[this.language]);
    if (index < 0) throw new Error(`${this.call.id} declares no column ${key} in ${name}`);
    const [row, column] = [table.area.row + 1, table.area.column + index];
    return { sheet, row, column, formula: table.columns[index]?.formula ?? null, isWidened: false };
  }

  private formatAt(sheet: SheetDeclaration, row: number, column: number): string | null {
    const covering = sheet.formats.filter(
      ({ area }) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
    const formats = covering.flatMap(
      ({ style }) => this.declaration.styles[style]?.numberFormat ?? [],
    );
    return formats.at(-1) ?? null;
  }
}

interface Home {
  readonly sheet: SheetDeclaration;
  readonly row: number;
  readonly column: number;
  /** Of a calculated column. */
  readonly formula: string | null;
  readonly isWidened: boolean;
}
