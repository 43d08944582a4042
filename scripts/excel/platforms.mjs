import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { hasDisplay, openWindow } from '../playground/window.mjs';
import { say, SetupError } from '../setup/say.mjs';

/** The add-in's id, as in manifest.xml. */
const ID = '63d7580b-dcca-4259-b8bc-16c1125d54e7';
const EXCEL_ON_THE_WEB = 'https://excel.cloud.microsoft/';

/**
 * How one platform's Excel is made to load an add-in from this machine.
 * @typedef {object} Excel
 * @property {(certificateFile: string) => void} trust makes the system trust our certificate, asking the person
 * @property {(manifest: string) => () => void} register gives back how to undo it
 * @property {(manifest: string) => readonly string[]} nextSteps what is left for the person to do
 * @property {(fingerprint: string) => void} open our certificate's, for a browser
 */

/** @returns {Excel} */
export function excelHere() {
  switch (process.platform) {
    case 'win32':
      return onWindows;
    case 'darwin':
      return onMac;
    default:
      return onTheWeb;
  }
}

const DEVELOPER_KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';

/** @type {Excel} */
const onWindows = {
  trust(certificateFile) {
    say('Windows may now ask whether to trust the certificate of https://localhost: answer Yes.');
    must(
      ['certutil', '-user', '-f', '-addstore', 'Root', certificateFile],
      'Windows did not accept the certificate of https://localhost, without which Excel refuses the add-in.',
    );
  },
  register(manifest) {
    must(
      ['reg', 'add', DEVELOPER_KEY, '/v', ID, '/t', 'REG_SZ', '/d', manifest, '/f'],
      'The add-in could not be registered for development.',
    );
    return () => void spawnSync('reg', ['delete', DEVELOPER_KEY, '/v', ID, '/f']);
  },
  nextSteps: () => [
    'In Excel: Home ▸ Add-ins ▸ More add-ins, then Barème under “Developer add-ins”; a tab Barème appears.',
  ],
  open() {
    spawn('cmd', ['/c', 'start', '', 'excel'], { stdio: 'ignore', detached: true }).unref();
  },
};

const MAC_FOLDER = join(homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');

/** @type {Excel} */
const onMac = {
  trust(certificateFile) {
    if (spawnSync('security', ['verify-cert', '-c', certificateFile, '-l']).status === 0) return;
    say('macOS now asks for your password, to trust the certificate of https://localhost.');
    const keychain = join(homedir(), 'Library/Keychains/login.keychain-db');
    must(
      [
        'security',
        'add-trusted-cert',
        '-r',
        'trustRoot',
        '-p',
        'ssl',
        '-k',
        keychain,
        certificateFile,
      ],
      'macOS did not accept the certificate of https://localhost, without which Excel refuses the add-in.',
    );
  },
  register(manifest) {
    if (!existsSync('/Applications/Microsoft Excel.app')) {
      throw new SetupError(
        'Microsoft Excel is not in /Applications: install it, or use npm start instead.',
      );
    }
    mkdirSync(MAC_FOLDER, { recursive: true });
    const copy = join(MAC_FOLDER, `${ID}.manifest.xml`);
    copyFileSync(manifest, copy);
    return () => rmSync(copy, { force: true });
  },
  nextSteps: () => [
    'In Excel: Home ▸ Add-ins, then Barème under “Developer add-ins”; a tab Barème appears.',
  ],
  open() {
    spawn('open', ['-a', 'Microsoft Excel'], { stdio: 'ignore', detached: true }).unref();
  },
};

/** Linux has no Excel: the one on the web takes a manifest from a file. @type {Excel} */
const onTheWeb = {
  trust() {
    say('There is no Excel for this system: use the one on the web, with a Microsoft 365 account.');
  },
  register: () => () => undefined,
  nextSteps: (manifest) => [
    `In a workbook at ${EXCEL_ON_THE_WEB}: Home ▸ Add-ins ▸ More add-ins ▸ My add-ins ▸ Upload my add-in.`,
    `The file to upload: ${manifest}`,
    'The browser has to be on this machine and trust our certificate: a window that does opens where there is a display.',
  ],
  open(fingerprint) {
    if (!hasDisplay()) return;
    openWindow(EXCEL_ON_THE_WEB, fingerprint).catch((/** @type {unknown} */ error) => {
      say(error instanceof Error ? error.message : String(error));
    });
  },
};

/**
 * @param {readonly [string, ...string[]]} command
 * @param {string} otherwise the sentence when it fails
 */
function must([program, ...args], otherwise) {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new SetupError(`${otherwise}\n${stderr ?? ''}`.trim());
}
