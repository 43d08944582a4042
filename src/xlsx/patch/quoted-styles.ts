/** The looks of cells in the part of styles: where they stand, and each of them as written. */
const LOOKS = /(<((?:\w+:)?)cellXfs\b)([^>]*)>(.*?)<\/\2cellXfs\s*>/s;
const LOOK = /<(?:\w+:)?xf\b(?:[^>]*\/>|[^>]*[^/]>.*?<\/(?:\w+:)?xf\s*>)/gs;
const QUOTED = /\squotePrefix\s*=\s*["'](?:1|true)["']/;

/**
 * Looks that differ from those of a workbook in one thing: their cells hold texts, whatever these look like. Without it
 * Excel takes a text that begins with `=` for a formula as soon as somebody opens its cell and presses Enter.
 */
export class QuotedStyles {
  private readonly looks: string[];
  private readonly known = new Map<number, number>();

  /** `part`: that of the workbook’s styles, well formed. */
  constructor(private readonly part: string) {
    this.looks = LOOKS.exec(part)?.[4]?.match(LOOK) ?? [];
  }

  /** The number of the same look with the mark; null where there is no such look. */
  of(style: number): number | null {
    const look = this.looks[style];
    if (look === undefined) return null;
    if (QUOTED.test(look)) return style;
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const plain = look.replace(/\squotePrefix\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    this.looks.push(plain.replace(/^<(?:\w+:)?xf\b/, (start) => `${start} quotePrefix="1"`));
    this.known.set(style, this.looks.length - 1);
    return this.looks.length - 1;
  }

  /** The part with the looks that were asked for. */
  get text(): string {
    if (this.known.size === 0) return this.part;
    return this.part.replace(LOOKS, (_, start: string, prefix: string, attributes: string) => {
      const bare = attributes.replace(/\scount\s*=\s*(?:"[^"]*"|'[^']*')/, '');
      return `${start}${bare} count="${this.looks.length}">${this.looks.join('')}</${prefix}cellXfs>`;
    });
  }
}
