import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CACHE, ROOT } from '../setup/root.mjs';
import { say } from '../setup/say.mjs';

const FOLDER = join(CACHE, 'cli');
const STAMP = join(FOLDER, 'stamp.json');
const DAY = 24 * 60 * 60 * 1000;

/** What decides of the bundle besides the sources that it is made of. */
const CAUSES = ['package-lock.json', 'package.json', 'scripts/cli/bundle.mjs'];

/**
 * Which bundle is the present one, and the sources that it was made of as they then were.
 * @typedef {{ bundle: string, sources: Record<string, string> }} Stamp
 */

/**
 * The address of src/cli as JavaScript, null when it was never bundled or a source has changed since. Node 20
 * does not read TypeScript, and a bundle starts several times faster than the files it is made of.
 * @returns {string | null}
 */
export function presentBundle() {
  const stamp = readStamp();
  return stamp && isFresh(stamp) ? addressOf(stamp.bundle) : null;
}

/** @param {string} bundle */
const addressOf = (bundle) => pathToFileURL(join(FOLDER, bundle, 'main.js')).href;

/** @returns {Stamp | null} */
function readStamp() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    // Absent, or cut short by a power failure: it is made again.
    return null;
  }
}

/** @param {Stamp} stamp */
function isFresh({ bundle, sources }) {
  return (
    existsSync(join(FOLDER, bundle, 'main.js')) &&
    Object.entries(sources).every(([file, state]) => stateOf(file) === state)
  );
}

/** @param {string} file */
function stateOf(file) {
  const stats = statSync(join(ROOT, file), { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs} ${stats.size}` : 'gone';
}

/**
 * Bundles src/cli and gives its address. Several calls may do so at once: each into a folder of its own, the
 * last one to end is the present one.
 */
export async function bundleAnew() {
  say('Preparing the command line…', 'stderr');
  const { build } = await import('esbuild');
  const name = createHash('sha256')
    .update(`${Date.now()} ${process.pid}`)
    .digest('hex')
    .slice(0, 12);
  const { metafile } = await build({
    entryPoints: {
      main: join(ROOT, 'src/cli/main.ts'),
      'check-worker': join(ROOT, 'src/cli/worker.ts'),
    },
    absWorkingDir: ROOT,
    outdir: join(FOLDER, name),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    metafile: true,
    logLevel: 'error',
  });
  const own = Object.keys(metafile.inputs).filter((file) => !file.startsWith('node_modules/'));
  const sources = Object.fromEntries([...own, ...CAUSES].map((file) => [file, stateOf(file)]));
  writeWhole(STAMP, JSON.stringify({ bundle: name, sources }));
  removeOldBundles(name);
  return addressOf(name);
}

/** @param {string} file @param {string} text */
function writeWhole(file, text) {
  mkdirSync(FOLDER, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/**
 * A call that is still running may load more of its bundle: what is left over goes a day later.
 * @param {string} present
 */
function removeOldBundles(present) {
  for (const name of readdirSync(FOLDER)) {
    const path = join(FOLDER, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory() && name !== present && Date.now() - stats.mtimeMs > DAY) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}
