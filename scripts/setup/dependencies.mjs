import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { run, say, SetupError } from './say.mjs';

const OLDEST_NODE = [20, 19];

/**
 * Brings node_modules in line with package-lock.json. Nothing here may import a package: on a fresh clone
 * there is none yet.
 * @param {import('./say.mjs').Output} [output] stderr for a command whose stdout is read by a program
 */
export function ensureDependencies(output = 'stdout') {
  checkNode();
  const reason = staleBecause();
  if (!reason) return;
  say(`Installing the dependencies (${reason}): a few minutes the first time…`, output);
  if (!runNpm(['ci', '--no-audit', '--no-fund'], output)) {
    throw new SetupError(
      'The dependencies could not be installed: npm said why just above. ' +
        'Behind a proxy or a mirror, set npm up as usual (npm config) and start again.',
    );
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new SetupError(
    `Node ${OLDEST_NODE.join('.')} or newer is needed; this is Node ${process.versions.node}.`,
  );
}

/**
 * npm writes node_modules/.package-lock.json when an installation has ended: comparing it with
 * package-lock.json tells a missing, an interrupted and an outdated installation from a good one.
 * @returns {string | null}
 */
function staleBecause() {
  const installedFile = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'there are none yet';
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  const installed = packagesOf(installedFile);
  const stale = Object.entries(wanted).find(
    ([path, { version, optional }]) =>
      path !== '' &&
      installed[path]?.version !== version &&
      // Optional packages are those of other platforms: absent is fine, another version is not.
      !(optional && !installed[path]),
  );
  return stale
    ? `${stale[0].replace(/^.*node_modules\//, '')} is not the one of package-lock.json`
    : null;
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
}

/**
 * npm, by the very npm that started us where there is one, so that its configuration holds.
 * @param {readonly string[]} args
 * @param {import('./say.mjs').Output} [output]
 */
export function runNpm(args, output = 'stdout') {
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: ROOT, stdio: ['inherit', output === 'stdout' ? 'inherit' : 2, 'inherit'] };
  const npm = process.env['npm_execpath'];
  return npm && /npm-cli\.c?js$/.test(npm)
    ? run(process.execPath, [npm, ...args], options)
    : run('npm', args, { ...options, shell: process.platform === 'win32' });
}
