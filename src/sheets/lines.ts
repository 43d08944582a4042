import type { Scalar } from '../workbook/scalar';
import { intersectionOf, type Area } from '../workbook/area';
import { findTable } from './cells';
import type {
  CellContent,
  ConditionalFormat,
  SheetDeclaration,
  Style,
  TableDeclaration,
  Validation,
  WorkbookDeclaration,
} from './declaration';
import { lineFormula, type LineFormula } from './line-formula';

/** Lines that come to a table that stands, below its last one; its columns may stand anywhere in it by now. */
export interface LinesChange {
  /** As the workbook calls it. */
  readonly table: string;
  /** Lines that it had when it was read: where it has more or fewer by then, nothing is written. */
  readonly standing: number;
  /** One at least. */
  readonly count: number;
  readonly columns: readonly LineColumn[];
  /** Points of each line; null: nobody gave it a height. */
  readonly heights: readonly (number | null)[];
  readonly styles: Readonly<Record<string, Style>>;
}

/** A column of lines that come, found again by its header. Its pieces count lines from 0, the first that comes. */
export interface LineColumn {
  readonly header: string;
  /** One identical formula for every line, with its `=`; null: people or runs fill the column. */
  readonly formula: string | null;
  /** What stands there, a line each; empty where the column is computed. */
  readonly values: readonly Scalar[];
  /** Later ones win. */
  readonly formats: readonly (Piece & { readonly style: string })[];
  readonly validations: readonly (Piece & {
    readonly validation: Validation;
    /** The formula of its rule; null: it rests on none. */
    readonly formula: LineFormula | null;
  })[];
  readonly conditionalFormats: readonly (Piece & {
    readonly format: Omit<ConditionalFormat, 'area' | 'formula'>;
    readonly formula: LineFormula;
  })[];
}

/** Lines below each other. */
export interface Piece {
  readonly from: number;
  readonly lines: number;
}

interface Wanted {
  readonly table: string;
  readonly count: number;
  readonly standing: number;
}

/**
 * The last lines of a declared table, with all that the declaration says of their cells, to be written below a table
 * that stands. `standing`: how many lines that one had when it was read.
 *
 * @throws where the table has fewer lines, or where their looks rest on cells of other lines: a mistake of ours
 */
export function lastLines(
  declaration: WorkbookDeclaration,
  { table: name, count, standing }: Wanted,
): LinesChange {
  const { sheet, table } = findTable(declaration, name);
  const { area, columns } = table;
  if (count < 1 || count > area.rows - 1) throw new Error(`${name} has no ${count} last lines`);
  const first = area.row + area.rows - count;
  const heights = new Map(sheet.rowHeights.map(({ row, points }) => [row, points] as const));
  return {
    table: name,
    standing,
    count,
    columns: columns.map((_, rank) => columnOf(sheet, table, rank, first)),
    heights: Array.from({ length: count }, (_, line) => heights.get(first + line) ?? null),
    styles: declaration.styles,
  };
}

function columnOf(
  sheet: SheetDeclaration,
  { name, area, columns }: TableDeclaration,
  rank: number,
  first: number,
): LineColumn {
  const { header = '', formula = null, values = [] } = columns[rank] ?? {};
  const rows = area.row + area.rows - first;
  const cells: Area = { row: first, column: area.column + rank, rows, columns: 1 };
  const contents = Array.from(
    { length: rows },
    (_, line) => values[first + line - area.row - 1] ?? null,
  );
  if (formula !== null && contents.some((content) => content !== null)) {
    throw new Error(`${name}[${header}] is computed, and says something else in a line that comes`);
  }
  const headers = columns.map((column) => column.header);
  const inLine = (text: string, of: Area): LineFormula =>
    lineFormula(text, { of, cell: cells, headers, first: area.column });
  return {
    header,
    formula,
    values:
      formula === null ? contents.map((content) => constant(content, `${name}[${header}]`)) : [],
    formats: piecesIn(sheet.formats, cells).map(({ item, piece }) => ({
      ...piece,
      style: item.style,
    })),
    validations: piecesIn(sheet.validations, cells).map(({ item, piece }) => {
      const text = formulaIn(item.validation);
      return {
        ...piece,
        validation: item.validation,
        formula: text === null ? null : inLine(text, item.area),
      };
    }),
    conditionalFormats: piecesIn(sheet.conditionalFormats, cells).map(({ item, piece }) => {
      const { area: of, formula: text, ...format } = item;
      return { ...piece, format, formula: inLine(text, of) };
    }),
  };
}

/** A formula among blanks would spread in a table that stands: those that people typed are not brought so. */
function constant(content: CellContent, where: string): Scalar {
  if (typeof content === 'object' && content !== null) {
    throw new Error(`${where} holds a formula of its own in a line that comes`);
  }
  return content;
}

const formulaIn = ({ rule }: Validation): string | null => {
  if (rule.type === 'list') return rule.source;
  return rule.type === 'custom' ? rule.formula : null;
};

function piecesIn<Item extends { readonly area: Area }>(
  items: readonly Item[],
  cells: Area,
): readonly { readonly item: Item; readonly piece: Piece }[] {
  return items.flatMap((item) => {
    const common = intersectionOf(item.area, cells);
    if (!common) return [];
    return { item, piece: { from: common.row - cells.row, lines: common.rows } };
  });
}
