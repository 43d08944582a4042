import { join } from 'node:path';
import { ROOT } from '../setup/root.mjs';
import { run, SetupError } from '../setup/say.mjs';

/**
 * Builds the add-in into dist/ with webpack's own command line.
 * @param {readonly string[]} args
 */
export function buildAddin(args) {
  const webpack = join(ROOT, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  if (!run(process.execPath, [webpack, ...args], { cwd: ROOT })) {
    throw new SetupError('The add-in could not be built: webpack said why just above.');
  }
}
