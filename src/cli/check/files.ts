import { realpath, stat } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { kindOfName } from '../../received/file-names';
import { systemCode, type Obstacle } from '../file-obstacle';
import { say } from '../messages/say';
import type { Place, Skipped, Sources } from '../sources/source';
import { sourcesIn } from '../sources/sources';

/** What the arguments of `check` stand for. */
export interface FoundFiles {
  /** In the order of the arguments. */
  readonly files: readonly FoundFile[];
  /** Folders and zips in which tables that are no workbooks were left alone. */
  readonly skipped: readonly Omit<Skipped, 'others'>[];
  /** Files in the folder that the results go to. */
  readonly ofOutput: number;
}

export interface FoundFile {
  /** As it is told, and not yet safe to print. */
  readonly file: string;
  readonly place: Place;
  /**
   * What is known to keep it from being read before anybody tries; null: nothing. A folder without any workbook stands for
   * itself with one, so that it is not taken for a good one, and so does one that cannot be opened.
   */
  readonly obstacle: Obstacle | null;
}

/**
 * Files as they are named; a folder and a zip stand for the workbooks in them, subfolders and their zips included, in
 * natural order.
 *
 * @param output the folder of the results: where it lies in one that is named, it is none of what was received
 */
export async function findFiles(
  named: readonly string[],
  output: string | null = null,
): Promise<FoundFiles> {
  const found: FoundFiles[] = [];
  for (const path of named) found.push(await findOne(path, output));
  return {
    files: found.flatMap(({ files }) => files),
    skipped: found.flatMap(({ skipped }) => skipped),
    ofOutput: found.reduce((sum, { ofOutput }) => sum + ofOutput, 0),
  };
}

async function findOne(path: string, output: string | null): Promise<FoundFiles> {
  if (!(await holdsFiles(path))) {
    return { files: [fileAt(path, onDisk(path), null)], skipped: [], ofOutput: 0 };
  }
  const sources = await sourcesIn([path]);
  const all = found(sources);
  const isOurs = await underOutput(path, output);
  const ours = await Promise.all(all.map(isOurs));
  const received = all.filter((_, index) => ours[index] === false);
  const files = received.length > 0 ? received : [fileAt(path, onDisk(path), nothingIn(sources))];
  const skipped = sources.skipped.filter(({ count }) => count > 0);
  return { files, skipped, ofOutput: all.length - received.length };
}

/** Whether something else is meant by a path than the file that it names. */
async function holdsFiles(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory() || kindOfName(path) === 'zip';
  } catch (error) {
    // Reading it tells why.
    systemCode(error);
    return false;
  }
}

const found = ({ sources, troubles }: Sources): readonly FoundFile[] => [
  ...sources
    .filter(({ kind }) => kind === 'workbook')
    .map(({ shown, path, inside }) => fileAt(shown, { path, inside }, null)),
  ...troubles
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ shown, problem, sentence }) => fileAt(shown, onDisk(shown), { problem, sentence })),
];

const fileAt = (file: string, place: Place, obstacle: Obstacle | null): FoundFile => ({
  ...{ file, place, obstacle },
});

const onDisk = (path: string): Place => ({ path, inside: null });

function nothingIn({ troubles }: Sources): Obstacle {
  const [trouble] = troubles;
  const sentence = say((m) => m.emptyFolder());
  return trouble ?? { problem: 'empty-folder', sentence };
}

/** Whether a file lies where the results go, somewhere below the folder that was named. */
async function underOutput(
  named: string,
  output: string | null,
): Promise<(file: FoundFile) => Promise<boolean>> {
  const target = output === null ? null : await realPathOf(output);
  const within = (path: string): boolean =>
    target !== null && `${path}${sep}`.startsWith(target + sep);
  if (target === null || within(await realPathOf(named))) return () => Promise.resolve(false);
  return async ({ place }) => within(await realPathOf(dirname(place.path)));
}

/** Itself, where it leads nowhere. */
const realPathOf = (path: string): Promise<string> => realpath(path).catch(() => path);
