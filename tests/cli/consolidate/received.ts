import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';

/** Files by their paths; null: a folder in which nothing lies. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** A folder of its own for each test, in which received files are put down. */
export function aFolder(): {
  readonly path: (name: string) => string;
  put: (files: Files) => string;
} {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bareme-sources-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return {
    path: (name) => join(folder, name),
    put: (files) => {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(join(folder, content === null ? name : dirname(name)), { recursive: true });
        if (content !== null) writeFileSync(join(folder, name), content);
      }
      return folder;
    },
  };
}

export async function zipped(files: Files): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content ?? '');
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
