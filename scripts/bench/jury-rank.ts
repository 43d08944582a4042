import { readFileSync, writeFileSync } from 'node:fs';
import { assess } from '../../src/documents/jury/assess';
import { readSession } from '../../src/documents/jury/parse/read-session';
import { judge } from './jury-judged';
import type { Recording } from './jury';
import { median } from './median';

const REPEATS = 15;

/**
 * Milliseconds from what was read to the ranking and the findings. In a process of its own: in Excel, too, the pane
 * shares neither memory nor garbage collector with the spreadsheet.
 */
async function rankFigures({ deliberating, closed }: Recording): Promise<Record<string, number>> {
  const ranked = () => {
    const { standings } = assess(readSession(deliberating));
    if (!standings?.every(({ status }) => status === 'ranked'))
      throw new Error('Nothing is ranked');
  };
  const sealed = async () => {
    const { session } = await judge(closed);
    const faults = session.sealChecks.map((check) => check.faults.length);
    if (faults.join() !== '0') throw new Error('The closing is not intact');
  };
  return { msRank: await timed(ranked), msRankSealed: await timed(sealed) };
}

/** The median of several times; one more warms the compiler up, as it is after a minute of work. */
async function timed(work: () => void | Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let turn = -3; turn < REPEATS; turn += 1) {
    const start = performance.now();
    await work();
    if (turn >= 0) times.push(performance.now() - start);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return Math.round(median(times) * 10) / 10;
}

const [file, recording] = process.argv.slice(2);
if (!file || !recording) throw new Error('Which files hold the figures and the recording?');
const figures = await rankFigures(JSON.parse(readFileSync(recording, 'utf8')) as Recording);
writeFileSync(file, JSON.stringify(figures));
