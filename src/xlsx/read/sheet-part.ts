import { damaged, tooLarge, tooManyRows } from '../file-error';
import { USUAL_LOOK } from './cell-styles';
import type { CellStyles } from './cell-styles';
import { cellType, cellValue } from './cell-value';
import type { CellType, ValueContext } from './cell-value';
import { conditionsElement } from './conditions';
import { MAX_FILLED_ROWS, MAX_READ_ROWS } from './limits';
import { filterElement } from './filter';
import { mayHide } from './looks';
import type { Look, OtherLook } from './looks';
import { SPREADSHEET } from './namespaces';
import { EXTENSIONS, related } from './parts';
import type { Parts } from './parts';
import { LAST_COLUMN, parseArea } from './reference';
import { isWholeWithDecimals, truth, unsigned } from './scalars';
import { richText } from './shared-strings';
import { SheetCells } from './sheet-cells';
import { SheetFormulas } from './sheet-formulas';
import { Positions } from './positions';
import { withoutEmptyRows } from './sieve';
import { attribute, demanded, passedOver, readXml } from './xml';
import type { Element, Elements, Tag } from './xml';

/** What the values and styles of cells mean in a workbook. */
interface SheetContext extends ValueContext {
  readonly styles: CellStyles;
  /** The looks of the parts of shared texts, by their position. */
  readonly runs: ReadonlyMap<number, readonly OtherLook[]>;
  /** How many columns are looked at. */
  readonly columns: number;
}

/** Reads the cells of a sheet. Throws `FileError` when it is not whole, or holds more than any dossier. */
export async function readSheetPart(
  parts: Parts,
  { name, part }: { readonly name: string; readonly part: string },
  context: SheetContext,
): Promise<SheetCells> {
  const relationships = await parts.relationships(part);
  const reader = new SheetReader(parts, name, context);
  const tablePart = (tag: Tag): void => {
    if (related(tag, relationships).type !== 'table') throw damaged(new Error('no table'));
  };
  const merge = (tag: Tag): void => reader.merge(tag);
  await readXml(parts.text(part, withoutEmptyRows), SPREADSHEET, {
    worksheet: {
      isOpenToOthers: true,
      children: {
        ...OTHERS,
        cols: { isSingle: true, children: { col: columnElement(reader.cells) } },
        sheetData: reader.dataElement(),
        conditionalFormatting: reader.conditionsElement(),
        autoFilter: filterElement((area) => reader.cells.filter(area)),
        mergeCells: { isSingle: true, children: { mergeCell: { open: merge, children: {} } } },
        tableParts: { isSingle: true, children: { tablePart: { open: tablePart, children: {} } } },
      },
      close: () => reader.end(),
    },
  });
  return reader.cells;
}

const OTHERS: Elements = {
  ...EXTENSIONS,
  ...passedOver(
    ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'sheetCalcPr'],
    ...['sheetProtection', 'protectedRanges', 'scenarios', 'sortState'],
    ...['dataConsolidate', 'customSheetViews', 'phoneticPr'],
    ...['dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup'],
    ...['headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches'],
    ...['ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF'],
    ...['drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems'],
  ),
};

/** Each column may be described once; what describes them many times over takes others long to read. */
function columnElement(cells: SheetCells): Element {
  let described = 0;
  const open = (tag: Tag): void => {
    const [min, max] = [unsigned(demanded(tag, 'min')), unsigned(demanded(tag, 'max'))];
    described += max - min + 1;
    if (described > 10 * LAST_COLUMN) throw tooLarge();
    const isFlat = Number(attribute(tag, 'width') ?? NaN) === 0;
    if (isFlat || truth(attribute(tag, 'hidden'))) cells.hideColumns(min - 1, max);
  };
  return { open, children: {} };
}

/** What one cell says of itself, until its end. */
interface OpenCell {
  type: CellType;
  style: number;
  row: number;
  column: number;
  value: string;
  /** Null: none stands in line. */
  inLine: string | null;
  /** Of the text in line. */
  runs: readonly OtherLook[] | null;
  formulaTag: Tag | null;
  formula: string;
}

/** Keeps the cells of one sheet, as its XML tells them one after the other. */
class SheetReader {
  readonly cells: SheetCells;
  private readonly formulas: SheetFormulas;
  private readonly positions = new Positions();
  private readonly cell: OpenCell;
  private hasData = false;
  private filledRows = 0;
  private lastFilled = -1;

  constructor(
    private readonly parts: Parts,
    name: string,
    private readonly context: SheetContext,
  ) {
    this.cells = new SheetCells(name);
    this.formulas = new SheetFormulas(this.cells, parts.allowance);
    this.cell = { ...EMPTY, row: 0, column: 0 };
  }

  /** `sheetData`. */
  dataElement(): Element {
    const cell: Element = {
      open: (tag) => this.openCell(tag),
      children: this.cellElements(),
      close: () => this.closeCell(),
    };
    const row: Element = {
      open: (tag) => this.openRow(tag),
      children: { ...EXTENSIONS, c: cell },
    };
    const open = (): void => {
      this.hasData = true;
    };
    return { isSingle: true, open, children: { row } };
  }

