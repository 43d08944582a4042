import { readFileSync, writeFileSync } from 'node:fs';
import { identify } from '../../src/documents/dossier/parse/identify';
import { parseDossier } from '../../src/documents/dossier/parse/parse';
import { DOSSIER } from '../../src/documents/dossier/template/template';
import { Changes } from '../../src/excel/reading/changes';
import { Reader } from '../../src/excel/reading/reader';
import { patched, requestGrids } from '../../src/excel/reading/grids';
import { planOf } from '../../src/excel/reading/plan';
import { snapshotOf } from '../../src/excel/reading/snapshot-of';
import { keyOf, requestIndex } from '../../src/excel/reading/workbook-index';
import { check } from '../../src/documents/dossier/rules/check';
import { loadOfficeLibrary, type NativeBridge } from '../../src/standin/wire/office-library';
import type { Call } from '../../src/calls/call';
import { loadCall } from '../../src/calls/load';
import { median } from './median';
import type { Recording } from './workbook';

const REPEATS = 31;

/** Answers each reading with what the host once answered to the same question. */
class Replay implements NativeBridge {
  onMessageFromHost?: (text: string) => void;
  recording: Recording | undefined;

  sendMessageToHost(text: string): void {
    const { id, message } = JSON.parse(text) as { id: number; message: { body: unknown } };
    const body = this.answerTo(JSON.stringify(message.body));
    const reply = { id, type: 2, message: { statusCode: 200, headers: {}, body } };
    queueMicrotask(() => this.onMessageFromHost?.(JSON.stringify(reply)));
  }

  private answerTo(request: string): string {
    const answer = this.recording?.answers[request];
    if (answer !== undefined) return answer;
    throw new Error('The pane asks for something else than was recorded');
  }
}

/**
 * Milliseconds of our own from a change's signal to the findings: office.js building the question and
 * reading the answer, parsing, figures, rules. The deliberate wait for more changes is not in it.
 */
async function liveFigures(recordings: readonly Recording[]): Promise<Record<string, number>> {
  const bridge = new Replay();
  Object.assign(globalThis, loadOfficeLibrary(bridge));
  // The first round warms the compiler up, as it is after a minute of typing.
  await measureAll(bridge, recordings);
  return measureAll(bridge, recordings);
}

async function measureAll(
  bridge: Replay,
  recordings: readonly Recording[],
): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const recording of recordings) {
    bridge.recording = recording;
    const call = await loadCall(recording.call);
    // What follows knows where everything stands.
    const reader = new Reader(() => DOSSIER, new Changes());
    await reader.read('wait', 'whole');
    const times: number[] = [];
    for (let turn = 0; turn < REPEATS; turn += 1) {
      const start = performance.now();
      const found = await findings(reader, call);
      times.push(performance.now() - start);
      if (found < recording.lines) throw new Error(`Only ${found} findings`);
      await new Promise((resolve) => setImmediate(resolve));
    }
    figures[`live.ms${recording.lines}`] = rounded(median(times));
    if (recording.lines === OWN_LINES) figures[`live.ownMs${OWN_LINES}`] = await ownTime(call);
  }
  return figures;
}

/** The size at which our own part of a check is measured. */
const OWN_LINES = 500;

/** The same without office.js: from what it has read to the findings. */
async function ownTime(call: Call): Promise<number> {
  const { plan, indexed, answer } = await looked();
  const times: number[] = [];
  for (let turn = 0; turn < REPEATS; turn += 1) {
    const start = performance.now();
    if (keyOf(indexed.index) !== plan.key) throw new Error('The plan is another one');
    const snapshot = snapshotOf(plan, patched(null, answer), false);
    if (!snapshot) throw new Error('The dossier is gone');
    check(call, parseDossier({ ...snapshot, ...indexed.calculation }, call));
    times.push(performance.now() - start);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return rounded(median(times));
}

/** What office.js gives for a whole reading. */
const looked = () =>
  Excel.run(async (context) => {
    const first = requestIndex(context, DOSSIER, { unresolved: [], members: [] });
    await context.sync();
    const plan = planOf(first().index, DOSSIER);
    const index = requestIndex(context, DOSSIER, plan);
    const manner = { bodies: null, part: null, typed: null, special: true };
    const grids = requestGrids(context, plan, manner);
    await context.sync();
    return { plan, indexed: index(), answer: grids() };
  });

const rounded = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;

async function findings(reader: Reader, call: Call): Promise<number> {
  const { snapshot } = await reader.read('wait', 'whole');
  if (!snapshot || identify(snapshot).kind !== 'dossier') throw new Error('The dossier is gone');
  return check(call, parseDossier(snapshot, call)).findings.length;
}

const [file, recording] = process.argv.slice(2);
if (!file || !recording) throw new Error('Which files hold the figures and the recording?');
const recordings = JSON.parse(readFileSync(recording, 'utf8')) as Recording[];
writeFileSync(file, JSON.stringify(await liveFigures(recordings)));
