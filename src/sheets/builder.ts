import type {
  CellContent,
  Columns,
  ConditionalFormat,
  PrintSetup,
  SheetDeclaration,
  TableDeclaration,
  Validation,
} from './declaration';
import type { Area } from '../workbook/area';
import { area, columnCell } from './layout';
import { PAGE_MARGINS } from './page-margins';
import { COLORS, type StyleName } from './styles';

/** How the sentences of a column of checks begin. */
interface CheckWords {
  readonly toFix: string;
  readonly toCheck: string;
}

/** Points of a row that nobody gave a height. */
const DEFAULT_ROW = 15;

interface SheetOptions {
  readonly key: string;
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly tabColor?: string;
  readonly hidden?: boolean;
}

/** Characters: what is left of a sheet's name beside the token of a writing. */
const LONGEST_KEY = 17;

/** Gathers what a sheet holds, cell by cell, and declares it in as few rectangles as it can. */
export class SheetBuilder {
  private readonly cells = new Map<number, Map<number, CellContent>>();
  private readonly areaStyles: { area: Area; style: StyleName }[] = [];
  /** Styles of single cells, by column and then by row: later than those of areas. */
  private readonly cellStyles = new Map<number, Map<number, StyleName>>();
  private readonly heights = new Map<number, number>();
  private readonly merges: Area[] = [];
  private readonly tables: TableDeclaration[] = [];
  private readonly names: { name: string; area: Area }[] = [];
  private readonly validations: { area: Area; validation: Validation }[] = [];
  private readonly conditionalFormats: ConditionalFormat[] = [];
  private readonly folds: Columns[] = [];
  private freeze: SheetDeclaration['freeze'] = null;

  constructor(private readonly options: SheetOptions) {
    const { key } = options;
    // A longer one makes a temporary name that Excel refuses: files have none, so that nothing else would tell.
    if (key.length > LONGEST_KEY) throw new Error(`The key of a sheet is too long: ${key}`);
  }

  get width(): number {
    return this.options.columnWidths.length;
  }

  /** Width in characters of columns put together. */
  charactersOf(column: number, columns = 1): number {
    return this.options.columnWidths.slice(column, column + columns).reduce((sum, w) => sum + w, 0);
  }

  /** Height in points of rows put together, as far as they were given one. */
  pointsOf(row: number, rows: number): number {
    return Array.from(
      { length: rows },
      (_, index) => this.heights.get(row + index) ?? DEFAULT_ROW,
    ).reduce((sum, points) => sum + points, 0);
  }

  put(row: number, column: number, content: CellContent, style?: StyleName): this {
    const line = this.cells.get(row) ?? new Map<number, CellContent>();
    line.set(column, content);
    this.cells.set(row, line);
    if (style) {
      const styles = this.cellStyles.get(column) ?? new Map<number, StyleName>();
      styles.set(row, style);
      this.cellStyles.set(column, styles);
    }
    return this;
  }

  format(where: Area, style: StyleName): this {
    this.areaStyles.push({ area: where, style });
    return this;
  }

  /** The tallest of what was asked for wins. */
  height(row: number, points: number): this {
    this.heights.set(row, Math.max(points, this.heights.get(row) ?? 0));
    return this;
  }

  merge(where: Area): this {
    this.merges.push(where);
    return this;
  }

  table(table: TableDeclaration): this {
    this.tables.push(table);
    return this;
  }

  name(name: string, where: Area): this {
    this.names.push({ name, area: where });
    return this;
  }

  validate(where: Area, validation: Validation): this {
    this.validations.push({ area: where, validation });
    return this;
  }

  conditional(format: ConditionalFormat): this {
    this.conditionalFormats.push(format);
    return this;
  }

  /** Colours the sentences of a column of checks; the words alone already say it. */
  colorChecks(where: Area, { toFix, toCheck }: CheckWords): this {
    const verdict = (words: string): string =>
      `=LEFT(${columnCell(where.row, where.column)},${words.length})="${words}"`;
    return this.conditional({
      area: where,
      formula: verdict(toFix),
      font: { color: COLORS.error, bold: true },
      fill: COLORS.errorFill,
    }).conditional({
      area: where,
      formula: verdict(toCheck),
      font: { color: COLORS.warning },
      fill: COLORS.warningFill,
    });
  }

