import { Blob } from 'node:buffer';
import { webcrypto } from 'node:crypto';
import { arrayBuffer } from 'node:stream/consumers';
import { CompressionStream, DecompressionStream, ReadableStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';

/** As much of an answer as a stream is read to its end by. */
class Response {
  constructor(private readonly stream: ReadableStream) {}

  arrayBuffer(): Promise<ArrayBuffer> {
    return arrayBuffer(this.stream);
  }
}

// What a browser reads and writes files with, and seals: jsdom has none of it. To be imported before what needs it.
Object.defineProperty(globalThis, 'crypto', { configurable: true, value: webcrypto });
Object.assign(globalThis, {
  Blob,
  CompressionStream,
  DecompressionStream,
  ReadableStream,
  Response,
  TextDecoder,
  TextEncoder,
});
