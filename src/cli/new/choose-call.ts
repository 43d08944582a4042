import type { Call } from '../../themes/call';
import { loadCall } from '../../themes/load';
import summaries from '../../themes/summaries.json';
import { usage } from '../arguments';
import { nearest } from '../../themes/near';
import { readText } from './read-text';

/**
 * The call that a person names: a code of ours in any case, or the JSON file of a call that is not.
 *
 * @param track which track of a file that has several
 * @throws {Trouble} with what they may have meant
 * @throws {ThemeError} when the file is no valid theme, or passes for a call of ours
 */
export async function chooseCall(named: string, track: string | undefined): Promise<Call> {
  if (/\.json$/i.test(named)) return callInFile(named, track);
  if (track !== undefined) throw usage((m) => m.needlessTrack());
  const ids = summaries.map(({ id }) => id);
  const id = ids.find((candidate) => isSame(candidate, named));
  if (id !== undefined) return loadCall(id);
  throw usage((m) => m.unknownCall({ id: named, near: nearest(named, ids) }));
}

async function callInFile(file: string, track: string | undefined): Promise<Call> {
  const text = await readText(file);
  // Runs zod, which our own calls do not wait for.
  const { openThemeText } = await import('../../themes/own');
  const { calls } = openThemeText(text, file);
  const ids = calls.map(({ id }) => id);
  const call = track === undefined ? calls[0] : calls.find(({ id }) => isSame(id, track));
  if (track === undefined && calls.length > 1) throw usage((m) => m.severalTracks({ file, ids }));
  if (!call) throw usage((m) => m.unknownTrack({ file, id: track ?? '', ids }));
  return call;
}

const isSame = (id: string, named: string): boolean => id.toUpperCase() === named.toUpperCase();
