import { JSON_OPTIONS, outputLanguage } from '../language';
import { parseArguments, usage } from '../arguments';
import { messagesIn } from '../messages/say';
import { printableJson } from '../printable';
import type { Command } from '../command';
import type { Report } from '../../reports/report';
import { STATUS, type Status } from '../trouble';
import { csvHead, csvRow } from './csv';
import { isColoured, OVER_FILES, printOver } from './over-files';
import { rendered, type Look } from './render';
import { isBlocking } from './report';
import { isFailure } from '../../reports/report';

const OPTIONS = { ...JSON_OPTIONS, ...OVER_FILES, csv: { value: false } } as const;

/** `bareme check`: the figures of filled workbooks, and what the rules of their call find in them. */
export const checkFiles: Command = async (args, host) => {
  const { positionals, flags, values, all } = parseArguments(args, OPTIONS);
  const form = formOf(flags);
  const language = outputLanguage(values.lang, form !== 'text', host.env);
  const look = { language, colour: isColoured(host), width: host.stdout.columns };
  const tally = { blocked: 0, unreadable: 0 };
  const files = await printOver<Report>(
    host,
    {
      command: 'check',
      taskOf: (job) => ({ ...job, task: 'check' }),
      named: positionals,
      calls: all.call ?? [],
      timeout: values.timeout,
      look,
      ...printerOf(form, look),
    },
    (report) => {
      if (isBlocking(report)) tally.blocked += 1;
      if (isFailure(report)) tally.unreadable += 1;
    },
  );
  if (form === 'text' && files > 1) {
    await host.stdout.write(`${messagesIn(language).summary({ files, ...tally })}\n`);
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
  readonly blocked: number;
  readonly unreadable: number;
}

/** A file that cannot be read weighs more than a blocking finding: its figures are not known at all. */
function statusOf({ blocked, unreadable }: Tally): Status {
  if (unreadable > 0) return STATUS.file;
  return blocked > 0 ? STATUS.blocking : STATUS.done;
}
