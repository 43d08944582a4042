import { randomUUID } from 'node:crypto';
import { link, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { usage } from '../arguments';
import { systemCode } from '../file-obstacle';
import { say } from '../messages/say';
import { STATUS, Trouble } from '../trouble';

const refusal = (message: Parameters<typeof say>[0]): Trouble =>
  new Trouble(STATUS.file, say(message));

/**
 * @throws {Trouble} when the path is a folder, no name of a workbook, or a file that may not be replaced
 */
export async function refuseTarget(path: string, replace: boolean): Promise<void> {
  const stats = await stat(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw refusalOf(path, error);
  });
  if (stats?.isDirectory()) throw refusal((m) => m.isFolder({ path }));
  // Excel does not open a workbook whose name says another format.
  if (extname(path).toLowerCase() !== '.xlsx') throw usage((m) => m.wrongExtension({ path }));
  if (stats && !replace) throw refusal((m) => m.alreadyThere({ path }));
}

/**
 * Writes the file whole or not at all: beside its place first, then moved there in one step.
 *
 * @throws {Trouble} when a file appeared there meanwhile that may not be replaced, or the system refuses
 */
export async function saveWhole(path: string, bytes: Uint8Array, replace: boolean): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}`);
  try {
    await writeFile(draft, bytes, { flag: 'wx' });
    await (replace ? rename(draft, path) : moveWhereNothingIs(draft, path));
  } catch (error) {
    throw error instanceof Trouble ? error : refusalOf(path, error);
  } finally {
    await rm(draft, { force: true });
  }
}

/** A second name fails where one is taken, which `rename` does not; some file systems have no second names. */
async function moveWhereNothingIs(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    await refuseTarget(path, false);
    await rename(draft, path);
  }
}

function refusalOf(path: string, error: unknown): Trouble {
  const code = systemCode(error);
  switch (code) {
    case 'EEXIST':
      return refusal((m) => m.alreadyThere({ path }));
    case 'ENOENT':
    case 'ENOTDIR':
      return refusal((m) => m.folderMissing({ path }));
    default:
      return refusal((m) => m.cannotWrite({ path, code }));
  }
}

/**
 * Makes a folder, with those above it, where there is none.
 *
 * @throws {Trouble} when the system refuses
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const code = systemCode(error);
    throw refusal((m) => m.cannotWrite({ path, code }));
  }
}
