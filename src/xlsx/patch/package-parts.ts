import { damaged } from '../file-error';
import { textOf } from '../read/part-text';
import type { Unzip } from '../read/unzip';
import { packedZip } from '../write/zip';

/** All parts of a file, of which some are written anew; the others are packed again byte for byte. */
export class PackageParts {
  private constructor(private readonly parts: Map<string, string | Uint8Array>) {}

  /** Throws `FileError` for a file that is damaged or too large. */
  static async of(zip: Unzip): Promise<PackageParts> {
    const parts = new Map<string, Uint8Array>();
    for (const name of zip.names.filter((one) => !one.endsWith('/'))) {
      parts.set(name, await bytesOf(zip.read(name)));
    }
    return new PackageParts(parts);
  }

  /** The text of a part, named without regard to case; empty where there is none. */
  async text(part: string): Promise<string> {
    const held = this.parts.get(this.nameOf(part) ?? '') ?? '';
    return typeof held === 'string' ? held : textIn(held);
  }

  /** Writes a part anew; one that is not there, or says the same as before, stays as it is. */
  async change(part: string, edit: (text: string) => string): Promise<void> {
    const name = this.nameOf(part);
    if (name === null) return;
    const text = await this.text(part);
    const changed = edit(text);
    if (changed !== text) this.parts.set(name, inUtf8(changed));
  }

  packed(): Promise<Uint8Array> {
    return packedZip(this.parts);
  }

  private nameOf(part: string): string | null {
    const wanted = part.toLowerCase();
    return [...this.parts.keys()].find((name) => name.toLowerCase() === wanted) ?? null;
  }
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of chunks) all.push(Uint8Array.from(chunk));
  return new Uint8Array(await new Blob(all).arrayBuffer());
}

async function textIn(part: Uint8Array): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of textOf(inOne(part))) chunks.push(chunk);
  return chunks.join('');
}

async function* inOne(part: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield await Promise.resolve(part);
}

/** Whatever the part was written in, it is UTF-8 from now on, and says so. */
function inUtf8(text: string): string {
  const body = text.replace(/^\s*<\?xml[^>]*\?>/, '');
  if (!body.trimStart().startsWith('<')) throw damaged(new Error('no element'));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`;
}
