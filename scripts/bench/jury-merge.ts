import { writeFileSync } from 'node:fs';
import { declareSession } from '../../src/documents/jury/sheets/workbook';
import { JURY } from '../../src/documents/jury/template/template';
import { templateOf } from '../../src/documents/open';
import { KINDS } from '../../src/documents/registry';
import { lookFor } from '../../src/excel/looked-for';
import { officePort } from '../../src/excel/office-port';
import { placeRows } from '../../src/sheets/row-changes';
import { createUniverBook } from '../../src/standin/book/univer-book';
import { startNodeHost } from '../../src/standin/wire/node-transport';
import { planOfSize, rowsOfFiles, type SessionSize } from './jury-session';
import { Meter } from './meter';

/**
 * The files of all jurors, each with a score and a comment for every dossier and criterion, taken over into an open
 * workbook; then others of theirs, which say something else everywhere.
 */
async function merge(size: SessionSize) {
  lookFor(templateOf(KINDS));
  const host = await startNodeHost({ book: createUniverBook() });
  await officePort.watch(ignore, ignore);
  const { kind } = await officePort.inject(declareSession(await planOfSize(size)));
  if (kind !== 'done') throw new Error(`The session was not inserted: ${kind}`);
  const first = await takeOver(new Meter(host), size, 1);
  const again = await takeOver(new Meter(host), size, 2);
  return {
    mergeRoundTrips: first.roundTrips,
    mergeBytes: Math.max(...first.sizes),
    mergeMs: first.ms,
    mergeAgainRoundTrips: again.roundTrips,
    mergeAgainBytes: Math.max(...again.sizes),
    mergeAgainMs: again.ms,
  };
}

const ignore = (): void => undefined;

/** Milliseconds are of office.js and of our own, the host's answers left out. */
async function takeOver(meter: Meter, size: SessionSize, edition: number) {
  const { snapshot } = await officePort.read();
  if (!snapshot) throw new Error('The session is gone');
  const start = performance.now() - meter.hostMs;
  const { cells, unplaced } = placeRows(rowsOfFiles(size, edition), snapshot, JURY);
  if (unplaced.length > 0) throw new Error('A row finds no place');
  const { kind } = await meter.count(() =>
    officePort.change({ add: null, remove: null, cells, texts: [] }),
  );
  if (kind !== 'done') throw new Error(`Nothing was taken over: ${kind}`);
  const { roundTrips, sizes, hostMs } = meter;
  return { roundTrips, sizes, ms: Math.round(performance.now() - hostMs - start) };
}

const [figuresFile, size] = process.argv.slice(2);
if (!figuresFile || !size)
  throw new Error('Which file shall hold the figures, and how large is it?');
writeFileSync(figuresFile, JSON.stringify(await merge(JSON.parse(size) as SessionSize)));
// Univer keeps timers that nobody waits for.
process.exit(0);
