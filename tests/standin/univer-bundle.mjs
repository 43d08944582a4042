import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the stand-in's workbook imports when it has no screen; jest.config.js maps them to the bundle. */
export const UNIVER_PACKAGES = [
  'core',
  'engine-formula',
  'sheets',
  'sheets-formula',
  'sheets-numfmt',
];
export const UNIVER_BUNDLE = '.cache/univer-in-tests';

/**
 * Before the tests: Univer in one file. Its seventy packages, some of them ESM only, would else be resolved,
 * transformed and evaluated one by one for every test file. Made anew when Univer's version changes.
 */
export default async function bundleUniver() {
  const folder = join(ROOT, UNIVER_BUNDLE);
  const manifest = await readFile(join(ROOT, 'node_modules/@univerjs/core/package.json'), 'utf8');
  const { version } = JSON.parse(manifest);
  const stamp = join(folder, `version-${version}`);
  if (existsSync(stamp)) return;
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  // Made aside and moved in whole: two runs may start at once.
  const fresh = await mkdtemp(join(ROOT, '.cache', 'univer-'));
  await bundleInto(fresh);
  await writeFile(join(fresh, `version-${version}`), '');
  try {
    if (existsSync(folder) && !existsSync(stamp))
      await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(stamp)) throw error;
  }
}

/** @param {string} folder */
async function bundleInto(folder) {
  const names = UNIVER_PACKAGES.map((name) => [name, name.replaceAll('-', '_')]);
  const contents = names
    .map(([name, key]) => `export * as ${key} from '@univerjs/${name}';`)
    .join('\n');
  await build({
    stdin: { contents, resolveDir: ROOT, loader: 'js' },
    outfile: join(folder, 'all.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'error',
  });
  for (const [name, key] of names)
    await writeFile(join(folder, `${name}.cjs`), `module.exports = require('./all.cjs').${key};\n`);
}
