import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOfName, naturally } from '../../received/file-names';
import { errorCode } from '../error-code';

/** What the arguments of `check` stand for. */
export interface FoundFiles {
  /** In the order of the arguments. */
  readonly files: readonly FoundFile[];
  /** Folders in which tables that are no workbooks were left alone. */
  readonly skipped: readonly { readonly folder: string; readonly count: number }[];
}

export interface FoundFile {
  readonly path: string;
  /** A folder without any workbook stands for itself, so that it is not taken for a good one. */
  readonly empty: boolean;
}

/** Files as they are named; a folder stands for the workbooks in it, in natural order, its subfolders left out. */
export async function findFiles(named: readonly string[]): Promise<FoundFiles> {
  const found = await Promise.all(named.map(findOne));
  return {
    files: found.flatMap(({ files }) => files),
    skipped: found.flatMap(({ skipped }) => skipped),
  };
}

async function findOne(path: string): Promise<FoundFiles> {
  const names = await namesIn(path);
  if (names === null) return { files: [{ path, empty: false }], skipped: [] };
  const workbooks = names.filter((name) => kindOfName(name) === 'workbook').sort(naturally);
  const count = names.filter((name) => kindOfName(name) === 'table').length;
  return {
    files:
      workbooks.length > 0
        ? workbooks.map((name) => ({ path: join(path, name), empty: false }))
        : [{ path, empty: true }],
    skipped: count > 0 ? [{ folder: path, count }] : [],
  };
}

/** The files of a folder, or null for what is none or cannot be opened: reading it as a file tells why. */
async function namesIn(path: string): Promise<readonly string[] | null> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    // A symbolic link may lead to a workbook; what it leads to is seen when it is read.
    return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return null;
  }
}
