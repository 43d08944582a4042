import { buildLocally } from '../build/webpack.mjs';
import { ROOT } from '../setup/root.mjs';
import { run, say, SetupError } from '../setup/say.mjs';
import { runBrowserTests } from './browser.mjs';
import { runUnitTests } from './units.mjs';

/**
 * How many checks held and how many did not.
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * In the order in which they run: what is quickest to tell first.
 * @type {Record<string, (browser: import('../setup/browser.mjs').Browser) => Count | Promise<Count>>}
 */
const STAGES = {
  lint: () => tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
  format: () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  types: () => tool('typescript/bin/tsc', ['--project', '.', '--noEmit']),
  build: async () => sum([await held(buildLocally('microsoft')), await held(buildLocally('self'))]),
  units: runUnitTests,
  browser: runBrowserTests,
};

/**
 * Runs the stages, all of them even when one fails, and closes with one line of totals.
 * @param {readonly string[]} wanted names of stages; none: all
 * @param {import('../setup/browser.mjs').Browser} browser
 */
export async function runStages(wanted, browser) {
  const unknown = wanted.find((name) => !Object.hasOwn(STAGES, name));
  if (unknown) {
    throw new SetupError(
      `No stage is called ${unknown}: there are ${Object.keys(STAGES).join(', ')}.`,
    );
  }
  /** @type {{ name: string, count: Count, seconds: number }[]} */
  const results = [];
  for (const [name, stage] of Object.entries(STAGES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    say(`── ${name} ──`);
    const start = performance.now();
    const count = await stage(browser);
    results.push({ name, count, seconds: Math.round((performance.now() - start) / 1000) });
  }
  report(results);
}

/** @param {readonly { name: string, count: Count, seconds: number }[]} results */
function report(results) {
  console.log();
  for (const { name, count, seconds } of results) {
    const verdict = count.failed > 0 ? `✖ ${count.failed} failed` : '✔';
    console.log(`${name.padEnd(8)} ${verdict} (${count.passed} passed, ${seconds} s)`.trimEnd());
  }
  const { passed, failed } = sum(results.map(({ count }) => count));
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

/**
 * A tool that says yes or no.
 * @param {string} path below node_modules
 * @param {readonly string[]} args
 * @returns {Count}
 */
function tool(path, args) {
  return verdict(run(process.execPath, [`${ROOT}/node_modules/${path}`, ...args], { cwd: ROOT }));
}

/**
 * @param {Promise<unknown>} step
 * @returns {Promise<Count>}
 */
async function held(step) {
  try {
    await step;
    return verdict(true);
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    return verdict(false);
  }
}

/** @param {boolean} good @returns {Count} */
function verdict(good) {
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
function sum(counts) {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  };
}
