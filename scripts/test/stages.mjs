import { spawn } from 'node:child_process';
import { buildLocally } from '../build/webpack.mjs';
import { ROOT } from '../setup/root.mjs';
import { say, SetupError } from '../setup/say.mjs';
import { runBrowserTests } from './browser.mjs';
import { runUnitTests } from './units.mjs';

/**
 * How many checks held and how many did not.
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * Programs that look at the sources and say yes or no. They run at the same time, each on one core at most.
 * @type {Record<string, readonly [path: string, ...args: string[]]>}
 */
const CHECKS = {
  lint: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  types: ['typescript/bin/tsc', '--project', '.', '--noEmit'],
};

/**
 * One after the other: each takes all the cores that there are.
 * @type {Record<string, (browser: import('../setup/browser.mjs').Browser) => Count | Promise<Count>>}
 */
const STAGES = {
  build: async () => sum([await held(buildLocally('microsoft')), await held(buildLocally('self'))]),
  units: runUnitTests,
  browser: runBrowserTests,
};

/** @typedef {{ name: string, count: Count, seconds: number }} Result */

/**
 * Runs the stages, all of them even when one fails, and closes with one line of totals.
 * @param {readonly string[]} wanted names of stages; none: all
 * @param {import('../setup/browser.mjs').Browser} browser
 */
export async function runStages(wanted, browser) {
  const known = [...Object.keys(CHECKS), ...Object.keys(STAGES)];
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown) {
    throw new SetupError(`No stage is called ${unknown}: there are ${known.join(', ')}.`);
  }
  const isWanted = (/** @type {string} */ name) => wanted.length === 0 || wanted.includes(name);
  const checks = Object.entries(CHECKS).filter(([name]) => isWanted(name));
  const results = await Promise.all(
    checks.map(([name, program]) => timed(name, () => check(name, program))),
  );
  for (const [name, stage] of Object.entries(STAGES)) {
    if (!isWanted(name)) continue;
    say(`── ${name} ──`);
    results.push(await timed(name, () => stage(browser)));
  }
  report(results);
}

/**
 * @param {string} name
 * @param {() => Count | Promise<Count>} work
 * @returns {Promise<Result>}
 */
async function timed(name, work) {
  const start = performance.now();
  const count = await work();
  return { name, count, seconds: Math.round((performance.now() - start) / 1000) };
}

/** @param {readonly Result[]} results */
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
 * Prints what the program says once it has ended, so that it stands in one piece.
 * @param {string} name
 * @param {readonly [path: string, ...args: string[]]} program its path is below node_modules
 * @returns {Promise<Count>}
 */
async function check(name, [path, ...args]) {
  const program = spawn(process.execPath, [`${ROOT}/node_modules/${path}`, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {Buffer[]} */
  const printed = [];
  for (const output of [program.stdout, program.stderr]) {
    output.on('data', (/** @type {Buffer} */ part) => printed.push(part));
  }
  const code = await new Promise((resolve, reject) => {
    program.once('error', reject).once('close', resolve);
  });
  say(`── ${name} ──`);
  process.stdout.write(Buffer.concat(printed));
  return verdict(code === 0);
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
