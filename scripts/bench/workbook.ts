import { writeFileSync } from 'node:fs';
import { TABLES } from '../../src/documents/dossier/template/fields';
import { inject } from '../../src/excel/insert/inject';
import { DOSSIER } from '../../src/documents/dossier/template/template';
import { lookFor } from '../../src/excel/looked-for';
import { Changes } from '../../src/excel/reading/changes';
import { Reader } from '../../src/excel/reading/reader';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import type { Book } from '../../src/standin/book/book';
import { createUniverBook } from '../../src/standin/book/univer-book';
import { startNodeHost } from '../../src/standin/wire/node-transport';
import type { Call } from '../../src/calls/call';
import { loadCall } from '../../src/calls/load';
import { correctionTrips, followingFigures } from './following';
import summaries from '../../src/calls/summaries.json';

lookFor(DOSSIER);

const LANGUAGES = ['fr', 'en'] as const;

/** The dearest injection of all calls in both languages: round trips, and bytes sent. */
async function injectionFigures(): Promise<Record<string, number>> {
  let roundTrips = 0;
  let bytes = 0;
  for (const { id } of summaries) {
    const call = await loadCall(id);
    for (const language of LANGUAGES) {
      const host = await startNodeHost({ book: createUniverBook() });
      const outcome = await inject(declareWorkbook(call, language));
      if (outcome.kind !== 'done') throw new Error(`${id} was not inserted: ${outcome.kind}`);
      roundTrips = Math.max(roundTrips, host.traffic.roundTrips);
      bytes = Math.max(bytes, host.traffic.bytesSent);
      host.dispose();
    }
  }
  return { 'injection.roundTrips': roundTrips, 'injection.bytes': bytes };
}

const SIZES = [50, 500, 5000] as const;
/** Among so many lines a cell is corrected. */
const CORRECTED = 500;
/** SNAP4 has the most rules. */
const LIVE_CALL = 'SNAP4';

/** What the host answered to the pane's readings of a budget of so many lines, to be replayed. */
export interface Recording {
  readonly call: string;
  readonly lines: number;
  /** By the request: the first reading finds where everything stands, the next ask for it at once. */
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * The live check is measured in a process of its own, which replays these answers: in Excel, too, the pane
 * shares neither memory nor garbage collector with the spreadsheet.
 */
async function record(): Promise<{ recordings: Recording[]; figures: Record<string, number> }> {
  const call = await loadCall(LIVE_CALL);
  const book = createUniverBook();
  const host = await startNodeHost({ book });
  await inject(declareWorkbook(call, 'fr'));
  const exchanges = new Map<string, string>();
  const answer = host.answer.bind(host);
  host.answer = (request) => {
    const given = answer(request);
    if (given.kind === 'answer') exchanges.set(request, given.body);
    return given;
  };
  const recordings: Recording[] = [];
  const figures: Record<string, number> = {};
  for (const lines of SIZES) {
    pasteBudget(book, call, lines);
    await host.settled();
    exchanges.clear();
    const reader = new Reader(() => DOSSIER, new Changes());
    await reader.read('wait', 'whole');
    await reader.read('wait', 'whole');
    if (lines === CORRECTED) figures['correct.trips'] = await correctionTrips(host, call);
    recordings.push({ call: LIVE_CALL, lines, answers: Object.fromEntries(exchanges) });
  }
  return { recordings, figures: { ...figures, ...(await followingFigures(host)) } };
}

/** Pastes lines into the budget, and the rest below it, where the table grows. One error each: the years. */
function pasteBudget(book: Book, call: Call, lines: number): void {
  const type = call.expenses.types.find(({ title }) => title === 'T3')?.label.fr ?? '';
  const table = book.tables().find(({ name }) => name === TABLES.budget);
  const sheet = table && book.sheet(table.sheetId);
  if (!sheet) throw new Error('The budget is gone');
  const cells = Array.from({ length: lines }, (_, line) => [
    `Prestation ${line + 1}`,
    type,
    'T3',
    `Prestataire ${line % 40}`,
    'France',
    'Jour',
    1 + (line % 9),
    123.45 + line,
    0.2,
    null,
    null,
    100 + line,
  ]);
  const body = table.rect.rows - 1;
  const paste = (from: number, part: typeof cells): void => {
    const { row, column } = table.rect;
    const rect = { row: row + 1 + from, column, rows: part.length, columns: 12 };
    if (part.length > 0) book.asPerson(() => sheet.write(rect, part));
  };
  paste(0, cells.slice(0, body));
  paste(body, cells.slice(body));
  book.calculate();
}

const [file, recording] = process.argv.slice(2);
if (!file || !recording) throw new Error('Which files shall hold the figures and the recording?');
const { recordings, figures } = await record();
writeFileSync(recording, JSON.stringify(recordings));
writeFileSync(file, JSON.stringify({ ...(await injectionFigures()), ...figures }));
// Univer keeps timers that nobody waits for.
process.exit(0);
