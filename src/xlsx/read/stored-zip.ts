/**
 * A zip file that stores its parts as they are. hucre reads files only, and this is how it is given the
 * parts that matter, already unpacked, checked and bounded.
 */
export function storedZip(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const encoder = new TextEncoder();
  const entries = [...parts].map(([name, text]) => ({
    name: encoder.encode(name),
    content: typeof text === 'string' ? encoder.encode(text) : text,
  }));
  const local = entries.reduce(
    (sum, { name, content }) => sum + 30 + name.length + content.length,
    0,
  );
  const directory = entries.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(local + directory + 22);
  const view = new DataView(bytes.buffer);

  let at = 0;
  let entryAt = local;
  for (const { name, content } of entries) {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    writeSizes(view, at + 18, content.length, name.length);
    bytes.set(name, at + 30);
    bytes.set(content, at + 30 + name.length);
    at += 30 + name.length + content.length;

    view.setUint32(entryAt, 0x02014b50, true);
    // The checksum stays 0, which hucre takes as none: the parts were checked when they were unpacked.
    writeSizes(view, entryAt + 20, content.length, name.length);
    view.setUint32(entryAt + 42, offset, true);
    bytes.set(name, entryAt + 46);
    entryAt += 46 + name.length;
  }
  view.setUint32(entryAt, 0x06054b50, true);
  view.setUint16(entryAt + 8, entries.length, true);
  view.setUint16(entryAt + 10, entries.length, true);
  view.setUint32(entryAt + 12, directory, true);
  view.setUint32(entryAt + 16, local, true);
  return bytes;
}

/** Packed size, size, length of the name: side by side in both kinds of header. */
function writeSizes(view: DataView, at: number, size: number, name: number): void {
  view.setUint32(at, size, true);
  view.setUint32(at + 4, size, true);
  view.setUint16(at + 8, name, true);
}
