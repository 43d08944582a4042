import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from '../../src/calls/call';
import { openThemeText } from '../../src/calls/file/imported';

/** The example of docs/own-calls.md: a fund quite unlike those that ship with Barème. */
export const EXAMPLE_FILE = join(__dirname, '../../docs/examples/accessibilite-mairies.json');

export const exampleText = (): string => readFileSync(EXAMPLE_FILE, 'utf8');

/** The example's calls, opened from their file as any imported call is: with weights, a scale, a closed list, own years. */
export const EXAMPLE_CALLS: readonly Call[] = openThemeText(exampleText(), 'appel.json').calls;

/** The shortest file that is a call: French only, without titles, envelope, caps, weights and all else that may be left out. */
export const MINIMAL_FILE = join(__dirname, '../../docs/examples/appel-minimal.json');

export const minimalText = (): string => readFileSync(MINIMAL_FILE, 'utf8');

export const MINIMAL_CALLS: readonly Call[] = openThemeText(minimalText(), 'appel.json').calls;

export const IMPORTED_CALLS: readonly Call[] = [...EXAMPLE_CALLS, ...MINIMAL_CALLS];

/** The example's data, to be changed at will. */
export const exampleTheme = (): Record<string, unknown> =>
  JSON.parse(exampleText()) as Record<string, unknown>;

/** The example's first call (`FRAM26-COMMUNES`), with fields of its file replaced. */
export function importedCall(changes: Readonly<Record<string, unknown>> = {}): Call {
  const [call] = openThemeText(
    JSON.stringify({ ...exampleTheme(), ...changes }),
    'appel.json',
  ).calls;
  if (!call) throw new Error('The example has no call');
  return call;
}
