import type { Call } from '../../calls/call';
import { usage } from '../arguments';
import { readBytes } from '../read-bytes';

/** A call’s file that a person gave with `--call`, as it goes to the threads. */
export interface GivenFile {
  /** As it was named. */
  readonly file: string;
  readonly text: string;
}

/** A call to judge workbooks by, and the file that it is from. */
export interface GivenCall {
  readonly call: Call;
  readonly file: string;
}

/** By the call’s identifier. */
export type GivenCalls = ReadonlyMap<string, GivenCall>;

/**
 * Reads the files given with `--call`.
 *
 * @throws {Trouble} when one cannot be read, or two are of the same call
 * @throws {ThemeError} when one is no valid theme, or passes for a call of ours
 */
export async function readGiven(files: readonly string[]): Promise<readonly GivenFile[]> {
  if (files.length === 0) return [];
  // Runs zod, which calls of ours do not wait for.
  const { openThemeFile } = await import('../../calls/file/imported');
  const given: GivenFile[] = [];
  const from = new Map<string, string>();
  for (const file of files) {
    const { calls } = openThemeFile(await readBytes(file), file);
    for (const { id } of calls) {
      const other = from.get(id);
      if (other !== undefined) throw usage((m) => m.sameCallTwice({ id, files: [other, file] }));
      from.set(id, file);
    }
    given.push({ file, text: calls[0]?.file ?? '' });
  }
  return given;
}

/** The calls in those files, in the thread that judges by them. */
export async function callsOfGiven(given: readonly GivenFile[]): Promise<GivenCalls> {
  if (given.length === 0) return new Map();
  const { openThemeText } = await import('../../calls/file/imported');
  return new Map(
    given.flatMap(({ file, text }) =>
      openThemeText(text, file).calls.map((call) => [call.id, { call, file }] as const),
    ),
  );
}
