import type { Scalar } from '../../../src/workbook/scalar';

/** What a person can see or meet in a workbook, said the same way whatever it was read from. */
export interface SeenWorkbook {
  readonly sheets: readonly SeenSheet[];
  /** `brm_total`: `Financement!$B$6` */
  readonly names: Readonly<Record<string, string>>;
}

export interface SeenSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly showsGridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** By address; cells that hold nothing and look like any other are left out. */
  readonly cells: Readonly<Record<string, SeenCell>>;
  /** Drawn lines by place: `row 3 above B: #BFC7D1`; a line between two cells is one line. */
  readonly lines: readonly string[];
  readonly merges: readonly string[];
  readonly columnPixels: readonly number[];
  /** Rows that were given a height, by number from 1. */
  readonly rowPoints: Readonly<Record<number, number>>;
  readonly tables: readonly SeenTable[];
  readonly validations: readonly SeenValidation[];
  /** The first wins. */
  readonly conditionalFormats: readonly SeenConditionalFormat[];
  readonly print: SeenPrint;
}

export interface SeenCell {
  readonly content: Scalar | { readonly formula: string };
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly numberFormat: string;
}

export interface SeenTable {
  readonly name: string;
  readonly area: string;
  readonly style: string;
  readonly hasFilterButtons: boolean;
  readonly hasBandedRows: boolean;
  readonly columns: readonly { readonly header: string; readonly formula: string | null }[];
}

export interface SeenValidation {
  readonly area: string;
  /** `decimal greaterThanOrEqual 0`, `list brm_liste_types` */
  readonly rule: string;
  readonly prompt: string | null;
  readonly error: string;
  readonly acceptsBlanks: boolean;
}

export interface SeenConditionalFormat {
  readonly area: string;
  readonly formula: string;
  readonly color: string | null;
  readonly bold: boolean;
  readonly fill: string | null;
}

export const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

export interface SeenPrint {
  readonly orientation: string;
  readonly paper: string;
  readonly pagesWide: number | null;
  readonly repeatedRows: string | null;
  /** `A1:C4`; null: all of the sheet. */
  readonly printed: string | null;
  /** Left, right, top, bottom, header, footer; in inches. */
  readonly margins: readonly number[];
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

/** How a cell looks that nobody touched. */
const UNTOUCHED: Omit<SeenCell, 'content'> = {
  font: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  color: '#000000',
  fill: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  locked: true,
  numberFormat: 'General',
};

export const isUntouched = (cell: SeenCell): boolean =>
  cell.content === null &&
  (Object.keys(UNTOUCHED) as (keyof typeof UNTOUCHED)[]).every(
    (key) => cell[key] === UNTOUCHED[key],
  );

/** Excel puts an indented cell of general alignment to the left. */
export const besideIndent = (horizontal: string, indent: number): string =>
  indent > 0 && horizontal === 'General' ? 'Left' : horizontal;

export type Edge = 'top' | 'bottom' | 'left' | 'right';

/** Both neighbours of a line may claim it. */
export function lineAt(edge: Edge, row: number, column: number, color: string): string {
  const isVertical = edge === 'left' || edge === 'right';
  const at = isVertical
    ? `column ${edge === 'left' ? column : column + 1}, row ${row}`
    : `row ${edge === 'top' ? row : row + 1}, column ${column}`;
  return `${isVertical ? 'left of' : 'above'} ${at}: ${color}`;
}

export const inOrder = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

/** `'Budget'!$A$1:$A$1` and `Budget!$A$1` are the same. */
export const plainReference = (reference: string): string =>
  reference
    .replace(/^=/, '')
    .replaceAll("'", '')
    .replace(/!(\$[A-Z]+\$\d+):\1$/, '!$1');

/** What is said of an entry that does not pass such a rule is never seen; Excel has a sentence of its own there. */
export const ANYTHING_PASSES = 'custom TRUE';
