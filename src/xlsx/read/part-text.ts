import { damaged } from '../file-error';

/** The text of those bytes, chunk by chunk. Throws `FileError` for bytes that are no text in their encoding. */
export async function* textOf(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<string, void, undefined> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= decoderOf(chunk);
    const text = decoded(decoder, chunk);
    if (text !== '') yield text;
  }
  const rest = decoder ? decoded(decoder) : '';
  if (rest !== '') yield rest;
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (error) {
    throw damaged(error);
  }
}

function decoderOf(start: Uint8Array): TextDecoder {
  const encoding = wideEncoding(start) ?? declaredEncoding(start);
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    // No encoding of that name.
    throw damaged(error);
  }
}

/** UTF-16, by its mark or, where it has none, by the sign with which any XML begins. */
function wideEncoding([first, second]: Uint8Array): string | null {
  if ((first === 0xff && second === 0xfe) || (first === LESS && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === LESS)) return 'utf-16be';
  return null;
}

const LESS = 0x3c;

/** UTF-8 unless the part says otherwise, as XML does, though the format has UTF-8 and UTF-16 only. */
function declaredEncoding(start: Uint8Array): string {
  const declaration = new TextDecoder('latin1').decode(start.subarray(0, 200));
  const [, encoding] =
    /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration) ?? [];
  return encoding ?? 'utf-8';
}
