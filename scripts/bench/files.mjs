import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/root.mjs';
import { SetupError } from '../setup/say.mjs';
import { recalculate } from './libreoffice.mjs';

/** Files for the command line, of which LibreOffice, which is slower, gets some. */
export const FILES = 300;
const FOR_LIBREOFFICE = 20;

/**
 * Files checked in a second by `bareme check`, starting included, and how many times that is what LibreOffice
 * manages when it opens, recalculates and saves them, all in one process.
 * @param {string} folder of the workbooks
 * @returns {Record<string, number>}
 */
export function throughput(folder) {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(folder, name));
  // The first call of the command line bundles it.
  bareme(files.slice(0, 1));
  const ours = files.length / seconds(() => bareme(files));
  const some = files.slice(0, FOR_LIBREOFFICE);
  const output = join(folder, 'recalculated');
  mkdirSync(output, { recursive: true });
  const theirs = some.length / seconds(() => recalculate(some, output));
  const converted = readdirSync(output).filter((name) => name.endsWith('.xlsx')).length;
  rmSync(output, { recursive: true, force: true });
  if (converted < some.length) throw new SetupError('LibreOffice did not recalculate every file.');
  return {
    'check.filesPerSecond': Math.round(ours),
    'check.ratioToLibreOffice': Math.round((ours / theirs) * 10) / 10,
  };
}

/** @param {readonly string[]} files */
function bareme(files) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts', 'bareme.mjs'), 'check', '--json', ...files],
    { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 },
  );
  // 1: the dossiers hold errors, as they should.
  if (status !== 1) throw new SetupError(`bareme check ended with ${status}: ${stderr}`);
}

/** @param {() => void} work */
function seconds(work) {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
