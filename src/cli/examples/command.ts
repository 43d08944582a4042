import type { Call } from '../../calls/call';
import type { Doubt } from '../../calls/file/doubts';
import { loadCall } from '../../calls/load';
import summaries from '../../calls/summaries.json';
import { DOSSIER_CATALOGUES } from '../../documents/dossier/catalogues';
import { loadCatalogues } from '../../language/catalogue';
import { nearest } from '../../language/near';
import { parseArguments, usage } from '../arguments';
import type { Command } from '../command';
import { JSON_OPTIONS, loadLanguages, outputLanguage } from '../language';
import { printableJson } from '../printable';
import { readBytes } from '../read-bytes';
import { tellDoubts } from '../tell';
import { STATUS } from '../trouble';
import { judge } from './judge';
import { openExamplesFile } from './read';
import { rendered } from './render';
import { resultOf } from './result';

/** `bareme examples`: whether a call’s example dossiers come out as its owner expects. */
export const judgeExamplesOfCall: Command = async (args, host) => {
  const { positionals, flags, values } = parseArguments(args, JSON_OPTIONS);
  const [named, given, needless] = positionals;
  if (named === undefined) throw usage((m) => m.examples.noCall());
  if (needless !== undefined) throw usage((m) => m.needlessArgument({ argument: needless }));
  const language = outputLanguage(values.lang, flags.has('json'), host.env);

  await Promise.all([loadLanguages(), loadCatalogues(DOSSIER_CATALOGUES)]);
  const { calls, doubts, beside } = await callsNamed(named);
  const file = given ?? beside;
  if (file === null) throw usage((m) => m.examples.noFile({ id: named }));
  await tellDoubts(named, doubts, language, host);
  const results = openExamplesFile(await readBytes(file), file, calls).map((example) => ({
    result: resultOf(judge(example), file, language),
    why: example.why?.[language] ?? null,
  }));
  await host.stdout.write(
    flags.has('json')
      ? results.map(({ result }) => `${printableJson(result)}\n`).join('')
      : rendered(file, results, language, host.stdout.columns),
  );
  return results.every(({ result }) => result.holds) ? STATUS.done : STATUS.blocking;
};

interface Named {
  /** All tracks of the call. */
  readonly calls: readonly Call[];
  readonly doubts: readonly Doubt[];
  /** Where its examples stand unless somebody says otherwise; null: nowhere. */
  readonly beside: string | null;
}

async function callsNamed(named: string): Promise<Named> {
  if (/\.json$/i.test(named)) {
    // Runs zod.
    const { openThemeFile } = await import('../../calls/file/imported');
    const { calls, doubts } = openThemeFile(await readBytes(named), named);
    return { calls, doubts, beside: named.replace(/\.json$/i, '.examples.json') };
  }
  const asked = named.toUpperCase();
  const ids = summaries
    .filter(({ id, code }) => id === asked || code === asked)
    .map(({ id }) => id);
  if (ids.length === 0) {
    const known = summaries.map(({ id }) => id);
    throw usage((m) => m.unknownCall({ id: named, near: nearest(named, known) }));
  }
  return { calls: await Promise.all(ids.map(loadCall)), doubts: [], beside: null };
}
