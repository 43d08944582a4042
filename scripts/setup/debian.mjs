import { existsSync } from 'node:fs';
import { run, say } from './say.mjs';

/** Debian and its kin, where we may install packages without asking for a password. */
export function canAptInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

let listsAreFresh = false;

/**
 * @param {string} name of the Debian package
 * @param {string} purpose
 * @returns {boolean} whether it is installed now
 */
export function aptInstall(name, purpose) {
  say(`Installing the Debian package ${name} (${purpose})…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!listsAreFresh) listsAreFresh = run('apt-get', ['update', '-qq'], { env });
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