  /** A `conditionalFormatting`. Those that draw something in the place of a number are kept whatever the styles say. */
  conditionsElement(): Element {
    const { conditional, mayHideByCondition } = this.context.styles;
    return conditionsElement(conditional, (look) => {
      if (mayHideByCondition || look.type === 'bar') this.cells.putCondition(look);
    });
  }

  /** A `mergeCell`. */
  merge(tag: Tag): void {
    const area = parseArea(demanded(tag, 'ref'));
    if (!area) throw damaged(new Error('merged cells'));
    // Some programs merge a cell with itself, which changes nothing.
    if (area.rows * area.columns === 1) return;
    this.parts.allowance.takeMerge();
    this.cells.putMerge(area);
  }

  end(): void {
    if (!this.hasData) throw damaged(new Error('sheet without data'));
  }

  private cellElements(): Elements {
    const { cell } = this;
    const inLine = richText((text, runs) => {
      Object.assign(cell, { inLine: text, runs });
    }, this.parts.allowance);
    return {
      ...EXTENSIONS,
      f: {
        isSingle: true,
        children: {},
        open: (tag) => {
          cell.formulaTag = tag;
        },
        text: (text) => {
          cell.formula = text;
        },
      },
      v: {
        isSingle: true,
        children: {},
        text: (text) => {
          cell.value = text;
        },
      },
      is: { ...inLine, isSingle: true },
    };
  }

  private openRow(tag: Tag): void {
    const row = this.positions.openRow(attribute(tag, 'r'));
    // Of rows far below that hold nothing, none is kept.
    if (row >= MAX_READ_ROWS) return;
    const isFlat = Number(attribute(tag, 'ht') ?? NaN) === 0;
    if (isFlat || truth(attribute(tag, 'hidden'))) this.cells.hideRow(row);
  }

  private openCell(tag: Tag): void {
    Object.assign(this.cell, EMPTY, this.positions.openCell(attribute(tag, 'r')), {
      type: cellType(attribute(tag, 't')),
      style: unsigned(attribute(tag, 's') ?? '0'),
    });
  }

  private closeCell(): void {
    const { row, column, type, formulaTag } = this.cell;
    const value = this.valueOf(this.cell);
    if (value === '' && formulaTag === null) return;
    this.countRow(row);
    if (row >= MAX_READ_ROWS) this.cells.cut();
    const formula =
      formulaTag && this.formulas.formula(formulaTag, this.cell.formula, { row, column });
    const isBeyond = column >= this.context.columns;
    if (isBeyond) this.cells.cutColumns();
    if (row >= MAX_READ_ROWS || isBeyond) return;
    this.parts.allowance.takeCell();
    this.cells.put({ row, column, value, isError: type === 'e' && value !== '', formula });
    // A formula that gives an empty text says that it is one.
    if (formulaTag && value === '' && type !== 'str') this.cells.putWithoutResult(row, column);
    if (typeof value === 'number' && isWholeWithDecimals(this.cell.value)) {
      this.cells.putDecimals(row, column);
    }
    this.keepLook(row, column);
  }

  private keepLook(row: number, column: number): void {
    const { dates, units, veils, looks, mayHideByCondition } = this.context.styles;
    const { style } = this.cell;
    if (dates.has(style)) this.cells.putDate(row, column);
    const unit = units.get(style);
    if (unit !== undefined) this.cells.putUnitFormat(row, column, unit);
    const runs = this.runsOf(this.cell);
    const look = looks[style] ?? USUAL_LOOK;
    const veiling = runs ? ofRuns(look, runs) : veils.get(style);
    if (veiling) this.cells.putVeiling(row, column, veiling);
    if (mayHideByCondition) this.cells.putLook(row, column, look);
  }

  /** The looks of the parts of a text; null: it is written as its cell is. */
  private runsOf({ type, value, runs }: OpenCell): readonly OtherLook[] | null {
    if (type === 's') return this.context.runs.get(Number(value)) ?? null;
    return type === 'inlineStr' ? runs : null;
  }

  private valueOf({ type, value, inLine }: OpenCell): string | number | boolean {
    if (inLine === null) return cellValue(type, value, this.context);
    if (type !== 'inlineStr' || value !== '') throw damaged(new Error('a text beside a value'));
    return inLine;
  }

  private countRow(row: number): void {
    if (row === this.lastFilled) return;
    this.lastFilled = row;
    this.filledRows += 1;
    if (this.filledRows > MAX_FILLED_ROWS) throw tooManyRows(this.cells.name, MAX_FILLED_ROWS);
  }
}

/** The look of a run that nobody can read; null: all of them are read. */
function ofRuns(look: Look, runs: readonly OtherLook[]): Look | null {
  return runs.map((run) => ({ ...look, ...run })).find(mayHide) ?? null;
}

const EMPTY = {
  type: 'n',
  style: 0,
  value: '',
  inLine: null,
  runs: null,
  formulaTag: null,
  formula: '',
} as const;
