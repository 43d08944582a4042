import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildLocally } from '../build/webpack.mjs';
import { bundlePlayground } from '../playground/bundle.mjs';
import { say } from '../setup/say.mjs';
import { ensureTestTools } from '../setup/tools.mjs';
import { buildBaseline } from './baseline.mjs';
import { consolidateFigures } from './consolidate.mjs';
import { FILES, throughput } from './files.mjs';
import { juryFigures } from './jury.mjs';
import { bundled, FIGURES, FOLDER, local, outcomeOf } from './program.mjs';

/**
 * @param {import('../setup/browser.mjs').Browser} browser
 * @returns {Promise<Record<string, number>>}
 */
export async function measure(browser) {
  mkdirSync(FOLDER, { recursive: true });
  return {
    ...(await workbookFigures()),
    ...(await fileFigures()),
    ...(await juryFigures()),
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
  return { ...one, ...throughput(workbooks), ...consolidateFigures(workbooks) };
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
