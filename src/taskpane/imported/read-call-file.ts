import type { Call } from '../../calls/call';
import { summarise } from '../../calls/catalogue';
import { openThemeFile } from '../../calls/file/imported';
import { ThemeError } from '../../calls/file/error';
import type { CallFile } from './call-file';

/** More than the longest file that is taken, so that a longer one is refused without being read whole. */
const FIRST_BYTES = 500_001;

/** What a chosen file turns out to be. A file that cannot be read at all is thrown. */
export async function readCallFile(file: File): Promise<CallFile> {
  const bytes = new Uint8Array(await file.slice(0, FIRST_BYTES).arrayBuffer());
  try {
    const { calls, doubts } = openThemeFile(bytes, file.name);
    return {
      kind: 'opened',
      name: file.name,
      calls: new Map(calls.map((call): [string, Call] => [call.id, call])),
      summaries: calls.map(summarise),
      doubts,
    };
  } catch (error) {
    if (!(error instanceof ThemeError)) throw error;
    return { kind: 'refused', name: file.name, problems: error.problems };
  }
}
