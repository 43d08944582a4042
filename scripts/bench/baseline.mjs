import { join } from 'node:path';
import config from '../../webpack.config.js';
import { runWebpack } from '../build/webpack.mjs';
import { CACHE } from '../setup/root.mjs';
import { say } from '../setup/say.mjs';

export const BASELINE = join(CACHE, 'bench', 'baseline');

/** A page of React, FluentProvider and one button that waits for office.js, built as the pane is. */
export async function buildBaseline() {
  say('Building the page to compare with…');
  const pane = config({ officejs: 'self' });
  await runWebpack({
    ...pane,
    cache: false,
    devtool: false,
    entry: { taskpane: './scripts/bench/baseline.tsx' },
    output: { ...pane.output, path: BASELINE },
  });
}
