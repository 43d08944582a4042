import { budgetColumns, GRID_COLUMNS } from '../../documents/dossier/template/columns';
import type { AlteredCell, Alterations } from '../../workbook/alterations';
import { RANGES } from '../../documents/dossier/template/fields';
import type { Expression } from '../../formulas/parse';
import { withoutEquals } from '../../formulas/same-formula';
import type {
  SheetDeclaration,
  TableDeclaration,
  WorkbookDeclaration,
} from '../../sheets/declaration';
import { formerFormulas } from '../../documents/dossier/sheets/former-formulas';
import { textsIn } from '../../documents/dossier/sheets/texts/texts';
import { declareWorkbook } from '../../documents/dossier/sheets/workbook';
import type { Call } from '../../calls/call';
import type { Language, Localized } from '../../language/language';
import type { Cells } from '../../formulas/evaluator/compute';
import { locateNames } from '../read/locate';
import { withWorkbook } from '../read/recompute';
import type { FormulaSheet } from '../../formulas/evaluator/sheet';
import type { SheetCells } from '../read/sheet-cells';
import type { CellFormula } from '../../formulas/evaluator/sheet';
import type { WorkbookFile } from '../read/workbook-file';
import type { SheetArea } from '../../workbook/area';
import { alteredLists } from './altered-lists';
import { Comparison, storedIn, understood } from './comparison';
import type { Difference } from './comparison';
import { computedCells, lookAt } from './computed-cells';
import type { ComputedCell } from './computed-cells';
import { isCheck } from './labels';
import { Layout, headersOf } from './layout';
import type { FileCell, Found, FoundTable } from './layout';
import { broughtTo } from './references';

/** What was read of a file, in which formulas are to be compared. */
export interface ReadFile {
  readonly file: WorkbookFile;
  readonly sheets: ReadonlyMap<string, SheetCells>;
  /** Our tables, by name, whether the file still says that they are tables or not. */
  readonly tables: ReadonlyMap<string, FoundTable>;
}

/**
 * The computed cells of a dossier whose formula is not the one that the sheets of this call have, and what their
 * hidden lists say otherwise: what is wrong starts there. Cells that only follow from such a one hold their own formula
 * and are not among them.
 *
 * How a program spells a formula is set aside, and so is where rows and columns went. Formulas that still differ
 * are computed both, from what the file holds and never from its stored results: where ours gives the same, nothing
 * is wrong.
 *
 * Single cells with a name that hold no formula at all are reported by the reading of the dossier.
 */
export async function alterations(
  read: ReadFile,
  call: Call,
  language: Language,
): Promise<Alterations> {
  const { file, sheets, tables } = read;
  const declaration = declareAsRead(read, call, language);
  const names = declaration.sheets.flatMap((sheet) => sheet.names.map(({ name }) => name));
  const found: Found = { sheets, tables, names: locateNames(file, names) };
  return withWorkbook(file, sheets, (cells) => {
    const choices = alteredLists(declaration, found, cells);
    const audit = new Audit(call, declaration, found, withLostTables(cells, found));
    return { choices, cells: audit.inAll(declaration.sheets) };
  });
}

/** Blocks longer than any dossier's are compared by their ends. */
const LONGEST_BLOCK = 500;

/** Our sheets with blocks as long as the file's, so that each of their rows has its like. */
function declareAsRead({ file }: ReadFile, call: Call, language: Language): WorkbookDeclaration {
  const blocks = locateNames(file, Object.values(RANGES));
  const rows = (['phases', 'coCarriers', 'otherFunders'] as const).flatMap((key) => {
    const count = blocks.get(RANGES[key])?.rows ?? 0;
    return count > 0 && count <= LONGEST_BLOCK ? [[key, count] as const] : [];
  });
  return declareWorkbook(call, language, Object.fromEntries(rows));
}

