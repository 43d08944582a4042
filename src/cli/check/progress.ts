import type { Language } from '../../language/language';
import type { Host } from '../host';
import { messagesIn } from '../messages/say';

const CELLS = 24;
const ERASE_LINE = '\r\u001b[K';
/** Milliseconds between two drawings: more often tells nobody more. */
const PAUSE = 100;

/** How far a long check is, in one line of the terminal that is drawn over; silent where there is none. */
export class Progress {
  private readonly shown: boolean;
  private drawnAt = 0;

  constructor(
    private readonly host: Host,
    private readonly language: Language,
    private readonly total: number,
  ) {
    this.shown = total > 1 && host.stderr.isTTY && host.env['TERM'] !== 'dumb';
  }

  async show(done: number): Promise<void> {
    if (!this.shown || Date.now() - this.drawnAt < PAUSE) return;
    this.drawnAt = Date.now();
    const filled = Math.floor((done / this.total) * CELLS);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(CELLS - filled)}`;
    const count = messagesIn(this.language).progress({ done, of: this.total });
    await this.host.stderr.write(`${ERASE_LINE}${bar} ${count}`);
  }

  /** Gives the line back, before results are written to the same terminal and at the end. */
  async clear(): Promise<void> {
    if (!this.shown || this.drawnAt === 0) return;
    this.drawnAt = 0;
    await this.host.stderr.write(ERASE_LINE);
  }
}
