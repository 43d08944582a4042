import { createReadStream } from 'node:fs';
import type { Localized } from '../language/language';
import { obstacleOf } from './file-obstacle';
import { STATUS, Trouble } from './trouble';

/** More than any file that is read as text may hold: what is longer is refused, and need not be read whole. */
const MOST_BYTES = 20_000_001;

/**
 * What a file that a person named begins with: all of it, save where it is larger than any that is taken.
 *
 * @throws {Trouble} naming the file, when it cannot be read
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await firstOf(createReadStream(file));
  } catch (error) {
    throw new Trouble(STATUS.file, ofFile(file, obstacleOf(error).sentence));
  }
}

export async function firstOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
}

/** A sentence on a file that names it. */
export const ofFile = (file: string, sentence: Localized): Localized => ({
  fr: `«\u00a0${file}\u00a0»\u00a0: ${uncapitalised(sentence.fr)}`,
  en: `“${file}”: ${uncapitalised(sentence.en)}`,
});

/** A sentence as it goes on after a colon. */
const uncapitalised = (sentence: string): string =>
  sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