/** Some libraries keep a table's cells and drop the table: references to it mean its cells all the same. */
function withLostTables(cells: Cells, { tables }: Found): Cells {
  const ours = new Map(
    [...tables].map(([name, { titles, ...area }]) => [
      name.toLowerCase(),
      { name, area, hasTotals: false, isHeadless: false, columns: titles },
    ]),
  );
  return { ...cells, table: (name) => cells.table(name) ?? ours.get(name.toLowerCase()) ?? null };
}

/** An altered cell, and the formula that should stand there. */
interface Altered {
  readonly told: AlteredCell;
  readonly ours: Expression;
  readonly cell: FileCell;
}

class Audit {
  private readonly comparison: Comparison;
  private readonly verdicts: readonly string[];
  /** Our formulas, wherever something else stands. */
  private readonly ours = new Map<FormulaSheet, Map<string, Expression>>();
  private readonly headers: ReadonlyMap<string, Localized>;
  private readonly former: ReadonlyMap<string, readonly string[]>;

  constructor(
    call: Call,
    private readonly declaration: WorkbookDeclaration,
    private readonly found: Found,
    private readonly cells: Cells,
  ) {
    const { language } = declaration;
    const { toFix, toCheck } = textsIn(language).verdict;
    this.verdicts = [toFix, toCheck];
    this.comparison = new Comparison(cells, this.verdicts);
    this.former = formerFormulas(call, language);
    this.headers = new Map(
      [...budgetColumns(call), ...GRID_COLUMNS].map(({ label: header }) => [
        header[language],
        header,
      ]),
    );
  }

  /** What is due in each is told as it would be with all of our formulas back, not with the others altered. */
  inAll(sheets: readonly SheetDeclaration[]): readonly AlteredCell[] {
    const found = sheets.flatMap((sheet) => this.inSheet(sheet));
    const restored = new Comparison(this.cells, this.verdicts, (sheet, row, column) =>
      this.ours.get(sheet)?.get(`${row},${column}`),
    );
    return found.map(({ told, ours, cell }) =>
      told.due === null ? told : { ...told, due: restored.due(ours, cell) },
    );
  }

  private inSheet(sheet: SheetDeclaration): readonly Altered[] {
    const layout = new Layout(sheet, this.found);
    return [
      ...sheet.tables.flatMap((table) => this.inTable(sheet, table)),
      ...computedCells(sheet, this.declaration).flatMap(
        (declared) => this.atCell(declared, layout) ?? [],
      ),
    ];
  }

  private atCell(declared: ComputedCell, layout: Layout): Altered | null {
    const cell = layout.place(declared.row, declared.column);
    const parsed = understood(declared.formula);
    const ours = parsed && broughtTo(parsed, (row, column) => layout.corner(row, column));
    if (!cell || !ours) return null;
    const { label, look, says, isField } = declared;
    const of = isField ? ('cell' as const) : ('unnamed' as const);
    const told = { ...standingIn(cell), of, label, look, says };
    if (this.isFormer(declared.formula, cell)) return null;
    if (told.formula !== null) return this.altered(told, ours, cell);
    this.restore(ours, cell);
    if (isField) return null;
    const [gives, due] = [storedIn(cell), this.comparison.due(ours, cell)];
    if (gives === null && !isMissed(declared)) return null;
    return { told: { ...told, gives, due, today: 'other', isFrozen: true }, ours, cell };
  }

  private altered(told: Standing, ours: Expression, cell: FileCell): Altered | null {
    const difference = this.comparison.difference(ours, cell);
    // Words and verdicts that look elsewhere and say the same change no figure.
    const isHarmless =
      difference?.today === 'same' && !difference.isFrozen && told.says !== 'figure';
    if (!difference || isHarmless) return null;
    this.restore(ours, cell);
    return { told: { ...told, ...difference }, ours, cell };
  }

