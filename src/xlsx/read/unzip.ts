import { damaged, passwordProtected, tooLarge } from '../file-error';
import { crc32 } from './crc32';
import { MAX_PARTS, MAX_UNPACKED_BYTES } from './limits';

/**
 * Unpacks the parts of a zip file one at a time, as streams and within a budget. hucre unpacks a whole part
 * into memory, up to the size that the file itself declares; a file that means harm declares what it likes.
 */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly crc: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_EXTRA = 1;
/** Written where the true value stands in a zip64 record. */
const ELSEWHERE = 0xffffffff;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

const STORED = 0;
const DEFLATED = 8;

export const startsAsZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

export class Unzip {
  private readonly view: DataView;
  private readonly byName: ReadonlyMap<string, ZipEntry>;
  private unpacked = 0;

  /** Throws `FileError` when the directory at the end of the file cannot be read. */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.byName = this.readDirectory();
    } catch (error) {
      // Positions beyond the end of the file: it was cut short or altered.
      throw error instanceof RangeError ? damaged(error) : error;
    }
  }

  get names(): readonly string[] {
    return [...this.byName.values()].map(({ name }) => name);
  }

  /** Parts are named without regard to case. */
  has(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }

  /** The bytes of a part, chunk by chunk. Throws `FileError` when they are not what was packed. */
  async *read(name: string): AsyncGenerator<Uint8Array, void, undefined> {
    const entry = this.byName.get(name.toLowerCase());
    if (!entry) throw damaged(new Error(`no part ${name}`));
    if (entry.encrypted) throw passwordProtected();
    let crc = 0;
    for await (const chunk of this.chunksOf(entry)) {
      this.unpacked += chunk.length;
      if (this.unpacked > MAX_UNPACKED_BYTES) throw tooLarge();
      crc = crc32(chunk, crc);
      yield chunk;
    }
    if (crc !== entry.crc) throw damaged(new Error(`checksum of ${name}`));
  }

  private async *chunksOf(entry: ZipEntry): AsyncGenerator<Uint8Array, void, undefined> {
    const packed = this.packedBytes(entry);
    if (entry.method === STORED) yield packed;
    else if (entry.method === DEFLATED) yield* inflate(packed);
    else throw damaged(new Error(`compression method ${entry.method}`));
  }

  private packedBytes({ offset, packedSize }: ZipEntry): Uint8Array {
    const { view } = this;
    if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_HEADER) {
      throw damaged(new Error('local header'));
    }
    const start =
      offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packedSize > this.bytes.length) throw damaged(new Error('cut short'));
    return this.bytes.subarray(start, start + packedSize);
  }

  private readDirectory(): ReadonlyMap<string, ZipEntry> {
    const { count, start } = this.findDirectory();
    if (count > MAX_PARTS) throw tooLarge();
    const entries = new Map<string, ZipEntry>();
    let position = start;
    for (let index = 0; index < count; index += 1) {
      if (this.view.getUint32(position, true) !== CENTRAL_HEADER) {
        throw damaged(new Error('directory'));
      }
      const { entry, end } = this.readEntry(position);
      const key = entry.name.toLowerCase();
      // Which of the two is meant, nobody can tell.
      if (entries.has(key)) throw damaged(new Error(`part ${entry.name} twice`));
      entries.set(key, entry);
      position = end;
    }
    return entries;
  }

  private findDirectory(): { count: number; start: number } {
    const { view } = this;
    const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
    for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
      if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
      const count = view.getUint16(at + 10, true);
      const start = view.getUint32(at + 16, true);
      return count === 0xffff || start === ELSEWHERE
        ? this.findLargeDirectory(at)
        : { count, start };
    }
    throw damaged(new Error('no directory'));
  }

  private findLargeDirectory(end: number): { count: number; start: number } {
    const { view } = this;
    const locator = end - 20;
    if (view.getUint32(locator, true) !== ZIP64_LOCATOR) throw damaged(new Error('zip64'));
    const record = this.readLong(locator + 8);
    if (view.getUint32(record, true) !== ZIP64_END) throw damaged(new Error('zip64'));
    return { count: this.readLong(record + 32), start: this.readLong(record + 48) };
  }

  private readEntry(at: number): { entry: ZipEntry; end: number } {
    const { view } = this;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const size = view.getUint32(at + 24, true);
    const long = this.readLongFields(nameEnd, extraEnd, [
      size,
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const [, packedSize = 0, offset = 0] = long;
    return {
      entry: {
        name: new TextDecoder().decode(this.bytes.subarray(at + 46, nameEnd)),
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        packedSize,
        crc: view.getUint32(at + 16, true),
        offset,
      },
      end: extraEnd + view.getUint16(at + 32, true),
    };
  }

  /** Size, packed size and offset, each from the zip64 extra field where it does not fit in four bytes. */
  private readLongFields(from: number, to: number, fields: readonly number[]): readonly number[] {
    if (!fields.includes(ELSEWHERE)) return fields;
    let at = from;
    while (at + 4 <= to && this.view.getUint16(at, true) !== ZIP64_EXTRA) {
      at += 4 + this.view.getUint16(at + 2, true);
    }
    let next = at + 4;
    return fields.map((field) => {
      if (field !== ELSEWHERE) return field;
      next += 8;
      return this.readLong(next - 8);
    });
  }

  private readLong(at: number): number {
    const value = Number(this.view.getBigUint64(at, true));
    if (!Number.isSafeInteger(value)) throw damaged(new Error('zip64 number'));
    return value;
  }
}

async function* inflate(packed: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  const source = new ReadableStream<BufferSource>({
    start(controller) {
      controller.enqueue(packed as Uint8Array<ArrayBuffer>);
      controller.close();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await nextChunk(reader);
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stopped reading early has a reason of their own to tell.
    await reader.cancel().catch(() => undefined);
  }
}

async function nextChunk(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (error) {
    throw damaged(error);
  }
}
