import { availableParallelism } from 'node:os';
import { usage } from '../arguments';
import type { Host } from '../host';
import { messagesIn, say } from '../messages/say';
import { tell } from '../tell';
import type { Failure } from '../../reports/report';
import { controlOf } from './control';
import { findFiles, type FoundFile } from './files';
import { readGiven, type GivenFile } from './given-calls';
import type { FileTask, ThreadData } from '../file-task';
import type { CheckJob } from './open-file';
import { inThreads, type Outcome } from './pool';
import { Progress } from './progress';
import type { Look } from './render';
import { failureOf, type Reported } from './report';

/** Options of all commands that go over files. */
export const OVER_FILES = { call: { value: true }, timeout: { value: true } } as const;

const SECOND = 1000;
const DEFAULT_TIMEOUT = 60;
/** Milliseconds, of which Node’s timers take no more: 24 days. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** Megabytes of objects for one workbook: fifty times what the largest dossier takes. */
export const MEMORY_OF_A_THREAD = 1024;
/** Reports that may wait behind a slow file: a few megabytes at most. */
export const AHEAD = 128;

/** What is wanted of files, and how it is printed. */
export interface Wanted<Report> {
  /** By which the person asked. */
  readonly command: string;
  /** Files and folders, as the person named them. */
  readonly named: readonly string[];
  /** The folder that the results go to; absent: they go to none. */
  readonly output?: string;
  /** Files of calls to judge by. */
  readonly calls: readonly string[];
  /** Seconds for one file, as typed. */
  readonly timeout: string | undefined;
  readonly look: Look;
  /** Before the first report. */
  readonly head: string;
  /** What is asked of a file, said by the rest of the run. */
  readonly taskOf: (job: CheckJob) => FileTask;
  readonly print: (report: Report | Failure) => string;
}

/**
 * Prints a report on each file as soon as those before it are printed, and hands it on to be counted.
 *
 * @returns how many files there were
 * @throws {Trouble} when the arguments cannot be understood
 */
export async function printOver<Report extends object>(
  host: Host,
  wanted: Wanted<Report>,
  count: (report: Report | Failure) => void,
): Promise<number> {
  const { named, look, head, print } = wanted;
  const timeout = timeoutOf(wanted.timeout);
  if (named.length === 0) throw usage((m) => m.noFiles({ command: wanted.command }));
  const given = await readGiven(wanted.calls);
  const { files, skipped, ofOutput } = await findFiles(named, wanted.output ?? null);
  for (const folder of skipped) {
    await tell(messagesIn(look.language).skipped(folder), host);
  }
  if (ofOutput > 0) {
    const folder = wanted.output ?? '';
    await tell(messagesIn(look.language).ofOutput({ folder, count: ofOutput }), host);
  }
  const at = host.now().toISOString();
  await host.stdout.write(head);
  const progress = new Progress(host, look.language, files.length);
  const run: Run = { taskOf: wanted.taskOf, language: look.language, timeout, given, at };
  let done = 0;
  for await (const report of reportsOn<Report>(files, host, run)) {
    done += 1;
    count(report);
    if (host.stdout.isTTY) await progress.clear();
    await host.stdout.write(print(report));
    await progress.show(done);
  }
  await progress.clear();
  return done;
}

interface Run extends Pick<CheckJob, 'language' | 'at'>, Pick<Wanted<never>, 'taskOf'> {
  /** Seconds for one file. */
  readonly timeout: number;
  readonly given: readonly GivenFile[];
}

/** The reports in the order of the files. Every workbook is read in a thread: none can hang or fell us. */
async function* reportsOn<Report>(
  files: readonly FoundFile[],
  host: Host,
  { taskOf, language, at, timeout, given }: Run,
): AsyncGenerator<Report | Failure> {
  const reported = (file: string): Reported => ({ file, language, control: controlOf(at, null) });
  const jobs = files
    .filter(({ obstacle }) => obstacle === null)
    .map(({ file, place }) => taskOf({ file, place, language, at }));
  const outcomes = inThreads<FileTask, Report | Failure>(jobs, {
    program: host.checkWorker,
    common: { given, known: [] } satisfies ThreadData,
    threads: availableParallelism(),
    timeLimit: timeLimitOf(timeout),
    memoryLimit: MEMORY_OF_A_THREAD,
    ahead: AHEAD,
  });
  try {
    for (const { file, obstacle } of files) {
      if (obstacle) {
        yield failureOf(reported(file), obstacle);
        continue;
      }
      const { value } = await outcomes.next();
      if (value) yield reportFrom(value, reported(file), timeout);
    }
  } finally {
    await outcomes.return();
  }
}

export function reportFrom<Report>(
  outcome: Outcome<Report>,
  reported: Reported,
  seconds: number,
): Report | Failure {
  const failure = (problem: string, message: Parameters<typeof say>[0]): Failure =>
    failureOf(reported, { problem, sentence: say(message) });
  switch (outcome.kind) {
    case 'done':
      return outcome.result;
    case 'stuck':
      return failure('timeout', (m) => m.stuck({ seconds }));
    case 'out-of-memory':
      return failure('too-large', (m) => m.outOfMemory());
    case 'crashed':
      return failure('failed', (m) => m.crashed({ reason: outcome.reason }));
  }
}

export function timeoutOf(text: string | undefined): number {
  const seconds = text === undefined ? DEFAULT_TIMEOUT : Number(text);
  if (Number.isFinite(seconds) && seconds > 0) return seconds;
  throw usage((m) => m.badTimeout({ text: text ?? '' }));
}

/** Milliseconds, as timers take them. */
export const timeLimitOf = (seconds: number): number => Math.min(seconds * SECOND, LONGEST_TIMER);

/** As https://no-color.org asks. */
export const isColoured = ({ stdout, env }: Host): boolean =>
  stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
