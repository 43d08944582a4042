import { open, stat, type FileHandle } from 'node:fs/promises';
import type { RandomAccess } from '../../received/zip';
import { NOT_A_FILE, obstacleOf, type Obstacle } from '../file-obstacle';

/** A file that stays open until it is closed. */
export interface OpenFile extends RandomAccess {
  readonly close: () => Promise<void>;
}

/** Opens a file to be read here and there, or says why it cannot be. A pipe is not opened: it might never answer. */
export async function openForParts(path: string): Promise<OpenFile | Obstacle> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return NOT_A_FILE;
    const handle = await open(path);
    return {
      size: stats.size,
      read: (offset, length) => readPart(handle, offset, length),
      close: () => handle.close(),
    };
  } catch (error) {
    return obstacleOf(error);
  }
}

async function readPart(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, offset + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}
