import { crc32 } from '../read/crc32';

const DEFLATED = 8;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The version of the format that can unpack it: 2.0, as for any deflated part. */
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 01/01/1980, the earliest that the format can say: no file of ours tells when it was written. */
const NO_TIME = 0;
const NO_DAY = 33;

/** A zip file of parts given as text, or as bytes. hucre has a writer of its own but keeps it to itself. */
export async function packedZip(
  parts: ReadonlyMap<string, string | Uint8Array>,
): Promise<Uint8Array> {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, part] of parts) {
    const name = new TextEncoder().encode(path);
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : Uint8Array.from(part);
    const packed = await deflated(bytes);
    const about = describe(name, bytes, packed);
    const local = [record([[4, LOCAL], [2, VERSION], ...about, [2, 0]]), name, packed];
    const comment = [2, 2, 2, 2, 4].map((length): Field => [length === 4 ? 4 : 2, 0]);
    directory.push(
      record([[4, CENTRAL], [2, VERSION], [2, VERSION], ...about, ...comment, [4, offset]]),
      name,
    );
    bodies.push(...local);
    offset += lengthOf(local);
  }
  return joined([...bodies, ...directory, endOf(parts.size, lengthOf(directory), offset)]);
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What the header of a part and its line in the directory have in common. */
const describe = (name: Uint8Array, bytes: Uint8Array, packed: Uint8Array): Field[] => [
  [2, FLAGS],
  [2, DEFLATED],
  [2, NO_TIME],
  [2, NO_DAY],
  [4, crc32(bytes)],
  [4, packed.length],
  [4, bytes.length],
  [2, name.length],
];

const endOf = (count: number, length: number, start: number): Uint8Array =>
  record([
    [4, END],
    [4, 0],
    [2, count],
    [2, count],
    [4, length],
    [4, start],
    [2, 0],
  ]);

/** Little-endian. */
type Field = readonly [bytes: 2 | 4, value: number];

function record(fields: readonly Field[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [length]) => sum + length, 0)));
  let at = 0;
  for (const [length, value] of fields) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return new Uint8Array(view.buffer);
}

const lengthOf = (chunks: readonly Uint8Array[]): number =>
  chunks.reduce((sum, { length }) => sum + length, 0);

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(chunks));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
