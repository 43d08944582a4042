import { damaged, tooLarge } from '../file-error';
import { MAX_PART_CHARACTERS } from './limits';
import type { Unzip } from './unzip';

/** The text of those bytes, chunk by chunk: UTF-8, or UTF-16 where the first of them say so. */
export async function* textOf(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<string, void, undefined> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The whole text of a part. Throws `FileError` beyond any plausible size, or when it is no XML of a workbook. */
export async function partText(zip: Unzip, name: string): Promise<string> {
  let text = '';
  for await (const chunk of textOf(zip.read(name))) {
    text += chunk;
    if (text.length > MAX_PART_CHARACTERS) throw tooLarge();
  }
  refuseDocumentType(text);
  return text;
}

/** The format forbids document types, by which XML expands entities or reaches for other files. */
export function refuseDocumentType(text: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw damaged(new Error('document type'));
}
