import { attachmentInZip } from '../../procedure/attachment-name';
import { contentsOfZip, shownInZip } from '../../received/zip-contents';
import { NOTHING_IN_ZIP } from '../../received/zip-sentences';
import type { Gathering } from './gathering';
import { openForParts } from './open-for-parts';
import type { Source, SourceKind } from './source';
import { obstacleToZip } from './zip-obstacles';

/** Goes over a zip on disk, of which the directory alone is read. Whatever is wrong with it is told. */
export async function gatherZip(zip: string, gathering: Gathering): Promise<void> {
  const file = await openForParts(zip);
  if (!('read' in file)) return gathering.tell(zip, file);
  try {
    const { taken, tables, troubles, skipped } = await contentsOfZip(file);
    for (const { path, kind } of taken) gathering.add(sourceInZip(zip, path, kind));
    for (const { path } of tables) gathering.addTable(zip, sourceInZip(zip, path, 'table'));
    for (const { path, ...trouble } of troubles) gathering.tell(shownInZip(zip, path), trouble);
    for (const kind of skipped) gathering.skip(zip, kind);
    if (taken.length + troubles.length === 0) gathering.tellEmpty(zip, NOTHING_IN_ZIP);
  } catch (error) {
    gathering.tell(zip, obstacleToZip(error));
  } finally {
    await file.close();
  }
}

const sourceInZip = (zip: string, path: string, kind: SourceKind): Source => ({
  ...{ shown: shownInZip(zip, path), path: zip, inside: path, kind },
  said: attachmentInZip(zip, path),
});