  /** Whether an earlier day wrote this formula where the declaration has that one. */
  private isFormer(formula: string, cell: FileCell): boolean {
    return (this.former.get(formula) ?? []).some((one) => {
      const former = understood(one);
      return former !== null && this.comparison.isAlike(former, cell);
    });
  }

  private restore(ours: Expression, { sheet, row, column }: FileCell): void {
    const cells = this.ours.get(sheet) ?? new Map<string, Expression>();
    this.ours.set(sheet, cells.set(`${row},${column}`, ours));
  }

  private inTable(sheet: SheetDeclaration, table: TableDeclaration): readonly Altered[] {
    const now = this.found.tables.get(table.name);
    const cells = now && this.found.sheets.get(now.sheet);
    if (!now || !cells) return [];
    const positions = headersOf(now, table.columns);
    return table.columns.flatMap(({ header, formula }, index) => {
      const position = positions(header);
      if (formula === null || position === undefined) return [];
      const look = lookAt(
        sheet,
        this.declaration.styles,
        table.area.row + 1,
        table.area.column + index,
      );
      const label = this.headers.get(header) ?? { fr: header, en: header };
      const says = isCheck(formula, this.declaration.language) ? 'check' : 'figure';
      return this.inColumn({ formula, label, look, says }, cells, {
        ...now,
        column: now.column + position,
      });
    });
  }

  private inColumn(
    { formula, label, look, says }: ColumnFormula,
    sheet: SheetCells,
    { row: header, rows, column }: SheetArea,
  ): Altered[] {
    const ours = understood(formula);
    const spelling = withoutEquals(formula);
    const last = Math.min(header + rows, sheet.rows);
    const lines = Array.from(
      { length: Math.max(0, last - header - 1) },
      (_, index) => header + 1 + index,
    );
    const known = new Set([spelling]);
    return lines.flatMap((row) => {
      const cell = { sheet, row, column };
      const theirs = sheet.formula(row, column);
      if (ours && !theirs) this.restore(ours, cell);
      if (!ours || !theirs) return [];
      // As a rule a column is spelled alike throughout, and there may be thousands of lines.
      const alike = ofItsRow(theirs, row);
      if (known.has(alike)) return [];
      if (this.comparison.isAlike(ours, cell) || this.isFormer(formula, cell)) {
        if (!isFixedTo(theirs, row)) known.add(alike);
        return [];
      }
      const told = { ...standingIn(cell), of: 'column', label, look, says } as const;
      return this.altered(told, ours, cell) ?? [];
    });
  }
}

/**
 * The formula with a mark wherever it says its own row, which is all that sets the lines of a column apart; one that
 * is shared by lines is the same for all of them.
 */
function ofItsRow({ text, row: typedIn }: CellFormula, row: number): string {
  if (typedIn !== row) return `${typedIn}: ${text}`;
  return text.replace(/(?<=[A-Z]\$?)\d+(?![\d(.\p{L}])/gu, (number) =>
    number === String(row + 1) ? '§' : number,
  );
}

/** In a shared formula `$12` means row 12 in every line, and not each line's own. */
const isFixedTo = ({ text, row: typedIn }: CellFormula, row: number): boolean =>
  typedIn !== row && text.includes(`$${row + 1}`);

/**
 * Whether somebody will miss an erased formula: a figure or a verdict. Nothing adds up the shares and verdicts beside
 * the rows of a block, and a row that was inserted there never had them.
 */
const isMissed = ({ says, isInBlock }: ComputedCell): boolean => says !== 'remark' && !isInBlock;

type ColumnFormula = Pick<AlteredCell, 'label' | 'look' | 'says'> & { readonly formula: string };

type Standing = Omit<AlteredCell, keyof Difference>;

function standingIn({ sheet, row, column }: FileCell): Pick<AlteredCell, 'place' | 'formula'> {
  const formula = sheet.formula(row, column);
  return {
    place: { sheet: sheet.name, row, column },
    formula: formula && `=${withoutEquals(formula.text)}`,
  };
}
