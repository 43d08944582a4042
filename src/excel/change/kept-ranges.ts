/**
 * Ranges that have to follow their cells from one request to the next. Office.js would let go of them in a request of
 * its own; here that goes along with another request wherever there is one.
 */
export class KeptRanges {
  #held: Excel.Range[] = [];

  constructor(private readonly context: Excel.RequestContext) {}

  keep(range: Excel.Range): Excel.Range {
    range.track();
    this.#held.push(range);
    return range;
  }

  /** With the next request. */
  letGo(): void {
    for (const range of this.#held) range.untrack();
    this.#held = [];
  }

  /** At once, where any are still held. Whether Excel does so is nobody's concern any more. */
  async letGoNow(): Promise<void> {
    if (this.#held.length === 0) return;
    this.letGo();
    await this.context.sync().catch(() => undefined);
  }
}
