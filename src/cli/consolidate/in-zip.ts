import { attachmentName } from '../../procedure/attachment-name';
import {
  isHiddenFolder,
  kindOfName,
  naturallyByFolder,
  partsOfPath,
} from '../../received/file-names';
import { membersOf, type RandomAccess } from '../../received/zip';
import { say } from '../messages/say';
import type { Gathering } from './gathering';
import { openForParts } from './open-for-parts';
import { shownInside, type SourceKind } from './source';
import { obstacleToZip } from './zip-obstacles';

/** Goes over a zip on disk, of which the directory alone is read. Whatever is wrong with it is told. */
export async function gatherZip(zip: string, gathering: Gathering): Promise<void> {
  const file = await openForParts(zip);
  if (!('read' in file)) return gathering.tell(zip, file.sentence);
  try {
    const entries = await entriesOf(file);
    for (const entry of entries) gatherEntry(zip, entry, gathering);
    if (entries.every(({ kind }) => kind === 'table' || kind === 'other')) {
      gathering.tellEmpty(
        zip,
        say((m) => m.consolidate.nothingInZip()),
      );
    }
  } catch (error) {
    gathering.tell(zip, obstacleToZip(error).sentence);
  } finally {
    await file.close();
  }
}

interface Entry {
  readonly path: string;
  readonly parts: readonly string[];
  readonly kind: SourceKind | 'zip' | 'table' | 'other';
  readonly isEncrypted: boolean;
  /** How many files of the zip have that path: which of them is meant, nobody can tell. */
  readonly times: number;
}

/** In natural order, what is hidden left out. */
async function entriesOf(file: RandomAccess): Promise<readonly Entry[]> {
  const entries = new Map<string, Entry>();
  for await (const { path, isEncrypted } of membersOf(file)) {
    const parts = partsOfPath(path);
    const kind = kindOfName(parts.at(-1) ?? '');
    if (kind === null || parts.slice(0, -1).some(isHiddenFolder)) continue;
    const times = (entries.get(path)?.times ?? 0) + 1;
    entries.set(path, { path, parts, kind, isEncrypted, times });
  }
  return [...entries.values()].sort((a, b) => naturallyByFolder(a.parts, b.parts));
}

function gatherEntry(zip: string, entry: Entry, gathering: Gathering): void {
  const { path, kind, isEncrypted, times } = entry;
  const shown = shownInside(zip, path);
  if (kind === 'table' || kind === 'other') return gathering.skip(zip, kind);
  if (kind === 'zip')
    return gathering.tell(
      shown,
      say((m) => m.consolidate.nestedZip()),
    );
  if (times > 1)
    return gathering.tell(
      shown,
      say((m) => m.consolidate.sameTwice()),
    );
  if (isEncrypted)
    return gathering.tell(
      shown,
      say((m) => m.consolidate.encrypted()),
    );
  // A zip that démarches-simplifiées made of one dossier bears its number, as a folder does.
  const said = attachmentName(`${zip.replace(/\.zip$/i, '')}/${path}`);
  gathering.add({ shown, path: zip, inside: path, kind, said });
}
