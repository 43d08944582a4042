import { isColoured, OVER_FILES, printOver } from '../check/over-files';
import { isFailure } from '../../reports/report';
import { parseArguments } from '../arguments';
import type { Command } from '../command';
import { JSON_OPTIONS, outputLanguage } from '../language';
import { messagesIn } from '../messages/say';
import { printableJson } from '../printable';
import type { AuditReport } from '../schemas/audit';
import { STATUS, type Status } from '../trouble';
import { rendered } from './render';

const OPTIONS = { ...JSON_OPTIONS, ...OVER_FILES } as const;

/** `bareme audit`: what in filled workbooks can mislead whoever reads them. */
export const auditFiles: Command = async (args, host) => {
  const { positionals, flags, values, all } = parseArguments(args, OPTIONS);
  const isJson = flags.has('json');
  const language = outputLanguage(values.lang, isJson, host.env);
  const look = { language, colour: isColoured(host), width: host.stdout.columns };
  const tally = { suspect: 0, unreadable: 0 };
  const files = await printOver<AuditReport>(
    host,
    {
      command: 'audit',
      taskOf: (job) => ({ ...job, task: 'audit' }),
      named: positionals,
      calls: all.call ?? [],
      timeout: values.timeout,
      look,
      head: '',
      print: (report) => (isJson ? `${printableJson(report)}\n` : rendered(report, look)),
    },
    (report) => {
      if (isFailure(report)) tally.unreadable += 1;
      else if (isSuspect(report)) tally.suspect += 1;
    },
  );
  if (!isJson && files > 1) {
    await host.stdout.write(`${messagesIn(language).audit.summary({ files, ...tally })}\n`);
  }
  return statusOf(tally);
};

/** Whether a person has to look at something. */
const isSuspect = ({ findings }: AuditReport): boolean =>
  findings.some(({ severity }) => severity !== 'info');

function statusOf(tally: { readonly suspect: number; readonly unreadable: number }): Status {
  if (tally.unreadable > 0) return STATUS.file;
  return tally.suspect > 0 ? STATUS.blocking : STATUS.done;
}
