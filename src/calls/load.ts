import type { Call } from './call';
import { callsOf } from './catalogue';
import type { Theme } from './schema/theme';
import summaries from './summaries.json';

/** No call of that identifier ships with Barème: a person may meet it by opening another version's workbook. */
export class UnknownCallError extends Error {
  readonly sentence: { readonly fr: string; readonly en: string };

  constructor(readonly id: string) {
    super(`Unknown call: ${id}`);
    this.name = 'UnknownCallError';
    this.sentence = {
      fr: `La thématique «\u00a0${id}\u00a0» ne fait pas partie de cette version de Barème, et rien n’en apporte les règles. Mettez Barème à jour, ou reprenez une copie intacte du classeur.`,
      en: `The call “${id}” is not part of this version of Barème, and nothing brings its rules. Update Barème, or take an intact copy of the workbook.`,
    };
  }
}

/**
 * The bundled files are trusted as they stand, so that the pane needs no zod to open a call:
 * tests/calls/data.test.ts holds each of them equal to its own parse, defaults written out.
 */
async function bundledTheme(code: string): Promise<Theme> {
  // One chunk a theme: webpack makes them from the pattern, so a new call is a new file and nothing else.
  const file = (await import(`./data/${code}.json`)) as { readonly default: Theme };
  return file.default;
}

/**
 * The call of that identifier (`ITN6`, `ITN5-GUICHET`), its theme fetched at the first need.
 *
 * @throws {UnknownCallError} when no bundled theme has it.
 */
export async function loadCall(id: string): Promise<Call> {
  const summary = summaries.find((candidate) => candidate.id === id);
  const calls = summary ? callsOf(await bundledTheme(summary.code)) : [];
  const call = calls.find((candidate) => candidate.id === id);
  if (!call) throw new UnknownCallError(id);
  return call;
}
