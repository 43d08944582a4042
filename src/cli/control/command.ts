import { basename, extname, join } from 'node:path';
import { parseArguments, usage } from '../arguments';
import { isColoured, OVER_FILES, printOver } from '../check/over-files';
import { callsOfGiven, readGiven } from '../check/given-calls';
import { isFailure } from '../../reports/report';
import { nameOf } from '../check/open-file';
import { withTitle, type Look } from '../check/render';
import { wrap } from '../check/wrap';
import type { Command } from '../command';
import { JSON_OPTIONS, loadLanguages, outputLanguage } from '../language';
import { messagesIn } from '../messages/say';
import { makeFolder } from '../new/save';
import { printable, printableJson } from '../printable';
import type { ControlReport } from '../schemas/control';
import type { Failure } from '../../reports/report';
import { STATUS } from '../trouble';
import { earlierFiles } from './earlier';
import { sealControls } from './seal';

const OPTIONS = {
  ...JSON_OPTIONS,
  ...OVER_FILES,
  output: { value: true, short: 'o' },
  from: { value: true },
  seal: { value: false },
  reason: { value: true },
  force: { value: false, short: 'f' },
} as const;

/** `bareme control`: a workbook beside each received file, in which an officer decides line by line. */
export const controlFiles: Command = async (args, host) => {
  const { positionals, flags, values, all } = parseArguments(args, OPTIONS);
  const isJson = flags.has('json');
  const language = outputLanguage(values.lang, isJson, host.env);
  const folder = values.output;
  if (folder === undefined) throw usage((m) => m.controls.noOutput());
  await loadLanguages();
  if (flags.has('seal')) {
    if (positionals.length === 0) throw usage((m) => m.noFiles({ command: 'control' }));
    await makeFolder(folder);
    const given = await callsOfGiven(await readGiven(all.call ?? []));
    return sealControls(
      {
        named: positionals,
        folder,
        force: flags.has('force'),
        reason: values.reason?.trim() || null,
        given,
        language,
      },
      host,
    );
  }
  const earlier = await earlierFiles(all.from ?? []);
  await makeFolder(folder);
  const look = { language, colour: isColoured(host), width: host.stdout.columns };
  const tally = { failed: 0 };
  const controlName = distinctNames(messagesIn(language).controls.suffix());
  const files = await printOver<ControlReport>(
    host,
    {
      command: 'control',
      named: positionals,
      output: folder,
      calls: all.call ?? [],
      timeout: values.timeout,
      look,
      head: '',
      taskOf: (job) => ({
        ...job,
        task: 'control',
        control: {
          output: join(folder, controlName(nameOf(job))),
          force: flags.has('force'),
          earlier,
        },
      }),
      print: (report) => (isJson ? `${printableJson(report)}\n` : rendered(report, look)),
    },
    (report) => {
      if (isFailure(report)) tally.failed += 1;
    },
  );
  if (!isJson && files > 1) {
    const { controls } = messagesIn(language);
    await host.stdout.write(`${controls.summary({ files, ...tally })}\n`);
  }
  return tally.failed > 0 ? STATUS.file : STATUS.done;
};

/** `budget.xlsx` of two folders become `budget-controle.xlsx` and `budget-2-controle.xlsx`: neither writes over the other. */
function distinctNames(suffix: string): (name: string) => string {
  const given = new Set<string>();
  return (received) => {
    const stem = basename(received, extname(received));
    for (let rank = 1; ; rank += 1) {
      const name = `${stem}${rank === 1 ? '' : `-${rank}`}-${suffix}.xlsx`;
      // Discs of Windows and Mac tell no case apart.
      if (given.has(name.toLowerCase())) continue;
      given.add(name.toLowerCase());
      return name;
    }
  };
}

const rendered = (report: ControlReport | Failure, look: Look): string =>
  withTitle<ControlReport>(report, look, (made, { controls }) =>
    [
      [made.theme, made.title].flatMap((part) => part ?? []).join(' · '),
      controls.made({ output: made.output, lines: made.lines, points: made.points }),
      ...(made.earlier === null
        ? []
        : [controls.carried({ earlier: made.earlier, lines: made.carried })]),
      ...(made.remark === null ? [] : [made.remark]),
    ].flatMap((line) => wrap(printable(line), look.width, '  ')),
  );
