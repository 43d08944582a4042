import type { AlteredCell, Alterations, MisplacedName } from '../../workbook/alterations';
import type { Expression } from '../../formulas/parse';
import { isSameFormula, withoutEquals } from '../../formulas/same-formula';
import type { Baseline } from '../../sheets/baseline';
import type { SheetDeclaration, TableDeclaration } from '../../sheets/declaration';
import type { Cells } from '../../formulas/evaluator/compute';
import { locateNames } from '../read/locate';
import { withWorkbook } from '../read/recompute';
import type { FormulaSheet } from '../../formulas/evaluator/sheet';
import type { SheetCells } from '../read/sheet-cells';
import type { WorkbookFile } from '../read/workbook-file';
import type { SheetArea } from '../../workbook/area';
import type { Place } from '../../workbook/scalar';
import { alteredLists } from './altered-lists';
import { Comparison, storedIn, understood } from './comparison';
import type { Difference } from './comparison';
import { computedCells, lookAt } from './computed-cells';
import type { ComputedCell } from './computed-cells';
import { columnLabels, columnSays } from './labels';
import { Layout } from './layout';
import type { FileCell, Found } from './layout';
import { isFixedTo, isTypedAt, ofItsRow } from './of-its-row';
import { misplacedNames } from './misplaced-names';
import { muteChecks } from './mute-checks';
import { broughtTo } from './references';
import { settled } from './settled';
import type { Altered } from './settled';
import { TableColumns } from './table-columns';
import type { FoundTable } from './table-columns';

/** What was read of a file, in which formulas are to be compared. */
export interface ReadFile {
  readonly file: WorkbookFile;
  readonly sheets: ReadonlyMap<string, SheetCells>;
  /** Our tables, by name, whether the file still says that they are tables or not. */
  readonly tables: ReadonlyMap<string, FoundTable>;
}

/**
 * The computed cells of a document whose formula is not the one that its sheets are written with, and what their
 * hidden lists say otherwise: what is wrong starts there. Cells that only follow from such a one hold their own formula
 * and are not among them.
 *
 * How a program spells a formula is set aside, and so is where rows and columns went. Formulas that still differ
 * are computed both, from what the file holds and never from its stored results: where ours gives the same, nothing
 * is wrong.
 *
 * Single cells with a name that hold no formula at all are reported by the reading of the document.
 */
