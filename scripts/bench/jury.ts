import { writeFileSync } from 'node:fs';
import { closingChange } from '../../src/documents/jury/closing/close';
import { deliberationChange } from '../../src/documents/jury/changes/deliberation';
import { declareSession } from '../../src/documents/jury/sheets/workbook';
import { templateOf } from '../../src/documents/open';
import { KINDS } from '../../src/documents/registry';
import { lookFor } from '../../src/excel/looked-for';
import { officePort } from '../../src/excel/office-port';
import type { Change } from '../../src/excel/change/rewrites';
import type { WorkbookDeclaration } from '../../src/sheets/declaration';
import { createUniverBook } from '../../src/standin/book/univer-book';
import { startNodeHost } from '../../src/standin/wire/node-transport';
import { Meter } from './meter';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { judge } from './jury-judged';
import { planOfSize, typeEverything, type SessionSize } from './jury-session';

/** The session as it stood, for the ranking to be measured elsewhere. */
export interface Recording {
  readonly deliberating: WorkbookSnapshot;
  /** The same once scoring has been closed. */
  readonly closed: WorkbookSnapshot;
}

/**
 * From the session's opening to the closing of scoring: its sheets are inserted, read whole with all that jurors have
 * typed since, those of deliberation added, and what was scored is sealed.
 */
async function session(size: SessionSize) {
  lookFor(templateOf(KINDS));
  const plan = await planOfSize(size);
  const book = createUniverBook();
  const host = await startNodeHost({ book });
  // As the pane does: it hears of what changes.
  await officePort.watch(ignore, ignore);
  const meter = new Meter(host);
  const msInject = await ownTime(meter, () => insert(declareSession(plan)));
  typeEverything(book, size);
  await host.settled();
  const { session: scored } = await judge(await meter.count(snapshotNow));
  const opening = { cells: [], remove: null, ...deliberationChange(scored) };
  await meter.count(() => make(opening));
  const deliberating = await snapshotNow();
  const closing = await closingOf(deliberating);
  await meter.count(() => make(closing));
  const closed = await snapshotNow();
  return { figures: { ...wireFigures(meter), msInject }, recording: { deliberating, closed } };
}

const wireFigures = ({ roundTrips, sizes }: Meter) => ({
  roundTrips,
  bytes: Math.max(...sizes),
  bytesSum: sizes.reduce((sum, size) => sum + size, 0),
});

async function insert(sheets: WorkbookDeclaration): Promise<void> {
  const { kind } = await officePort.inject(sheets);
  if (kind !== 'done') throw new Error(`The session was not inserted: ${kind}`);
}

const ignore = (): void => undefined;

/** Milliseconds of office.js and of our own, the host's answers left out. */
async function ownTime(meter: Meter, work: () => Promise<void>): Promise<number> {
  const start = performance.now() - meter.hostMs;
  await meter.count(work);
  return Math.round(performance.now() - meter.hostMs - start);
}

async function snapshotNow(): Promise<WorkbookSnapshot> {
  const { snapshot } = await officePort.read();
  if (!snapshot) throw new Error('The session is gone');
  return snapshot;
}

async function make(change: Change): Promise<void> {
  const { kind } = await officePort.change(change);
  if (kind !== 'done') throw new Error(`Nothing was changed: ${kind}`);
}

async function closingOf(snapshot: WorkbookSnapshot): Promise<Change> {
  const { session: read, standings, line } = await judge(snapshot);
  const declared = { stage: 'scoring', at: '2021-03-15T17:30', by: 'X', reason: null } as const;
  const { add, cells } = await closingChange(read, { standings, line }, snapshot, declared);
  return { add, cells, texts: [], remove: null };
}

const [figuresFile, recordingFile, size] = process.argv.slice(2);
if (!figuresFile || !recordingFile || !size) {
  throw new Error(
    'Which files shall hold the figures and the recording, and how large is the session?',
  );
}
const { figures, recording } = await session(JSON.parse(size) as SessionSize);
writeFileSync(recordingFile, JSON.stringify(recording satisfies Recording));
writeFileSync(figuresFile, JSON.stringify(figures));
// Univer keeps timers that nobody waits for.
process.exit(0);
