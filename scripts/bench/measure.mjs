import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildLocally } from '../build/webpack.mjs';
import { bundlePlayground } from '../playground/bundle.mjs';
import { CACHE } from '../setup/root.mjs';
import { say, SetupError } from '../setup/say.mjs';
import { ensureTestTools } from '../setup/tools.mjs';
import { buildBaseline } from './baseline.mjs';
import { FILES, throughput } from './files.mjs';

const FOLDER = join(CACHE, 'bench');
const FIGURES = join(FOLDER, 'figures.json');

/**
 * @param {import('../setup/browser.mjs').Browser} browser
 * @returns {Promise<Record<string, number>>}
 */
export async function measure(browser) {
  mkdirSync(FOLDER, { recursive: true });
  return {
    ...(await workbookFigures()),
    ...(await fileFigures()),
    ...(await paneFigures(browser)),
  };
}

/** Injection, then live checking in a process of its own, through office.js in Node. */
async function workbookFigures() {
  say('Measuring injection and live checking…');
  const recording = join(FOLDER, 'recording.json');
  const injection = outcomeOf([await bundled('workbook'), FIGURES, recording], {});
  const live = outcomeOf([await bundled('live'), FIGURES, recording], {});
  return { ...injection, ...live };
}

/** Checking workbook files: one against merely reading it, many against LibreOffice. */
async function fileFigures() {
  ensureTestTools();
  say('Measuring the checking of files…');
  const workbooks = join(FOLDER, 'workbooks');
  rmSync(workbooks, { recursive: true, force: true });
  mkdirSync(workbooks);
  const one = outcomeOf([await bundled('files'), FIGURES, workbooks, String(FILES)], {});
  return { ...one, ...throughput(workbooks) };
}

/** @param {string} name */
async function bundled(name) {
  const program = join(FOLDER, `${name}.mjs`);
  await build({
    entryPoints: [local(`${name}.ts`)],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // What was written for CommonJS still asks for Node's own modules that way.
    banner: {
      js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);",
    },
    logLevel: 'error',
  });
  return program;
}

/**
 * The pane's weight and readiness, in a browser.
 * @param {import('../setup/browser.mjs').Browser} browser
 */
async function paneFigures(browser) {
  await buildLocally('self');
  await bundlePlayground();
  await buildBaseline();
  say('Measuring the pane…');
  return outcomeOf(
    [
      '--import',
      new URL('../test/typescript.mjs', import.meta.url).href,
      local('pane.ts'),
      FIGURES,
    ],
    {
      BAREME_TEST_BROWSER: JSON.stringify(browser),
    },
  );
}

/** @param {string} name */
function local(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}

/**
 * Runs a program that writes its figures into the file `FIGURES`, which it is given.
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 * @returns {Record<string, number>}
 */
function outcomeOf(args, env) {
  const { status } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new SetupError('A measurement failed: see just above.');
  return JSON.parse(readFileSync(FIGURES, 'utf8'));
}
