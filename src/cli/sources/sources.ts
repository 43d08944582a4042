import { readdir, realpath, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isHiddenFolder, kindOfName, naturally } from '../../received/file-names';
import { obstacleOf, systemCode } from '../file-obstacle';
import { say } from '../messages/say';
import { Gathering, sourceOnDisk } from './gathering';
import { gatherZip } from './in-zip';
import type { Sources } from './source';

/**
 * What was received: files, folders with all their subfolders, and zips, those that were named and those that
 * lie in folders. Nothing is read of a file but its name, and of a zip its directory; nothing is unpacked onto the disk.
 *
 * A file that cannot be found is a source all the same, as for `check`: reading it tells why. What should have been one
 * and cannot (a zip in a zip, a file that is encrypted) is told as a trouble.
 */
export async function sourcesIn(named: readonly string[]): Promise<Sources> {
  const gathering = new Gathering();
  for (const path of named) await gatherNamed(path, gathering);
  return gathering.all();
}

async function gatherNamed(path: string, gathering: Gathering): Promise<void> {
  const place = await placeOf(path);
  if (place?.isFolder) {
    const hasAny = await gatherFolder({ path, realPath: place.realPath, named: path }, gathering);
    if (!hasAny)
      gathering.tellEmpty(
        path,
        say((m) => m.consolidate.nothingInFolder()),
      );
    return;
  }
  if (!gathering.isNew(place?.realPath ?? path)) return;
  const kind = kindOfName(basename(path));
  if (kind === 'zip') await gatherZip(path, gathering);
  else if (kind === 'table') gathering.addTable(dirname(path), sourceOnDisk(path));
  else gathering.add(sourceOnDisk(path));
}

/** Where a path leads; null: nowhere, or we may not know. */
async function placeOf(path: string): Promise<{ realPath: string; isFolder: boolean } | null> {
  try {
    const realPath = await realpath(path);
    return { realPath, isFolder: (await stat(realPath)).isDirectory() };
  } catch (error) {
    systemCode(error);
    return null;
  }
}

interface Folder {
  readonly path: string;
  /** Without any link on the way: a link may lead back to a folder that it lies in. */
  readonly realPath: string;
  /** The folder that the person named, in which this one lies. */
  readonly named: string;
}

/** Whether anything in it, or below, was to be read. */
async function gatherFolder(folder: Folder, gathering: Gathering): Promise<boolean> {
  if (!gathering.isNew(folder.realPath)) return true;
  const entries = await entriesOf(folder, gathering);
  if (entries === null) return true;
  let hasAny = false;
  for (const entry of entries) hasAny = (await gatherEntry(entry, folder, gathering)) || hasAny;
  return hasAny;
}

/** In natural order; null: it cannot be opened, which is told. */
async function entriesOf(
  { path }: Folder,
  gathering: Gathering,
): Promise<readonly Dirent[] | null> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.sort((a, b) => naturally(a.name, b.name));
  } catch (error) {
    const code = systemCode(error);
    const sentence = say((m) => m.consolidate.closedFolder({ code }));
    gathering.tell(path, { problem: obstacleOf(error).problem, sentence });
    return null;
  }
}

async function gatherEntry(entry: Dirent, folder: Folder, gathering: Gathering): Promise<boolean> {
  const path = join(folder.path, entry.name);
  const own = { realPath: join(folder.realPath, entry.name), isFolder: entry.isDirectory() };
  const { realPath, isFolder } = (entry.isSymbolicLink() && (await placeOf(path))) || own;
  if (isFolder) {
    return (
      !isHiddenFolder(entry.name) &&
      gatherFolder({ path, realPath, named: folder.named }, gathering)
    );
  }
  const kind = kindOfName(entry.name);
  if (kind === null) return false;
  const isNew = gathering.isNew(realPath);
  if (kind === 'table' || kind === 'other') {
    if (isNew && kind === 'table') gathering.addTable(folder.named, sourceOnDisk(path));
    if (isNew && kind === 'other') gathering.skip(folder.named, kind);
    return false;
  }
  if (!isNew) return true;
  if (kind === 'zip') await gatherZip(path, gathering);
  else gathering.add(sourceOnDisk(path));
  return true;
}
