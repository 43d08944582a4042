import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { parseArea } from '../read/reference';

/** Where the cells of a sheet stand in the text of its part: offsets, `end` behind the last character. */
export interface SheetOutline {
  readonly data: Span;
  /** In the order of the part, which is that of the sheet. */
  readonly rows: readonly RowSpan[];
}

/** An element in a text. */
export interface Span {
  /** As it is written, a prefix before it perhaps: `x:row`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Of its closing tag; where it has none, of the `/>` that ends it. */
  readonly close: number;
  readonly isSelfClosing: boolean;
}

/** A row or a cell; one that does not say its place follows the one before it. */
interface Placed extends Span {
  readonly saysItsPlace: boolean;
}

export interface RowSpan extends Placed {
  /** From 0. */
  readonly row: number;
  readonly cells: readonly CellSpan[];
}

export interface CellSpan extends Placed {
  /** From 0. */
  readonly column: number;
  /** The number of its style, as written; null: the sheet’s own. */
  readonly style: string | null;
  readonly hasFormula: boolean;
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * The outline of a sheet’s part, which has been read before: it is well formed, and holds what sheets hold. Rows and
 * cells without a reference follow the one before them, as the format says.
 *
 * @throws {Error} where it has no cells at all: it is no sheet’s part
 */
export function outlineOf(text: string): SheetOutline {
  const reader = new OutlineReader(text);
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => reader.open(tag, parser.position));
  parser.on('closetag', (tag) => reader.close(tag, parser.position));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  if (!reader.data) throw new Error('A sheet has rows');
  return { data: reader.data, rows: reader.rows };
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

class OutlineReader {
  data: Open<Span> | null = null;
  readonly rows: Open<RowSpan>[] = [];
  private cells: Open<CellSpan>[] = [];
  private depth = 0;

  constructor(private readonly text: string) {}

  open({ name, attributes, isSelfClosing }: SaxesTagPlain, position: number): void {
    this.depth += 1;
    const local = localName(name);
    const span = {
      name,
      start: this.startOf(position),
      end: position,
      close: position,
      isSelfClosing,
    };
    if (this.depth === 2 && local === 'sheetData') this.data = span;
    else if (this.depth === 3 && local === 'row' && this.data) {
      this.cells = [];
      const row = attributes['r'] ? Number(attributes['r']) - 1 : (this.rows.at(-1)?.row ?? -1) + 1;
      this.rows.push({ ...span, saysItsPlace: 'r' in attributes, row, cells: this.cells });
    } else if (this.depth === 4 && local === 'c') {
      const before = this.cells.at(-1)?.column ?? -1;
      const column = parseArea(attributes['r'] ?? '')?.column ?? before + 1;
      this.cells.push({
        ...span,
        saysItsPlace: 'r' in attributes,
        column,
        style: attributes['s'] ?? null,
        hasFormula: false,
      });
    } else if (this.depth === 5 && local === 'f') {
      const cell = this.cells.at(-1);
      if (cell) cell.hasFormula = true;
    }
  }

  close({ name, isSelfClosing }: SaxesTagPlain, position: number): void {
    const local = localName(name);
    const span =
      this.depth === 2 && local === 'sheetData'
        ? this.data
        : this.depth === 3 && local === 'row'
          ? this.rows.at(-1)
          : this.depth === 4 && local === 'c'
            ? this.cells.at(-1)
            : null;
    this.depth -= 1;
    if (!span) return;
    span.end = position;
    span.close = isSelfClosing ? position - '/>'.length : this.startOf(position);
  }

  /** Of the tag that ends there: a `<` stands in no attribute. */
  private startOf(position: number): number {
    return this.text.lastIndexOf('<', position - 1);
  }
}
