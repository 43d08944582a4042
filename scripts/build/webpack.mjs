import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CACHE, DIST } from '../setup/root.mjs';
import { say, SetupError } from '../setup/say.mjs';

/**
 * What `--env` may say: see webpack.config.js.
 * @typedef {{ url?: string, officejs?: string }} BuildEnv
 */

/**
 * `npm run build -- --env url=https://… --env officejs=self`: the add-in in dist/.
 * @param {readonly string[]} args
 */
export async function buildForDeployment(args) {
  await bundle(readEnv(args), DIST);
  say('The add-in is in dist/: static files, and manifest.xml for Excel.');
}

/**
 * The production bundle for use on this machine, in a folder of its own.
 * @param {'microsoft' | 'self'} officejs where office.js comes from
 * @param {string} [url]
 * @returns {Promise<string>} the folder
 */
export async function buildLocally(officejs, url) {
  const folder = builtFolder(officejs);
  say(`Building the add-in (office.js: ${officejs === 'self' ? 'its own copy' : 'Microsoft’s'})…`);
  await bundle({ officejs, ...(url && { url }) }, folder);
  return folder;
}

/** @param {'microsoft' | 'self'} officejs */
export function builtFolder(officejs) {
  return join(CACHE, 'addin', officejs);
}

/**
 * @param {BuildEnv} env
 * @param {string} folder
 */
async function bundle(env, folder) {
  // Only now: a fresh clone has no webpack until its dependencies are installed.
  const { default: config } = await import('../../webpack.config.js');
  const settings = config(env);
  await runWebpack({ ...settings, output: { ...settings.output, path: folder } });
}

/** @param {import('webpack').Configuration} settings */
export async function runWebpack(settings) {
  const { default: webpack } = await import('webpack');
  const compiler = webpack(settings);
  if (!compiler) throw new SetupError('webpack did not start.');
  const stats = await outcome((done) => compiler.run(done));
  // Writes webpack's own cache.
  await outcome((done) => compiler.close((error) => done(error, undefined)));
  if (!stats || stats.hasErrors()) {
    throw new SetupError(`The add-in could not be built.\n${stats?.toString('errors-only') ?? ''}`);
  }
  if (stats.hasWarnings()) say(stats.toString('errors-warnings'));
}

/**
 * @template T
 * @param {(done: (error: Error | null | undefined, result: T) => void) => void} start
 * @returns {Promise<T>}
 */
function outcome(start) {
  return new Promise((resolve, reject) => {
    start((error, result) => (error ? reject(error) : resolve(result)));
  });
}

/**
 * @param {readonly string[]} args
 * @returns {BuildEnv}
 */
export function readEnv(args) {
  const entries = rawEnv(args).map((text) => {
    const [, key = '', value = ''] = /^(\w+)=(.*)$/.exec(text) ?? [];
    if (key === 'url' || key === 'officejs') return [key, value];
    throw new SetupError(`--env ${text}: known are url=https://… and officejs=self.`);
  });
  return Object.fromEntries(entries);
}

/** @param {readonly string[]} args */
function rawEnv(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { env: { type: 'string', multiple: true, default: [] } },
    });
    return values.env;
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : String(error));
  }
}
