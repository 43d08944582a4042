import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from '../setup/browser.mjs';
import { CACHE } from '../setup/root.mjs';

const PROFILE = join(CACHE, 'profile');

/** A window large enough for grid and pane, without an offer to translate them. */
const QUIET = ['--new-window', '--start-maximized', '--disable-features=Translate'];

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
 * @param {{ dark?: boolean }} [look]
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
export async function openWindow(url, fingerprint, { dark = false } = {}) {
  const { path, args } = await ensureBrowser({ windowed: true });
  mkdirSync(PROFILE, { recursive: true });
  const look = dark ? ['--force-dark-mode'] : [];
  const flags = [...args, ...trustingFlags(fingerprint), ...look, ...QUIET];
  return spawn(path, [...flags, url], { stdio: 'ignore' });
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
