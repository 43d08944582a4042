import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { univerPatch } from '../../scripts/playground/univer-patch.mjs';

const CHANGE = { file: /library\.js$/, before: "'one'", after: "'other'" };

describe('a line of Univer that is written otherwise', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'univer-patch-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** What a page is built to which imports a file of that name and text. */
  async function built(name: string, text: string): Promise<string> {
    await writeFile(join(folder, name), text);
    const { outputFiles } = await build({
      stdin: { contents: `import './${name}'`, resolveDir: folder },
      bundle: true,
      write: false,
      logLevel: 'silent',
      plugins: [univerPatch([CHANGE])],
    });
    return outputFiles[0]?.text ?? '';
  }

  it('is in what is built', async () => {
    expect(await built('library.js', "console.log('one')")).toMatch(/other/);
  });

  it.each([
    ['has another line there', 'library.js', "console.log('three')"],
    ['has that line twice', 'library.js', "console.log('one', 'one')"],
    ['keeps its lines in another file', 'index.js', "console.log('one')"],
  ])('fails the build when a new version %s', async (_, name, text) => {
    await expect(built(name, text)).rejects.toThrow('not the version');
  });
});
