import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { run as runTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { bundlePlayground } from '../playground/bundle.mjs';
import { ROOT } from '../setup/root.mjs';

const FOLDER = join(ROOT, 'tests', 'browser');

/**
 * Runs tests/browser/*.test.ts with Node's own test runner against the bundles that the build stage left.
 * @param {import('../setup/browser.mjs').Browser} browser
 * @returns {Promise<import('./stages.mjs').Count>}
 */
export async function runBrowserTests(browser) {
  await bundlePlayground();
  process.env['BAREME_TEST_BROWSER'] = JSON.stringify(browser);
  process.env['NODE_OPTIONS'] = `--import=${new URL('typescript.mjs', import.meta.url).href}`;
  return count(runTests({ files: testFiles(), concurrency: availableParallelism() }));
}

/** The longest first: they take most time, and run beside the others. */
function testFiles() {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(FOLDER, name))
    .sort((one, other) => statSync(other).size - statSync(one).size);
}

/**
 * A group of tests counts where its set-up or its close failed: its tests may all have held.
 * @param {import('node:test').TestsStream} stream
 * @returns {Promise<import('./stages.mjs').Count>}
 */
function count(stream) {
  const total = { passed: 0, failed: 0 };
  stream.on('test:pass', ({ details, skip, todo }) => {
    if (details.type !== 'suite' && !skip && !todo) total.passed += 1;
  });
  stream.on('test:fail', ({ details, todo }) => {
    const { failureType } = /** @type {Error & { failureType?: string }} */ (details.error);
    const isOwn = details.type !== 'suite' || failureType === 'hookFailed';
    if (isOwn && !todo) total.failed += 1;
  });
  return new Promise((resolve, reject) => {
    stream
      .compose(new spec())
      .on('error', reject)
      .on('end', () => resolve(total))
      .pipe(process.stdout);
  });
}
