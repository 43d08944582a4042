/**
 * Just enough of the zip format to change some parts of a file that hucre has written: hucre has a reader and a
 * writer of zip files but keeps them to itself.
 */
interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

const STORED = 0;
const DEFLATED = 8;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
/** 01/01/1980, the earliest that the format can say: no file of ours tells when it was written. */
const NO_TIME = 0;
const NO_DAY = 33;

export type Edit = (part: string) => string;

/** The same zip file with those parts changed. Parts are UTF-8 texts. */
export async function rewriteParts(
  file: Uint8Array,
  edits: ReadonlyMap<string, Edit>,
): Promise<Uint8Array> {
  const entries = await Promise.all(
    entriesOf(file).map(async (entry) => {
      const edit = edits.get(entry.path);
      return edit ? packed(entry.path, edit(await unpacked(entry))) : entry;
    }),
  );
  return archive(entries);
}

function entriesOf(file: Uint8Array): Entry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = file.length - END_LENGTH;
  if (view.getUint32(end, true) !== END) throw new Error('Not a zip file of ours');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const [path, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      path: new TextDecoder().decode(file.subarray(at + 46, at + 46 + (path ?? 0))),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      data: new Uint8Array(file.subarray(start, start + view.getUint32(at + 20, true))),
    });
    at += 46 + (path ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

async function unpacked({ method, data }: Entry): Promise<string> {
  const bytes =
    method === STORED ? data : await through(data, new DecompressionStream('deflate-raw'));
  return new TextDecoder().decode(bytes);
}

async function packed(path: string, part: string): Promise<Entry> {
  const bytes = new TextEncoder().encode(part);
  const data = await through(bytes, new CompressionStream('deflate-raw'));
  return { path, method: DEFLATED, crc: crc32(bytes), size: bytes.length, data };
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

function archive(entries: readonly Entry[]): Uint8Array {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const path = new TextEncoder().encode(entry.path);
    const about = describe(entry, path.length);
    const local = [record([[4, LOCAL], [2, 20], ...about, [2, 0]]), path, entry.data];
    directory.push(
      record([[4, CENTRAL], [2, 20], [2, 20], ...about, [2, 0], [2, 0], [2, 0], [2, 0], [4, 0]]),
      record([[4, offset]]),
      path,
    );
    bodies.push(...local);
    offset += lengthOf(local);
  }
  const end: Field[] = [
    [4, END],
    [4, 0],
    [2, entries.length],
    [2, entries.length],
    [4, lengthOf(directory)],
    [4, offset],
    [2, 0],
  ];
  return joined([...bodies, ...directory, record(end)]);
}

/** What the header of an entry and its line in the directory have in common. */
const describe = ({ method, crc, data, size }: Entry, path: number): Field[] => [
  [2, 0],
  [2, method],
  [2, NO_TIME],
  [2, NO_DAY],
  [4, crc],
  [4, data.length],
  [4, size],
  [2, path],
];

type Field = readonly [bytes: 2 | 4, value: number];

function record(fields: readonly Field[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(fields.reduce((sum, [length]) => sum + length, 0)));
  let at = 0;
  for (const [length, value] of fields) {
    if (length === 2) bytes.setUint16(at, value, true);
    else bytes.setUint32(at, value, true);
    at += length;
  }
  return new Uint8Array(bytes.buffer);
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

/** The check sum of zip files (ISO 3309), bit by bit: the parts that are changed are small. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}
