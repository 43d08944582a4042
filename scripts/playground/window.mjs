import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from '../setup/browser.mjs';
import { CACHE } from '../setup/root.mjs';

const PROFILE = join(CACHE, 'profile');

/** Whether a window could be seen by whoever started us. */
export function hasDisplay() {
  if (process.env['CI'] || process.env['SSH_CONNECTION']) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Opens a page in a browser with a profile of its own, which trusts our one certificate and no other thing
 * that a browser would not trust.
 * @param {string} url
 * @param {string} fingerprint of the certificate's public key
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
export async function openWindow(url, fingerprint) {
  const { path, args } = await ensureBrowser({ windowed: true });
  mkdirSync(PROFILE, { recursive: true });
  return spawn(path, [...args, ...trustingFlags(fingerprint), '--new-window', url], {
    stdio: 'ignore',
  });
}

/**
 * What makes a Chromium trust one certificate alone; it wants a profile of its own for that.
 * @param {string} fingerprint
 */
export function trustingFlags(fingerprint) {
  return [
    `--user-data-dir=${PROFILE}`,
    `--ignore-certificate-errors-spki-list=${fingerprint}`,
    '--no-first-run',
    '--no-default-browser-check',
  ];
}