export async function alterations(
  { file, sheets, tables }: ReadFile,
  baseline: Baseline,
): Promise<Alterations> {
  const { declaration } = baseline;
  const names = declaration.sheets.flatMap((sheet) => sheet.names.map(({ name }) => name));
  const columns = new TableColumns(baseline, tables);
  const found: Found = { sheets, tables, columns, names: locateNames(file, names) };
  return withWorkbook(file, sheets, (cells) => {
    const choices = alteredLists(baseline, found, cells);
    const audit = new Audit(baseline, found, withLostTables(cells, found));
    const altered = audit.inAll(declaration.sheets);
    const { respelled, misplaced, unnamed } = audit;
    return { choices, cells: altered, misplaced, unnamed, respelled };
  });
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

class Audit {
  private readonly comparison: Comparison;
  /** Formulas, those of a column as one, that are ours in another spelling. */
  respelled = 0;
  readonly misplaced: MisplacedName[] = [];
  readonly unnamed: Place[] = [];
  /** Checks that are not ours word for word. */
  private readonly otherChecks: Altered[] = [];
  /** Our formulas, wherever something else stands. */
  private readonly ours = new Map<FormulaSheet, Map<string, Expression>>();

  constructor(
    private readonly baseline: Baseline,
    private readonly found: Found,
    private readonly cells: Cells,
  ) {
    this.comparison = new Comparison(cells, baseline.verdicts);
  }

  /** What is due in each is said as it would be with all of our formulas back, not with the others altered. */
  inAll(sheets: readonly SheetDeclaration[]): readonly AlteredCell[] {
    const lists = this.lists();
    const { told, respelled } = settled(
      sheets.flatMap((sheet) => this.inSheet(sheet)),
      this.cells,
      lists,
    );
    const { cells, otherChecks } = this;
    const { verdicts } = this.baseline;
    const found = [...told, ...muteChecks(otherChecks, { cells, lists, verdicts })];
    this.respelled += respelled;
    const restored = new Comparison(this.cells, this.baseline.verdicts, (sheet, row, column) =>
      this.ours.get(sheet)?.get(`${row},${column}`),
    );
    return found.map(({ told, ours, cell }) =>
      told.due === null ? told : { ...told, due: restored.due(ours, cell) },
    );
  }

  /** The sheets of lists, in which nobody types. */
  private lists(): ReadonlySet<FormulaSheet> {
    const names = this.baseline.declaration.sheets
      .filter(({ hidden }) => hidden)
      .flatMap((sheet) => sheet.names.map(({ name }) => name));
    const sheets = names.flatMap((name) => this.found.names.get(name)?.sheet ?? []);
    return new Set(sheets.flatMap((sheet) => this.found.sheets.get(sheet) ?? []));
  }

  private inSheet(sheet: SheetDeclaration): readonly Altered[] {
    const layout = new Layout(sheet, this.found);
    const { baseline, found, cells } = this;
    this.misplaced.push(...misplacedNames(sheet, layout, { baseline, found, cells }));
    return [
      ...sheet.tables.flatMap((table) => this.inTable(sheet, table)),
      ...computedCells(sheet, this.baseline).flatMap(
        (declared) => this.atCell(declared, layout) ?? [],
      ),
    ];
  }

  private atCell(declared: ComputedCell, layout: Layout): Altered | null {
    const cell = layout.place(declared.row, declared.column);
    if (cell && this.isAsWritten(declared, cell, layout)) return null;
    const parsed = this.formulaOfOurs(declared.formula);
    const ours = parsed && broughtTo(parsed, (row, column) => layout.corner(row, column));
    if (!cell || !ours) return null;
    const { label, look, says, isField } = declared;
    const of = isField ? ('cell' as const) : ('unnamed' as const);
    const told = { ...standingIn(cell), of, label, look, says };
    if (!isField) this.unnamed.push(told.place);
    if (this.isFormer(declared.formula, cell)) return null;
    if (told.formula !== null) {
      const altered = this.altered(told, ours, cell);
      const isOurs = !altered && this.comparison.isSameMeaning(ours, cell);
      const home = { sheet: cell.sheet.name };
      if (isOurs && !isSameFormula(declared.formula, told.formula, home)) this.respelled += 1;
      if (!altered && !isOurs && says === 'check') this.keepCheck(told, ours, cell);
      return altered;
    }
    this.restore(ours, cell);
    if (isField) return null;
    const [gives, due] = [storedIn(cell), this.comparison.due(ours, cell)];
    if (gives === null && !isMissed(declared)) return null;
    const frozen = { gives, due, today: 'other', isFrozen: true, diverges: false } as const;
    return { told: { ...told, ...frozen }, ours, cell, isRespelled: false };
  }

  /** As in nearly all files: word for word, where every word of it means what it did. */
  private isAsWritten({ formula, isField }: ComputedCell, cell: FileCell, layout: Layout): boolean {
    const { sheet, row, column } = cell;
    const theirs = sheet.formula(row, column);
    if (!theirs || !isTypedAt(theirs, row, column)) return false;
    if (theirs.text !== withoutEquals(formula)) return false;
    if (!layout.isUnmoved || !this.found.columns.isAsDeclared) return false;
    if (!isField) this.unnamed.push({ sheet: sheet.name, row, column });
    return true;
  }

  private altered(told: Standing, ours: Expression, cell: FileCell): Altered | null {
    const difference = this.comparison.difference(ours, cell);
    // Words and verdicts that look elsewhere and say the same change no figure.
    const isHarmless =
      difference?.today === 'same' && !difference.isFrozen && told.says !== 'figure';
    if (!difference || isHarmless) return null;
    const { isRespelled, ...found } = difference;
    if (!isRespelled) this.restore(ours, cell);
    return { told: { ...told, ...found, diverges: false }, ours, cell, isRespelled };
  }

  private keepCheck(told: Standing, ours: Expression, cell: FileCell): void {
    const alike = { gives: null, due: null, today: 'same', isFrozen: false } as const;
    this.otherChecks.push({
      told: { ...told, ...alike, diverges: false },
      ours,
      cell,
      isRespelled: false,
    });
  }

  /** Whether an earlier day wrote this formula where the declaration has that one. */
  private isFormer(formula: string, cell: FileCell): boolean {
    return (this.baseline.formerFormulas.get(formula) ?? []).some((one) => {
      const former = this.formulaOfOurs(one);
      return former !== null && this.comparison.isAlike(former, cell);
    });
  }

  private formulaOfOurs(text: string): Expression | null {
    const parsed = understood(text);
    return parsed && this.found.columns.withTitlesOf(parsed);
  }

  private restore(ours: Expression, { sheet, row, column }: FileCell): void {
    const cells = this.ours.get(sheet) ?? new Map<string, Expression>();
    this.ours.set(sheet, cells.set(`${row},${column}`, ours));
  }

  private inTable(sheet: SheetDeclaration, table: TableDeclaration): readonly Altered[] {
    const now = this.found.tables.get(table.name);
    const cells = now && this.found.sheets.get(now.sheet);
    if (!now || !cells) return [];
    const labels = columnLabels(this.baseline, table);
    return table.columns.flatMap(({ header, formula }, index) => {
      const position = this.found.columns.position(table.name, header);
      if (formula === null || position === undefined) return [];
      const { row, column } = table.area;
      const look = lookAt(sheet, this.baseline.declaration.styles, row + 1, column + index);
      const label = labels.get(header) ?? { fr: header, en: header };
      const says = columnSays(formula, header, table, this.baseline);
      return this.inColumn({ formula, label, look, says, table: table.name }, cells, {
        ...now,
        column: now.column + position,
      });
    });
  }

  private inColumn(
    { formula, label, look, says, table }: ColumnFormula,
    sheet: SheetCells,
    { row: header, rows, column }: SheetArea,
  ): Altered[] {
    const ours = this.formulaOfOurs(formula);
    const spelling = withoutEquals(formula);
    const last = Math.min(header + rows, sheet.rows);
    const lines = Array.from(
      { length: Math.max(0, last - header - 1) },
      (_, index) => header + 1 + index,
    );
    const known = new Set([spelling]);
    let isRespelled = false;
    const altered = lines.flatMap((row) => {
      const cell = { sheet, row, column };
      const theirs = sheet.formula(row, column);
      if (ours && !theirs) this.restore(ours, cell);
      if (!ours || !theirs) return [];
      if (isTypedAt(theirs, row, column) && theirs.text === spelling) return [];
      // As a rule a column is spelled alike throughout, and there may be thousands of lines.
      const alike = ofItsRow(theirs, row);
      if (known.has(alike)) return [];
      if (this.comparison.isAlike(ours, cell) || this.isFormer(formula, cell)) {
        const isOurs = this.comparison.isSameMeaning(ours, cell);
        isRespelled ||= isOurs && !isSameFormula(formula, theirs.text, { table });
        if (!isOurs && says === 'check' && !this.isFormer(formula, cell)) {
          this.keepCheck({ ...standingIn(cell), of: 'column', label, look, says }, ours, cell);
        }
        if (!isFixedTo(theirs, row)) known.add(alike);
        return [];
      }
      const told = { ...standingIn(cell), of: 'column', label, look, says } as const;
      const found = this.altered(told, ours, cell);
      if (found || says !== 'check') return found ?? [];
      this.keepCheck(told, ours, cell);
      if (!isFixedTo(theirs, row)) known.add(alike);
      return [];
    });
    if (isRespelled) this.respelled += 1;
    return altered;
  }
}

/**
 * Whether somebody will miss an erased formula: a figure or a verdict. Nothing adds up the shares and verdicts beside
 * the rows of a block, and a row that was inserted there never had them.
 */
const isMissed = ({ says, isInBlock }: ComputedCell): boolean => says !== 'remark' && !isInBlock;

type ColumnFormula = Pick<AlteredCell, 'label' | 'look' | 'says'> & {
  readonly formula: string;
  readonly table: string;
};

type Standing = Omit<AlteredCell, keyof Difference | 'diverges'>;

function standingIn({ sheet, row, column }: FileCell): Pick<AlteredCell, 'place' | 'formula'> {
  const formula = sheet.formula(row, column);
  return {
    place: { sheet: sheet.name, row, column },
    formula: formula && `=${withoutEquals(formula.text)}`,
  };
}
