import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { asStopped, consolidate } from '../../documents/portfolio/consolidate/consolidate';
import { unreadableReading, type FileReading } from '../../documents/portfolio/consolidate/reading';
import type { PortfolioPlan } from '../../documents/portfolio/portfolio';
import { declarePortfolio } from '../../documents/portfolio/sheets/workbook';
import { judgedAlready, JUDGED_BY } from '../../intake/judged-by';
import type { Language } from '../../language/language';
import { writeWorkbook } from '../../xlsx/write';
import { parseArguments, usage, type Arguments } from '../arguments';
import { OVER_FILES, timeoutOf } from '../check/over-files';
import { readGiven } from '../check/given-calls';
import type { Command } from '../command';
import type { Host } from '../host';
import { JSON_OPTIONS, loadLanguages, outputLanguage } from '../language';
import { messagesIn, say } from '../messages/say';
import { refuseTarget, saveWhole } from '../new/save';
import { printable, printableJson } from '../printable';
import { tell } from '../tell';
import { STATUS, Trouble, type Status } from '../trouble';
import { columnsGiven, columnsOf } from './columns';
import { earlierPortfolio, isPortfolio, type EarlierPortfolio } from './earlier';
import { portfolioCsv } from './portfolio-csv';
import { portfolioJson } from './portfolio-json';
import { readAll, type AllRead } from './read-all';
import { tellLeft, withoutExports } from './left-alone';
import { linesOn, staysBehind } from './render';
import type { SourceTrouble } from '../sources/source';
import { sourcesIn } from '../sources/sources';

const OPTIONS = {
  ...JSON_OPTIONS,
  ...OVER_FILES,
  output: { value: true, short: 'o' },
  from: { value: true },
  again: { value: false },
  column: { value: true },
  csv: { value: false },
  force: { value: false, short: 'f' },
} as const;

/** `bareme consolidate`: one portfolio of all that was received. */
export const consolidateFiles: Command = async (args, host) => {
  const given = parseArguments(args, OPTIONS);
  const form = formOf(given);
  const asked = outputLanguage(given.values.lang, form === 'json', host.env);
  const { output, from } = given.values;
  const named = given.positionals;
  if (named.length === 0 && from === undefined) {
    throw usage((m) => m.consolidate.nothingToRead());
  }
  const givenColumns = columnsGiven(given.all.column ?? []);
  await loadLanguages();
  const target = { output, force: given.flags.has('force') };
  await refuseOutput(target, from);
  const earlier = from === undefined ? null : await earlierPortfolio(from);
  const language = earlier?.verdict.portfolio.language ?? asked;
  const at = host.now().toISOString();
  const { consolidate: words } = messagesIn(asked);
  const columns = columnsOf(earlier, givenColumns);
  if (columns === null) await tell(words.columnsUnread(), host);
  const found = await sourcesIn(named);
  const all = [...found.sources, ...found.tables.map(({ source }) => source)];
  const read = await readAll(all, host, {
    language,
    at,
    timeout: timeoutOf(given.values.timeout),
    given: await readGiven(given.all.call ?? []),
    // Other rules of a call judge its dossiers otherwise.
    known:
      given.flags.has('again') || given.all.call
        ? []
        : judgedAlready(earlier?.verdict.portfolio ?? null),
    columns: columns ?? '',
  });
  const { skipped, troubles } = withoutExports(found, read);
  await tellLeft({ skipped, troubles }, asked, host);
  const origin = {
    ...{ id: randomUUID(), language: asked, judgedBy: JUDGED_BY },
    ...(columns !== null && { columns }),
  };
  const unread = troubles
    .filter(({ isEmpty }) => !isEmpty)
    .map((one) => unreadOf(one, at, language));
  const readings = [...read.readings, ...unread];
  const made = consolidate(earlier?.verdict.portfolio ?? null, readings, origin);
  const plan = read.done < all.length ? asStopped(made) : made;
  await hand({ plan, earlier, form, target, asked }, host);
  if (read.done < all.length) {
    await tell(words.stopped({ done: read.done, of: all.length }), host);
    return STATUS.stopped;
  }
  return troubles.length > 0 || hasUnreadable(plan, read) ? STATUS.file : STATUS.done;
};

type Form = 'workbook' | 'json' | 'csv';

/** @throws {Trouble} when two are asked for, or none */
function formOf({ flags, values }: Arguments<keyof typeof OPTIONS>): Form {
  if (flags.has('json') && flags.has('csv')) throw usage((m) => m.jsonOrCsv());
  if (flags.has('json')) return 'json';
  if (flags.has('csv')) return 'csv';
  if (values.output === undefined) throw usage((m) => m.consolidate.noOutput());
  return 'workbook';
}

interface Target {
  readonly output: string | undefined;
  readonly force: boolean;
}

/** What is there may be somebody’s work: a portfolio alone is replaced, and never the one that is gone on with. */
async function refuseOutput({ output, force }: Target, from: string | undefined): Promise<void> {
  if (output === undefined) return;
  await refuseTarget(output, force);
  if (from !== undefined && (await placeOf(from)) === (await placeOf(output))) {
    throw new Trouble(
      STATUS.file,
      say((m) => m.consolidate.sameAsFrom({ path: output })),
    );
  }
  if (force && (await isPortfolio(output)) === false) {
    throw new Trouble(
      STATUS.file,
      say((m) => m.consolidate.onlyPortfolio({ path: output })),
    );
  }
}

/** A zip that cannot be opened, or a file in one, has its row all the same: dozens of dossiers may be missing for it. */
const unreadOf = (
  { shown, sentence }: SourceTrouble,
  readOn: string,
  language: Language,
): FileReading => unreadableReading({ file: shown, readOn }, sentence[language]);

/** Where a path leads, links followed. */
const placeOf = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

const hasUnreadable = ({ files }: PortfolioPlan, { readings }: AllRead): boolean => {
  const read = new Set(readings.map(({ file }) => file));
  return files.some(({ file, result }) => result === 'unreadable' && read.has(file));
};

interface Handed {
  readonly plan: PortfolioPlan;
  readonly earlier: EarlierPortfolio | null;
  readonly form: Form;
  readonly target: Target;
  readonly asked: Language;
}

async function hand(
  { plan, earlier, form, target, asked }: Handed,
  host: Host,
): Promise<Status | void> {
  const words = messagesIn(asked).consolidate;
  if (target.output !== undefined) {
    const bytes = await writeWorkbook(declarePortfolio(plan));
    await saveWhole(target.output, bytes, target.force);
  }
  if (form === 'json') await host.stdout.write(`${printableJson(portfolioJson(plan))}\n`);
  else if (form === 'csv') await host.stdout.write(portfolioCsv(plan));
  else {
    const lines = linesOn(plan, asked);
    await host.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
  }
  if (target.output !== undefined) await tell(words.writtenTo({ path: target.output }), host);
  const behind = earlier && target.output !== undefined ? staysBehind(earlier, asked) : [];
  if (behind.length > 0) await tell(words.staysBehind({ things: behind }), host);
}