  /** Folds columns away under the one to their right. */
  fold(columns: Columns): this {
    this.folds.push(columns);
    return this;
  }

  freezeAt(rows: number, columns: number): this {
    this.freeze = { rows, columns };
    return this;
  }

  /** The band that opens every sheet: what it is, and of which dossier. */
  band(title: string, line: CellContent): this {
    return this.format(area(0, 0, 1, this.width), 'band')
      .format(area(1, 0, 1, this.width), 'bandLine')
      .put(0, 0, title)
      .put(1, 0, line)
      .height(0, 28)
      .height(1, 18);
  }

  build(print: PrintSetup): SheetDeclaration {
    const { key, name, columnWidths, hidden = false, tabColor = null } = this.options;
    return {
      key,
      name,
      hidden,
      tabColor,
      columnWidths,
      rowHeights: [...this.heights].map(([row, points]) => ({ row, points })),
      contents: this.contents(),
      formats: [
        { area: this.extent(), style: 'base' satisfies StyleName },
        ...this.areaStyles,
        ...this.runsOfCells(),
      ],
      merges: this.merges,
      tables: this.tables,
      names: this.names,
      validations: this.validations,
      conditionalFormats: this.conditionalFormats,
      freeze: this.freeze,
      ...(this.folds.length > 0 && { foldedColumns: this.folds }),
      showGridlines: hidden,
      print,
    };
  }

  private extent(): Area {
    const rows = [
      ...[...this.cells.keys()].map((row) => row + 1),
      ...[...this.areaStyles, ...this.tables].map((one) => one.area.row + one.area.rows),
    ];
    return area(0, 0, Math.max(...rows), this.width);
  }

  /** Cells of one style that stand below each other, as one area. */
  private runsOfCells(): { area: Area; style: StyleName }[] {
    return [...this.cellStyles].flatMap(([column, styles]) => {
      const runs: { area: Area; style: StyleName }[] = [];
      for (const [row, style] of [...styles].sort(([a], [b]) => a - b)) {
        const last = runs.at(-1);
        if (last && last.style === style && last.area.row + last.area.rows === row) {
          runs[runs.length - 1] = { style, area: { ...last.area, rows: last.area.rows + 1 } };
        } else runs.push({ style, area: area(row, column) });
      }
      return runs;
    });
  }

  private contents(): SheetDeclaration['contents'] {
    const rows = [...this.cells.keys()].sort((a, b) => a - b);
    return rows
      .reduce<number[][]>((runs, row) => {
        const last = runs.at(-1);
        if (last && last.at(-1) === row - 1) last.push(row);
        else runs.push([row]);
        return runs;
      }, [])
      .map((run) => this.rectangle(run));
  }

  private rectangle(rows: readonly number[]): SheetDeclaration['contents'][number] {
    const lines = rows.map((row) => this.cells.get(row) ?? new Map<number, CellContent>());
    const columns = lines.flatMap((line) => [...line.keys()]);
    const first = Math.min(...columns);
    const count = Math.max(...columns) - first + 1;
    return {
      area: area(rows[0] ?? 0, first, rows.length, count),
      cells: lines.map((line) =>
        Array.from({ length: count }, (_, index) => line.get(first + index) ?? null),
      ),
    };
  }
}

/** A4, fitted to the width, header rows repeated, pages numbered in these words. `madeFor` stands in the foot. */
export function printSetup(
  pageWords: string,
  madeFor: string,
  repeat: number | null,
  orientation: PrintSetup['orientation'] = 'landscape',
): PrintSetup {
  return {
    orientation,
    repeatRows: repeat === null ? null : { first: 0, last: repeat },
    footer: { left: `Barème · ${madeFor}`, center: '&A', right: pageWords },
    margins: PAGE_MARGINS,
  };
}
