import { loadCall } from '../../calls/load';
import summaries from '../../calls/summaries.json';
import { parseArguments, usage } from '../arguments';
import type { Command } from '../command';
import { JSON_OPTIONS, outputLanguage } from '../language';
import { printableJson } from '../printable';
import { STATUS } from '../trouble';
import { entryOf } from './entry';
import { tableOf } from './table';

/** `bareme themes`: the calls, one a track, in the catalogue’s order. */
export const themes: Command = async (args, host) => {
  const { positionals, flags, values } = parseArguments(args, JSON_OPTIONS);
  const [needless] = positionals;
  if (needless !== undefined) throw usage((m) => m.needlessArgument({ argument: needless }));
  const language = outputLanguage(values.lang, flags.has('json'), host.env);
  const calls = await Promise.all(summaries.map(({ id }) => loadCall(id)));
  const entries = calls.map((call) => entryOf(call, language));
  await host.stdout.write(
    flags.has('json')
      ? `${printableJson(entries)}\n`
      : tableOf(entries, language, host.stdout.columns),
  );
  return STATUS.done;
};
