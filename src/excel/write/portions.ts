/**
 * What one request may weigh by our own estimate. Excel on the web refuses more than 5 MB, which it counts in its own
 * way: accents and the framing of each call come on top of what we count.
 */
export const LARGEST_PORTION = 2_000_000;

/** What a call weighs beside its contents. */
const CALL = 300;

/**
 * A writing that is too large for one request goes in several. What has been queued is sent before something that would
 * make it too large; a writing of a usual size is never interrupted.
 */
export class Portions {
  #bytes = 0;
  readonly #begins: (() => void)[] = [];
  #wereSent = false;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Something of the writing may be in the workbook already, though its last request was refused whole. */
  get wereSent(): boolean {
    return this.#wereSent;
  }

  /** What holds for one request only: done now, and again at the beginning of each portion. */
  inEach(begin: () => void): void {
    this.#begins.push(begin);
    begin();
  }

  /** Makes room for something of this weight, in bytes; says whether all that was asked before has been sent for it. */
  async makeRoom(bytes: number): Promise<boolean> {
    const isFull = this.#bytes > 0 && this.#bytes + bytes > LARGEST_PORTION;
    if (isFull) {
      await this.context.sync();
      this.#wereSent = true;
      this.#bytes = 0;
      for (const begin of this.#begins) begin();
    }
    this.#bytes += bytes;
    return isFull;
  }

  /** Rows in as few pieces as fit, each of which comes after room was made for it. */
  async write<Row>(
    rows: readonly Row[],
    write: (piece: readonly Row[], from: number) => void,
  ): Promise<void> {
    for (const { from, to, bytes } of piecesOf(rows)) {
      await this.makeRoom(bytes);
      write(rows.slice(from, to), from);
    }
  }
}

interface Piece {
  readonly from: number;
  /** The row after its last. */
  readonly to: number;
  readonly bytes: number;
}

function piecesOf(rows: readonly unknown[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let bytes = CALL;
  rows.forEach((row, index) => {
    const more = weightOf(row);
    if (index > from && bytes + more > LARGEST_PORTION) {
      pieces.push({ from, to: index, bytes });
      from = index;
      bytes = CALL;
    }
    bytes += more;
  });
  return rows.length === 0 ? [] : [...pieces, { from, to: rows.length, bytes }];
}

export const weightOf = (content: unknown): number => JSON.stringify(content).length + 1;

/** So many calls that say little each. */
export const weightOfCalls = (count: number): number => count * CALL;
