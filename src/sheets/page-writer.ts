import type { SheetBuilder } from './builder';
import type { CellContent } from './declaration';
import { area } from './layout';
import { writeSection } from './section';
import { BODY_SIZE, SMALL_SIZE, type StyleName } from './styles';
import { heightFor } from './text-height';

/** What stands in some columns of a row, side by side. */
export interface Piece {
  readonly columns: number;
  readonly content: CellContent;
  readonly style: StyleName;
}

export const piece = (columns: number, content: CellContent, style: StyleName): Piece => ({
  columns,
  content,
  style,
});

const LOWEST = 18;
/** Excel shows no row higher than 409 points: a longer text goes on in the row below. */
const MOST_CHARACTERS = 1500;

/**
 * Writes a sheet that is read like a page, downwards: each call goes on below the last one. Rows are as high as their
 * texts need, since neither Excel nor LibreOffice fits merged cells.
 */
export class PageWriter {
  private next: number;

  constructor(
    private readonly sheet: SheetBuilder,
    firstRow: number,
  ) {
    this.next = firstRow;
  }

  get row(): number {
    return this.next;
  }

  section(heading: string): this {
    this.next += 1;
    writeSection(this.sheet, this.next, heading);
    this.next += 1;
    return this;
  }

  gap(): this {
    this.next += 1;
    return this;
  }

  /** A text across the page, in as many rows as it takes to show all of it. */
  paragraph(text: string, style: StyleName = 'guide'): this {
    for (const part of partsOf(text)) this.line([piece(this.sheet.width, part, style)]);
    return this;
  }

  /** One row, the pieces from left to right. `lowest`: points that it has at least. */
  line(pieces: readonly Piece[], lowest = LOWEST): this {
    let column = 0;
    for (const { columns, content, style } of pieces) {
      const where = area(this.next, column, 1, columns);
      if (columns > 1) this.sheet.merge(where);
      this.sheet.format(where, style).put(this.next, column, content);
      if (typeof content === 'string') {
        const width = this.sheet.charactersOf(column, columns) - 2;
        this.sheet.height(this.next, heightFor(content, width, sizeOf(style), lowest));
      }
      column += columns;
    }
    this.sheet.height(this.next, lowest);
    this.next += 1;
    return this;
  }

  /** The headings of the lines that follow, over the same columns. */
  heads(heads: readonly (readonly [columns: number, heading: string])[]): this {
    return this.line(
      heads.map(([columns, heading]) => piece(columns, heading, 'columnHead')),
      20,
    );
  }
}

const SMALL: readonly StyleName[] = ['quote', 'sealed', 'cellDefinition'];

/** Loud texts are larger, and few: they are given the room of bold ones. */
const sizeOf = (style: StyleName): number =>
  style === 'loud' ? BODY_SIZE + 3 : SMALL.includes(style) ? SMALL_SIZE : BODY_SIZE;

/** Cut at spaces, where one row could not show it. */
export function partsOf(text: string): readonly string[] {
  if (text.length <= MOST_CHARACTERS) return [text];
  const space = text.lastIndexOf(' ', MOST_CHARACTERS);
  const end = space > 0 ? space : MOST_CHARACTERS;
  return [text.slice(0, end), ...partsOf(text.slice(end).trimStart())];
}
