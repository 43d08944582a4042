import { kindOfName, partsOfPath } from '../../received/file-names';
import { membersOf, type Member, type RandomAccess } from '../../received/zip';
import type { Obstacle } from '../file-obstacle';
import { readFileWithin } from '../read-file';
import { openForParts, type OpenFile } from './open-for-parts';
import type { Place } from './source';
import { GONE, obstacleToMember, obstacleToZip } from './zip-obstacles';

/** The zip that was read from last: its directory takes as long as many of its files, and they come in a row. */
interface ZipInHand {
  readonly path: string;
  readonly file: OpenFile;
  readonly members: ReadonlyMap<string, Member>;
}

let inHand: ZipInHand | null = null;
/** One reads after the other: a zip is not closed under whoever reads from it. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * The bytes of a source, or what keeps us from them. A zip stays open for its next files, until a source from elsewhere
 * is asked for or `closeSources` called.
 *
 * @param limit bytes that it may have, unpacked; more are refused before any is read
 */
export const readSource = (source: Place, limit: number): Promise<Uint8Array | Obstacle> =>
  inTurn(() => read(source, limit));

/** Closes what was left open by the last reading. */
export const closeSources = (): Promise<void> => inTurn(letGo);

function inTurn<Result>(action: () => Promise<Result>): Promise<Result> {
  const result = turn.then(action);
  turn = result.catch(() => undefined);
  return result;
}

async function read({ path, inside }: Place, limit: number): Promise<Uint8Array | Obstacle> {
  if (inHand?.path !== path) await letGo();
  if (inside === null) return readFileWithin(path, limit);
  const zip = inHand ?? (await open(path));
  if (!('members' in zip)) return zip;
  inHand = zip;
  try {
    return (await zip.members.get(inside)?.read(limit)) ?? GONE;
  } catch (error) {
    return obstacleToMember(error);
  }
}

async function open(path: string): Promise<ZipInHand | Obstacle> {
  const file = await openForParts(path);
  if (!('read' in file)) return file;
  try {
    return { path, file, members: await readable(file) };
  } catch (error) {
    await file.close();
    return obstacleToZip(error);
  }
}

/** Pictures and letters may be ten times as many, and are never asked for: they need not be kept. */
async function readable(file: RandomAccess): Promise<ReadonlyMap<string, Member>> {
  const members = new Map<string, Member>();
  for await (const member of membersOf(file)) {
    const kind = kindOfName(partsOfPath(member.path).at(-1) ?? '');
    if (kind === 'workbook' || kind === 'report' || kind === 'table')
      members.set(member.path, member);
  }
  return members;
}

async function letGo(): Promise<void> {
  const zip = inHand;
  inHand = null;
  await zip?.file.close();
}
