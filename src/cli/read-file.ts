import { readFile, stat } from 'node:fs/promises';
import { tooLarge } from '../xlsx/file-error';
import { NOT_A_FILE, obstacleOf, type Obstacle } from './file-obstacle';

/**
 * A file’s bytes, or what keeps us from them. A device or a pipe is not opened: it might never end.
 *
 * @param limit bytes that it may have
 */
export async function readFileWithin(file: string, limit: number): Promise<Uint8Array | Obstacle> {
  try {
    const stats = await stat(file);
    if (!stats.isFile()) return NOT_A_FILE;
    return stats.size > limit ? tooLarge() : await readFile(file);
  } catch (error) {
    return obstacleOf(error);
  }
}
