import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { aptInstall, canAptInstall } from './debian.mjs';
import { SetupError } from './say.mjs';

/**
 * A program that the tests need.
 * @typedef {{ command: string, purpose: string, debian: string, elsewhere: readonly string[], advice: string }} Tool
 */

/** @type {Tool} */
const LIBREOFFICE = {
  command: 'soffice',
  purpose: 'the independent judge of the sheets’ formulas',
  debian: 'libreoffice-calc-nogui',
  elsewhere: [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    '/usr/lib/libreoffice/program/soffice',
  ],
  advice: 'Install LibreOffice (libreoffice.org; on Debian: apt install libreoffice-calc-nogui).',
};

/** @type {Tool} */
const XMLLINT = {
  command: 'xmllint',
  purpose: 'checks the manifest against Microsoft’s schema',
  debian: 'libxml2-utils',
  elsewhere: ['C:\\Program Files\\Git\\usr\\bin\\xmllint.exe'],
  advice: 'Install xmllint (part of libxml2; on Debian: apt install libxml2-utils).',
};

/**
 * Programs whose files are read among others’; what is missing of them is said by the tests, which do without.
 * @type {readonly { isHere: () => boolean, purpose: string, debian: string }[]}
 */
const OTHER_PROGRAMS = [
  {
    isHere: () => isOnPath('ssconvert'),
    purpose: 'saves workbooks as Gnumeric does',
    debian: 'gnumeric',
  },
  {
    isHere: () => ['python3', '/usr/bin/python3'].some(hasOpenpyxl),
    purpose: 'saves workbooks as openpyxl does',
    debian: 'python3-openpyxl',
  },
];

/** @param {string} python */
const hasOpenpyxl = (python) =>
  spawnSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0;

/** Finds or installs what the tests call by name, and puts it on the PATH of this process and its children. */
export function ensureTestTools() {
  for (const tool of [LIBREOFFICE, XMLLINT]) ensureTool(tool);
  for (const { isHere, purpose, debian } of OTHER_PROGRAMS) {
    if (!isHere() && canAptInstall()) aptInstall(debian, purpose);
  }
}

/** @param {Tool} tool */
function ensureTool(tool) {
  if (isOnPath(tool.command)) return;
  const found = tool.elsewhere.find((path) => existsSync(path));
  if (found) {
    process.env['PATH'] = `${process.env['PATH'] ?? ''}${delimiter}${dirname(found)}`;
    return;
  }
  if (canAptInstall() && aptInstall(tool.debian, tool.purpose) && isOnPath(tool.command)) return;
  throw new SetupError(`${tool.command} is missing (${tool.purpose}). ${tool.advice}`);
}

/** @param {string} command */
export function isOnPath(command) {
  const names = process.platform === 'win32' ? [`${command}.exe`, `${command}.com`] : [command];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))));
}
