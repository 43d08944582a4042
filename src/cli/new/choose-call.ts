import type { Call } from '../../calls/call';
import type { Doubt } from '../../calls/file/doubts';
import { loadCall } from '../../calls/load';
import summaries from '../../calls/summaries.json';
import { usage } from '../arguments';
import { nearest } from '../../language/near';
import { readBytes } from '../read-bytes';

/** A call, and what its author should look at again: nothing of ours. */
export interface Chosen {
  readonly call: Call;
  readonly doubts: readonly Doubt[];
}

/**
 * The call that a person names: a code of ours in any case, or the JSON file of a call that is not.
 *
 * @param track which track of a file that has several
 * @throws {Trouble} with what they may have meant
 * @throws {ThemeError} when the file is no valid theme, or passes for a call of ours
 */
export async function chooseCall(named: string, track: string | undefined): Promise<Chosen> {
  if (/\.json$/i.test(named)) return callInFile(named, track);
  if (track !== undefined) throw usage((m) => m.needlessTrack());
  const ids = summaries.map(({ id }) => id);
  const id = ids.find((candidate) => isSame(candidate, named));
  if (id !== undefined) return { call: await loadCall(id), doubts: [] };
  throw usage((m) => m.unknownCall({ id: named, near: nearest(named, ids) }));
}

async function callInFile(file: string, track: string | undefined): Promise<Chosen> {
  const bytes = await readBytes(file);
  // Runs zod, which our own calls do not wait for.
  const { openThemeFile } = await import('../../calls/file/imported');
  const { calls, doubts } = openThemeFile(bytes, file);
  const ids = calls.map(({ id }) => id);
  const call = track === undefined ? calls[0] : calls.find(({ id }) => isSame(id, track));
  if (track === undefined && calls.length > 1) throw usage((m) => m.severalTracks({ file, ids }));
  if (!call) throw usage((m) => m.unknownTrack({ file, id: track ?? '', ids }));
  return { call, doubts };
}

const isSame = (id: string, named: string): boolean => id.toUpperCase() === named.toUpperCase();
