import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../setup/root.mjs';
import { SetupError } from '../setup/say.mjs';

/** What a procedure of some size hands out, and four times as many: memory is the same for both. */
const FILES = 500;
const MANY = 2000;

/**
 * Files put into a portfolio in a second by `bareme consolidate`, starting and writing included, and the megabytes that it
 * holds at most, threads included.
 * @param {string} folder of workbooks, which differ in their bytes
 * @returns {Record<string, number>}
 */
export function consolidateFigures(folder) {
  const few = copiesOf(folder, FILES);
  const { seconds, peak } = consolidated(few);
  const many = consolidated(copiesOf(folder, MANY));
  return {
    'consolidate.filesPerSecond': Math.round(FILES / seconds),
    'consolidate.peakMB': peak,
    'consolidate.peakMBOfFourTimes': many.peak,
  };
}

/**
 * Each in the folder of a dossier of its own, as a procedure hands them out. Files of the same bytes are read all the same.
 * @param {string} folder @param {number} count
 */
function copiesOf(folder, count) {
  const received = join(folder, `received-${count}`);
  rmSync(received, { recursive: true, force: true });
  const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  for (let index = 0; index < count; index += 1) {
    const pieces = join(received, `dossier-${index + 1}`, 'pieces_justificatives');
    mkdirSync(pieces, { recursive: true });
    const file = files[index % files.length] ?? '';
    copyFileSync(join(folder, file), join(pieces, 'budget-14-03-2021-09-05-1.xlsx'));
  }
  return received;
}

/** @param {string} received */
function consolidated(received) {
  const [output, peakFile] = [join(received, 'portfolio.xlsx'), join(received, 'peak.txt')];
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      `--import=${pathToFileURL(join(ROOT, 'scripts/bench/peak.mjs')).href}`,
      join(ROOT, 'scripts', 'bareme.mjs'),
      'consolidate',
      received,
      '-o',
      output,
    ],
    { encoding: 'utf8', env: { ...process.env, BAREME_PEAK_FILE: peakFile } },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new SetupError(`bareme consolidate ended with ${status}: ${stderr}`);
  const peak = Math.round(Number(readFileSync(peakFile, 'utf8')) / 1024);
  rmSync(received, { recursive: true, force: true });
  return { seconds, peak };
}
