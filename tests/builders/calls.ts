import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from '../../src/calls/call';
import { callsOf } from '../../src/calls/catalogue';
import type { Theme } from '../../src/calls/schema/theme';

const DATA = join(__dirname, '../../src/calls/data');

/** Every call that ships with Barème. */
export const ALL_CALLS: readonly Call[] = readdirSync(DATA)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => callsOf(JSON.parse(readFileSync(join(DATA, file), 'utf8')) as Theme));

export function callOf(id: string): Call {
  const call = ALL_CALLS.find((candidate) => candidate.id === id);
  if (!call) throw new Error(`No call ${id} among ${ALL_CALLS.map((one) => one.id).join(', ')}`);
  return call;
}

/** A call without peculiarities (75 %, no cap, no size, staff silent), changed as a test needs. */
export function aCall(changes: Partial<Call> = {}): Call {
  const plain = callOf('ITN4');
  return { ...plain, ...changes };
}

/** The call with another rate, in percent. */
export const withRate = (call: Call, percent: number): Call => ({
  ...call,
  rate: { ...call.rate, percent },
});

/** The call with a cap per dossier, in euros, besides its own. */
export const withCap = (call: Call, amount: number): Call => ({
  ...call,
  caps: [...call.caps, { amount, scope: 'dossier', quote: call.rate.quote }],
});
