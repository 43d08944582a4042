import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aptInstall, canAptInstall } from './debian.mjs';
import { runNpm } from './dependencies.mjs';
import { CACHE } from './root.mjs';
import { say, SetupError } from './say.mjs';

/** A Chromium that npm can bring where no browser can be installed; for Linux, and without a window. */
const PACKAGED = { name: '@sparticuz/chromium', version: '147.0.0' };

/**
 * A browser of the Chromium family.
 * @typedef {{ path: string, args: readonly string[] }} Browser
 */

/**
 * The browser to use: BAREME_BROWSER if set, an installed Chrome, Edge or Chromium, else one that we install.
 * @param {{ windowed: boolean }} needs windowed: a person will look at it
 * @returns {Promise<Browser>}
 */
export async function ensureBrowser({ windowed }) {
  const found = findBrowser() ?? installOnDebian();
  if (found) return { path: found, args: rootArgs() };
  const packaged = windowed ? null : await packagedBrowser();
  if (packaged) return packaged;
  throw new SetupError(
    'No Chrome, Edge or Chromium was found on this machine, and none could be installed. ' +
      'Install one of them, or name it in the environment variable BAREME_BROWSER.',
  );
}

/** @returns {string | null} */
export function findBrowser() {
  const named = process.env['BAREME_BROWSER'];
  if (named) {
    if (existsSync(named)) return named;
    throw new SetupError(`BAREME_BROWSER names ${named}, which does not exist.`);
  }
  return usualPlaces().find((path) => existsSync(path)) ?? null;
}

/** @returns {readonly string[]} */
function usualPlaces() {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
        ['', process.env['HOME'] ?? ''].map(
          (home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`,
        ),
      );
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
        ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
          (path) => join(process.env[variable] ?? 'C:\\', path),
        ),
      );
    default:
      return [
        'google-chrome',
        'google-chrome-stable',
        'microsoft-edge',
        'chromium',
        'chromium-browser',
      ].flatMap((name) =>
        [
          ...(process.env['PATH'] ?? '').split(delimiter),
          '/usr/bin',
          '/snap/bin',
          '/opt/google/chrome',
        ]
          .filter(Boolean)
          .map((folder) => join(folder, name)),
      );
  }
}

function installOnDebian() {
  if (!canAptInstall()) return null;
  return aptInstall('chromium', 'a browser') ? findBrowser() : null;
}

/** @returns {Promise<Browser | null>} */
async function packagedBrowser() {
  if (process.platform !== 'linux') return null;
  const folder = join(CACHE, 'browser');
  const entry = join(folder, 'node_modules', PACKAGED.name, 'build', 'esm', 'index.js');
  if (!existsSync(entry)) {
    say('No browser is installed: fetching a Chromium from the npm registry (70 MB, once)…');
    const wanted = `${PACKAGED.name}@${PACKAGED.version}`;
    if (!runNpm(['install', '--prefix', folder, '--no-audit', '--no-fund', wanted])) return null;
  }
  // Without this the package leaves out the system libraries that it carries for bare machines.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const { default: chromium } = await import(pathToFileURL(entry).href);
  // Not with its own flags: they are meant for other machines, and take web security away.
  return { path: await chromium.executablePath(), args: rootArgs() };
}

/** Chromium's sandbox refuses to run as root; for anyone else it stays on. */
function rootArgs() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
