import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { run as runTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { build } from 'esbuild';
import { bundlePlayground } from '../playground/bundle.mjs';
import { CACHE, ROOT } from '../setup/root.mjs';

const SOURCE = join(ROOT, 'tests', 'browser');
const COMPILED = join(CACHE, 'test', 'browser');

/**
 * Runs tests/browser/*.test.ts with Node's own test runner against the bundles that the build stage left.
 * @param {import('../setup/browser.mjs').Browser} browser
 * @returns {Promise<import('./stages.mjs').Count>}
 */
export async function runBrowserTests(browser) {
  await bundlePlayground();
  const files = await compile();
  process.env['BAREME_TEST_BROWSER'] = JSON.stringify(browser);
  return count(runTests({ files, concurrency: 1 }));
}

/** Node 20 does not read TypeScript: the tests are compiled first, one file each. */
async function compile() {
  await rm(COMPILED, { recursive: true, force: true });
  const names = readdirSync(SOURCE).filter((name) => name.endsWith('.test.ts'));
  await build({
    entryPoints: names.map((name) => join(SOURCE, name)),
    outdir: COMPILED,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return names.map((name) => join(COMPILED, `${basename(name, '.ts')}.mjs`));
}

/**
 * @param {import('node:test').TestsStream} stream
 * @returns {Promise<import('./stages.mjs').Count>}
 */
function count(stream) {
  const total = { passed: 0, failed: 0 };
  stream.on('test:pass', ({ details, skip, todo }) => {
    if (details.type !== 'suite' && !skip && !todo) total.passed += 1;
  });
  stream.on('test:fail', ({ details, todo }) => {
    if (details.type !== 'suite' && !todo) total.failed += 1;
  });
  return new Promise((resolve, reject) => {
    stream
      .compose(new spec())
      .on('error', reject)
      .on('end', () => resolve(total))
      .pipe(process.stdout);
  });
}
