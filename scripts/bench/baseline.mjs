import { join } from 'node:path';
import webpack from 'webpack';
import config from '../../webpack.config.js';
import { CACHE } from '../setup/root.mjs';
import { say, SetupError } from '../setup/say.mjs';

export const BASELINE = join(CACHE, 'bench', 'baseline');

/** A page of React, FluentProvider and one button that waits for office.js, built as the pane is. */
export async function buildBaseline() {
  say('Building the page to compare with…');
  const pane = config({ officejs: 'self' });
  const compiler = webpack({
    ...pane,
    cache: false,
    devtool: false,
    entry: { taskpane: './scripts/bench/baseline.tsx' },
    output: { ...pane.output, path: BASELINE },
  });
  const stats = await new Promise((resolve, reject) => {
    compiler?.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  if (stats.hasErrors()) throw new SetupError(stats.toString('errors-only'));
}
