/** What the commands know of the process that runs them; tests give them one of their own. */
export interface Host {
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** What is piped into the process; asked for only where a command reads it, since asking keeps it alive. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Calls back once when a person asks to stop (Ctrl+C), instead of ending the process; gives the way to take that back. */
  readonly onInterrupt: (stop: () => void) => () => void;
  /** The program that a thread of `check` runs. */
  readonly checkWorker: URL;
}

export interface Sink {
  readonly isTTY: boolean;
  /** Characters in a line of the terminal; undefined where there is no terminal. */
  readonly columns: number | undefined;
  /** Settles when the text has been taken, so that a slow reader slows us down. */
  readonly write: (data: string | Uint8Array) => Promise<void>;
}

export function sinkOf(stream: NodeJS.WriteStream): Sink {
  // Every failure is reported to whoever wrote; without a listener it would also end the process.
  stream.on('error', () => undefined);
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns as number | undefined;
    },
    write: (data) =>
      new Promise((resolve, reject) => {
        stream.write(data, (error) => (error ? reject(error) : resolve()));
      }),
  };
}
