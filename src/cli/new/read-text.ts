import { readFile } from 'node:fs/promises';
import { obstacleOf } from '../file-obstacle';
import { STATUS, Trouble } from '../trouble';

/**
 * The text of a file that a person named.
 *
 * @throws {Trouble} naming the file, when it cannot be read
 */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { sentence } = obstacleOf(error);
    throw new Trouble(STATUS.file, {
      fr: `${file}\u00a0: ${sentence.fr}`,
      en: `${file}: ${sentence.en}`,
    });
  }
}
