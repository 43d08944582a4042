import { availableParallelism } from 'node:os';
import { JSON_OPTIONS, outputLanguage } from '../language';
import { parseArguments, usage } from '../arguments';
import type { Host } from '../host';
import { messagesIn, say } from '../messages/say';
import { printable, printableJson } from '../printable';
import type { Command } from '../command';
import type { Report } from '../schemas/report';
import { STATUS, type Status } from '../trouble';
import type { CheckJob } from './check-file';
import { controlOf } from './control';
import { csvHead, csvRow } from './csv';
import { findFiles, type FoundFile } from './files';
import { readGiven, type GivenFile } from './given-calls';
import { inThreads, type Outcome } from './pool';
import { Progress } from './progress';
import { rendered, type Look } from './render';
import { failureOf, isBlocking, isFailure, type Reported } from './report';

const OPTIONS = {
  ...JSON_OPTIONS,
  csv: { value: false },
  call: { value: true },
  timeout: { value: true },
} as const;
const SECOND = 1000;
const DEFAULT_TIMEOUT = 60;
/** Milliseconds, of which Node’s timers take no more: 24 days. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** Megabytes of objects for one workbook: fifty times what the largest dossier takes. */
const MEMORY_OF_A_THREAD = 1024;
/** Reports that may wait behind a slow file: a few megabytes at most. */
const AHEAD = 128;

/** `bareme check`: the figures of filled workbooks, and what the rules of their call find in them. */
export const checkFiles: Command = async (args, host) => {
  const { positionals, flags, values, all } = parseArguments(args, OPTIONS);
  const form = formOf(flags);
  const language = outputLanguage(values.lang, form !== 'text', host.env);
  const timeout = timeoutOf(values.timeout);
  if (positionals.length === 0) throw usage((m) => m.noFiles());
  const given = await readGiven(all.call ?? []);

  const { files, skipped } = await findFiles(positionals);
  for (const folder of skipped) {
    await host.stderr.write(`${printable(messagesIn(language).skipped(folder))}\n`);
  }
  const look = { language, colour: isColoured(host), width: host.stdout.columns };
  const { head, print } = printerOf(form, look);
  const at = host.now().toISOString();
  await host.stdout.write(head);
  const tally = await printAll(files, { host, look, timeout, given, at, print });
  if (form === 'text' && files.length > 1) {
    await host.stdout.write(`${messagesIn(language).summary(tally)}\n`);
  }
  return statusOf(tally);
};

type Form = 'text' | 'json' | 'csv';

/** @throws {Trouble} when two are asked for */
function formOf(flags: ReadonlySet<string>): Form {
  if (flags.has('json') && flags.has('csv')) throw usage((m) => m.jsonOrCsv());
  if (flags.has('csv')) return 'csv';
  return flags.has('json') ? 'json' : 'text';
}

interface Printer {
  /** Before the first report. */
  readonly head: string;
  readonly print: (report: Report) => string;
}

function printerOf(form: Form, look: Look): Printer {
  switch (form) {
    case 'json':
      return { head: '', print: (report) => `${printableJson(report)}\n` };
    case 'csv':
      return { head: csvHead(look.language), print: (report) => csvRow(report, look.language) };
    case 'text':
      return { head: '', print: (report) => rendered(report, look) };
  }
}

interface Tally {
  readonly files: number;
  readonly blocked: number;
  readonly unreadable: number;
}

interface Printing {
  readonly host: Host;
  readonly look: Look;
  /** Seconds for one file. */
  readonly timeout: number;
  readonly given: readonly GivenFile[];
  /** When the run began. */
  readonly at: string;
  readonly print: (report: Report) => string;
}

/** Prints each report as soon as those before it are printed, and counts them. */
async function printAll(files: readonly FoundFile[], printing: Printing): Promise<Tally> {
  const { host, look, print } = printing;
  const progress = new Progress(host, look.language, files.length);
  const tally = { files: 0, blocked: 0, unreadable: 0 };
  for await (const report of reportsOn(files, printing)) {
    tally.files += 1;
    if (isBlocking(report)) tally.blocked += 1;
    if (isFailure(report)) tally.unreadable += 1;
    if (host.stdout.isTTY) await progress.clear();
    await host.stdout.write(print(report));
    await progress.show(tally.files);
  }
  await progress.clear();
  return tally;
}

/** The reports in the order of the files. Every workbook is read in a thread: none can hang or fell us. */
async function* reportsOn(
  files: readonly FoundFile[],
  { host, look: { language }, timeout, given, at }: Printing,
): AsyncGenerator<Report> {
  const reported = (file: string): Reported => ({ file, language, control: controlOf(at, null) });
  const jobs = files
    .filter(({ empty }) => !empty)
    .map(({ path }): CheckJob => ({ file: path, language, at }));
  const outcomes = inThreads<CheckJob, Report>(jobs, {
    program: host.checkWorker,
    common: given,
    threads: availableParallelism(),
    timeLimit: Math.min(timeout * SECOND, LONGEST_TIMER),
    memoryLimit: MEMORY_OF_A_THREAD,
    ahead: AHEAD,
  });
  try {
    for (const { path, empty } of files) {
      if (empty) {
        const sentence = say((m) => m.emptyFolder());
        yield failureOf(reported(path), { problem: 'empty-folder', sentence });
        continue;
      }
      const { value } = await outcomes.next();
      if (value) yield reportFrom(value, reported(path), timeout);
    }
  } finally {
    await outcomes.return();
  }
}

function reportFrom(outcome: Outcome<Report>, reported: Reported, seconds: number): Report {
  const failure = (problem: string, message: Parameters<typeof say>[0]): Report =>
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

/** A file that cannot be read weighs more than a blocking finding: its figures are not known at all. */
function statusOf({ blocked, unreadable }: Tally): Status {
  if (unreadable > 0) return STATUS.file;
  return blocked > 0 ? STATUS.blocking : STATUS.done;
}

function timeoutOf(text: string | undefined): number {
  const seconds = text === undefined ? DEFAULT_TIMEOUT : Number(text);
  if (Number.isFinite(seconds) && seconds > 0) return seconds;
  throw usage((m) => m.badTimeout({ text: text ?? '' }));
}

/** As https://no-color.org asks. */
const isColoured = ({ stdout, env }: Host): boolean =>
  stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
