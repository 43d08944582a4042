import { readFileSync, writeFileSync } from 'node:fs';
import { identify } from '../../src/dossier/identify';
import { parseDossier } from '../../src/dossier/parse';
import { read } from '../../src/excel/read';
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
    if (request === this.recording?.request) return this.recording.answer;
    // What office.js asks after a run is to let go of ranges; anything else was not recorded.
    if (request.includes('_RemoveReference')) return '{"Results":[]}';
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
    const times: number[] = [];
    for (let turn = 0; turn < REPEATS; turn += 1) {
      const start = performance.now();
      const found = await findings(call);
      times.push(performance.now() - start);
      if (found < recording.lines) throw new Error(`Only ${found} findings`);
      await new Promise((resolve) => setImmediate(resolve));
    }
    figures[`live.ms${recording.lines}`] = Math.round(median(times) * 100) / 100;
  }
  return figures;
}

async function findings(call: Call): Promise<number> {
  const { snapshot } = await read();
  if (!snapshot || identify(snapshot).kind !== 'dossier') throw new Error('The dossier is gone');
  return check(call, parseDossier(snapshot, call)).findings.length;
}

const [file, recording] = process.argv.slice(2);
if (!file || !recording) throw new Error('Which files hold the figures and the recording?');
const recordings = JSON.parse(readFileSync(recording, 'utf8')) as Recording[];
writeFileSync(file, JSON.stringify(await liveFigures(recordings)));
