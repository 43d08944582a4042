import { loadCatalogues } from '../../language/catalogue';
import { EXCHANGE_SENTENCES } from '../../documents/jury/exchange/messages/in-words';
import { parseArguments, usage } from '../arguments';
import type { Command } from '../command';
import { loadLanguages, outputLanguage } from '../language';
import { printLines, verifyClosings } from './closings';
import { mergeJurorFiles } from './merge';
import { openNewSession } from './new';
import { OPTIONS, type Action } from './options';
import { splitSession } from './split';

const ACTIONS: Readonly<Record<string, Action>> = {
  new: openNewSession,
  split: splitSession,
  merge: mergeJurorFiles,
  lines: printLines,
  verify: verifyClosings,
};

/** `bareme jury`: sessions of a jury as files, for those who work with a file a juror. */
export const jury: Command = async (args, host) => {
  const { positionals, ...options } = parseArguments(args, OPTIONS);
  const [name, ...rest] = positionals;
  if (name === undefined) throw usage((m) => m.jury.noAction());
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action) throw usage((m) => m.jury.unknownAction({ action: name }));
  const language = outputLanguage(options.values.lang, false, host.env);
  await Promise.all([loadLanguages(), loadCatalogues([EXCHANGE_SENTENCES])]);
  return action({ ...options, positionals: rest }, language, host);
};
