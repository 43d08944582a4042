import { readXml } from 'hucre/xml';

/**
 * The formulas of a sheet, left in its bytes until one is asked for. The computed cells of a dossier hold ten
 * times more formula than anything else, of which reading needs to know only that it is there.
 */
export class SetAsideFormulas {
  private readonly decoded = new Map<string, string>();

  /** Where each formula begins and ends in those bytes, one after the other. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly bounds: readonly number[],
  ) {}

  /** The formula that a cell's text stands for; a text that stands for none is the formula itself. */
  text(inCell: string): string {
    if (!inCell.startsWith(MARK)) return inCell;
    const index = Number(inCell.slice(1)) * 2;
    const bytes = this.bytes.subarray(this.bounds[index], this.bounds[index + 1]);
    return this.decode(new TextDecoder().decode(bytes));
  }

  /** A calculated column repeats one formula on every line. */
  private decode(xml: string): string {
    if (!xml.includes('&')) return xml;
    const known = this.decoded.get(xml);
    if (known !== undefined) return known;
    const [row] = readXml(`<all><f>${xml}</f></all>`, { rowTag: 'f' }).data;
    const text = String(row?.['#text'] ?? '');
    this.decoded.set(xml, text);
    return text;
  }
}

/** A character of private use, with which no formula begins. */
const MARK = '\uE000';

const markOf = (index: number): Uint8Array => new TextEncoder().encode(`${MARK}${index}`);

export interface Condensed {
  /** The sheet's XML, the text of each formula but a mark. */
  readonly xml: Uint8Array;
  readonly formulas: SetAsideFormulas;
}

/** Takes those stretches out of the bytes: where each formula begins and ends, one after the other. */
export function setAside(xml: Uint8Array, bounds: readonly number[]): Condensed {
  const marks = Array.from({ length: bounds.length / 2 }, (_, index) => markOf(index));
  const taken = marks.reduce(
    (sum, mark, index) =>
      sum + (bounds[index * 2 + 1] ?? 0) - (bounds[index * 2] ?? 0) - mark.length,
    0,
  );
  const condensed = new Uint8Array(xml.length - taken);
  let from = 0;
  let at = 0;
  const copy = (bytes: Uint8Array): void => {
    condensed.set(bytes, at);
    at += bytes.length;
  };
  marks.forEach((mark, index) => {
    copy(xml.subarray(from, bounds[index * 2]));
    copy(mark);
    from = bounds[index * 2 + 1] ?? 0;
  });
  copy(xml.subarray(from));
  return { xml: condensed, formulas: new SetAsideFormulas(xml, bounds) };
}
