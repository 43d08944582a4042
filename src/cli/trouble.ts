import type { Localized } from '../language/language';

/**
 * How a command ends. Documented in docs/command-line.md: scripts rely on it.
 */
export const STATUS = {
  done: 0,
  /** A workbook has a blocking finding, or an example does not hold. */
  blocking: 1,
  /** A file cannot be read or written. */
  file: 2,
  /** The command is not understood. */
  usage: 64,
  /** Barème itself failed. */
  failed: 70,
  /** A person stopped it, as a shell tells it (128 + SIGINT). */
  stopped: 130,
  /** The reader of the results went away, as a shell tells it (128 + SIGPIPE). */
  unread: 141,
} as const;

export type Status = (typeof STATUS)[keyof typeof STATUS];

/** Why a command ends without its result, in a sentence for the person who typed it. */
export class Trouble extends Error {
  constructor(
    readonly status: Status,
    readonly sentence: Localized,
  ) {
    super(sentence.en);
    this.name = 'Trouble';
  }
}
