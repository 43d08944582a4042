import { writeFileSync } from 'node:fs';
import { TABLES } from '../../src/dossier/fields';
import { identify } from '../../src/dossier/identify';
import { parseDossier } from '../../src/dossier/parse';
import { inject } from '../../src/excel/inject';
import { read } from '../../src/excel/read';
import { check } from '../../src/rules/check';
import { declareWorkbook } from '../../src/sheets/workbook';
import { createUniverBook } from '../../src/standin/book/univer-book';
import type { Host } from '../../src/standin/host';
import { startNodeHost } from '../../src/standin/wire/node-transport';
import type { Call } from '../../src/themes/call';
import { loadCall } from '../../src/themes/load';
import summaries from '../../src/themes/summaries.json';
import { median } from './median';

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
/** SNAP4 has the most rules; each line has a finding or two. */
const LIVE_CALL = 'SNAP4';
const REPEATS = 15;

/**
 * Milliseconds of our own from a change's signal to the findings: asking office.js, reading its answer,
 * parsing, figures, rules. The host's time and the deliberate wait for more changes are not in it.
 */
async function liveFigures(): Promise<Record<string, number>> {
  const call = await loadCall(LIVE_CALL);
  const host = await startNodeHost({ book: createUniverBook() });
  await inject(declareWorkbook(call, 'fr'));
  const clock = timeOfHost(host);
  const figures: Record<string, number> = {};
  for (const lines of SIZES) {
    await fillBudget(call, lines);
    const times: number[] = [];
    for (let turn = 0; turn < REPEATS; turn += 1) {
      clock.reset();
      const start = performance.now();
      const found = await findings(call);
      times.push(performance.now() - start - clock.spent());
      if (found < lines) throw new Error(`${lines} lines gave ${found} findings only`);
    }
    figures[`live.ms${lines}`] = round(median(times));
  }
  return figures;
}

async function findings(call: Call): Promise<number> {
  const snapshot = await read();
  if (!snapshot || identify(snapshot).kind !== 'dossier') throw new Error('The dossier is gone');
  return check(call, parseDossier(snapshot, call)).findings.length;
}

function timeOfHost(host: Host): { reset(): void; spent(): number } {
  let spent = 0;
  const answer = host.answer.bind(host);
  host.answer = (request) => {
    const start = performance.now();
    try {
      return answer(request);
    } finally {
      spent += performance.now() - start;
    }
  };
  return { reset: () => (spent = 0), spent: () => spent };
}

/** Lines of which each says 100 € less than its years: an error a line, a worst case. */
async function fillBudget(call: Call, lines: number): Promise<void> {
  const type = call.expenses.types.find(({ title }) => title === 'T3')?.label.fr ?? '';
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(TABLES.budget);
    const header = table.getHeaderRowRange();
    table.resize(header.getResizedRange(lines, 0));
    const body = header.getOffsetRange(1, 0).getResizedRange(lines - 1, 0);
    body.getColumn(0).getResizedRange(0, 7).values = Array.from({ length: lines }, (_, line) => [
      `Prestation ${line + 1}`,
      type,
      'T3',
      `Prestataire ${line % 40}`,
      'France',
      1 + (line % 9),
      123.45 + line,
      0.2,
    ]);
    body.getColumn(10).values = Array.from({ length: lines }, (_, line) => [100 + line]);
    await context.sync();
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;

const [file] = process.argv.slice(2);
if (!file) throw new Error('Which file shall hold the figures?');
const figures = { ...(await injectionFigures()), ...(await liveFigures()) };
writeFileSync(file, JSON.stringify(figures));
// Univer keeps timers that nobody waits for.
process.exit(0);
