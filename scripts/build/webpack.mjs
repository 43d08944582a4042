import { join } from 'node:path';
import { CACHE, ROOT } from '../setup/root.mjs';
import { run, say, SetupError } from '../setup/say.mjs';

/**
 * Builds the add-in with webpack's own command line.
 * @param {readonly string[]} args
 */
export function buildAddin(args) {
  const webpack = join(ROOT, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  if (!run(process.execPath, [webpack, ...args], { cwd: ROOT })) {
    throw new SetupError('The add-in could not be built: webpack said why just above.');
  }
}

/**
 * The production bundle for use on this machine, in a folder of its own.
 * @param {'microsoft' | 'self'} officejs where office.js comes from
 * @param {readonly string[]} [args]
 * @returns {string} the folder
 */
export function buildLocally(officejs, args = []) {
  const folder = builtFolder(officejs);
  say(`Building the add-in (office.js: ${officejs === 'self' ? 'its own copy' : 'Microsoft’s'})…`);
  buildAddin([
    '--stats',
    'errors-warnings',
    '--env',
    `officejs=${officejs}`,
    '-o',
    folder,
    ...args,
  ]);
  return folder;
}

/** @param {'microsoft' | 'self'} officejs */
export function builtFolder(officejs) {
  return join(CACHE, 'addin', officejs);
}
