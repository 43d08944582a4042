import type { Place } from '../../../workbook/scalar';
import type { Portions } from '../../write/portions';
import type { KeptRanges } from '../kept-ranges';
import { takeLinesBack } from './back';
import type { LookedLines } from './look';
import { requestLines, type RequestedLines } from './write';

/** Lines that come to tables, all of them or none: what can be known of it, and done about it. */
export class LinesWriting {
  readonly #begun: RequestedLines[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly looked: readonly LookedLines[],
    private readonly kept: KeptRanges,
  ) {}

  /** Asks for all of it; the last of it is still to be sent. Throws what Excel throws at what was sent on the way. */
  async request(portions: Portions): Promise<void> {
    for (const one of this.looked) {
      await requestLines(this.context, one, this.kept, portions, (begun) =>
        this.#begun.push(begun),
      );
    }
  }

  /** Whether each table was what had been looked at, and is what was asked for; once the last request is answered. */
  hitTheirMark(): boolean {
    return this.#begun.every(({ isAsLooked, isInOrder }) => isAsLooked() && isInOrder());
  }

  /** Gives cells where lines could not be taken back. */
  async takeBack(): Promise<readonly Place[]> {
    const open: Place[] = [];
    for (const one of this.#begun.toReversed()) {
      open.push(...(await takeLinesBack(this.context, one)));
    }
    return open;
  }
}
