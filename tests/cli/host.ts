import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Host, Sink } from '../../src/cli/host';
import { run } from '../../src/cli/run';

/** What a command wrote and how it ended. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  readonly env?: Host['env'];
  /** ISO 8601. */
  readonly now?: string;
  /** stdout and stderr are a terminal of that many characters a line. */
  readonly terminal?: number;
  /** What a thread of `check` runs in place of the real one: a file of tests/cli/threads. */
  readonly thread?: string;
  /** What is piped into the command. */
  readonly piped?: string;
  /** A person asks to stop as soon as stderr says so. */
  readonly interruptedBy?: RegExp;
  /** What the system answers to every writing: `ENOSPC`. */
  readonly refused?: Partial<Record<'stdout' | 'stderr', string>>;
}

/** Runs a command in this process. */
export async function bareme(args: readonly string[], setting: Setting = {}): Promise<Ended> {
  const written: Record<'stdout' | 'stderr', Uint8Array[]> = { stdout: [], stderr: [] };
  const interruption = { stop: (): void => undefined };
  const sink = (name: 'stdout' | 'stderr'): Sink => ({
    isTTY: setting.terminal !== undefined,
    columns: setting.terminal,
    write: async (data) => {
      const code = setting.refused?.[name];
      if (code !== undefined) throw Object.assign(new Error(`${code}: write`), { code });
      written[name].push(Buffer.from(data));
      if (setting.interruptedBy?.test(String(data)) === true) interruption.stop();
    },
  });
  const status = await run(args, {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    stdin: async function* () {
      yield Buffer.from(setting.piped ?? '');
    },
    env: setting.env ?? {},
    now: () => new Date(setting.now ?? '2021-03-01T12:00:00Z'),
    onInterrupt: (stop) => {
      interruption.stop = stop;
      return () => undefined;
    },
    checkWorker: threadProgram(setting.thread ?? 'echo'),
  });
  const text = (name: 'stdout' | 'stderr') => Buffer.concat(written[name]).toString();
  return { status, stdout: text('stdout'), stderr: text('stderr') };
}

export const threadProgram = (name: string): URL =>
  pathToFileURL(join(__dirname, 'threads', `${name}.mjs`));

/** Every line of stdout as JSON. */
export const jsonLines = ({ stdout }: Ended): unknown[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
