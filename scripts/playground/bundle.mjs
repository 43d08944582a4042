import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { CACHE, ROOT } from '../setup/root.mjs';
import { say } from '../setup/say.mjs';
import { univerPatch } from './univer-patch.mjs';

const SOURCE = join(ROOT, 'src', 'playground');

/** Bundles the playground's page: the spreadsheet and the stand-in for Excel. Nothing of it is in the add-in. */
export async function bundlePlayground() {
  say('Bundling the spreadsheet that stands in for Excel…');
  const folder = join(CACHE, 'playground');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [join(SOURCE, 'playground.ts')],
    outdir: folder,
    bundle: true,
    format: 'esm',
    // Reading and writing files is fetched when the first one is opened or saved.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    target: 'es2022',
    minify: true,
    legalComments: 'linked',
    // Univer's packages look at it to be told that they run for real.
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.svg': 'file', '.png': 'file' },
    plugins: [univerPatch()],
    logLevel: 'error',
  });
  await copyFile(join(SOURCE, 'index.html'), join(folder, 'index.html'));
  await copyFile(join(ROOT, 'assets', 'icon-32.png'), join(folder, 'icon-32.png'));
  return folder;
}
