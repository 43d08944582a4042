import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from '../../src/calls/call';
import { byCode, callsOf } from '../../src/calls/catalogue';
import { parseTheme } from '../../src/calls/file/parse';
import type { Theme } from '../../src/calls/schema/theme';

const FOLDER = join(__dirname, '../../src/calls/data');

/** A theme as it stands in its file, before any reading. */
export interface BundledFile {
  readonly file: string;
  readonly json: unknown;
}

function bundledFile(file: string): BundledFile {
  const json: unknown = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
  return { file, json };
}

export const BUNDLED_FILES: readonly BundledFile[] = readdirSync(FOLDER).map(bundledFile);

/** Every bundled theme, in the catalogue's order. */
export const THEMES: readonly Theme[] = BUNDLED_FILES.map(({ file, json }) =>
  parseTheme(json, file),
).sort(byCode);

export const CALLS: readonly Call[] = THEMES.flatMap(callsOf);

export function themeOf(code: string): Theme {
  const theme = THEMES.find((candidate) => candidate.code === code);
  if (!theme) throw new Error(`No bundled theme ${code}`);
  return theme;
}

export function callOf(id: string): Call {
  const call = CALLS.find((candidate) => candidate.id === id);
  if (!call) throw new Error(`No bundled call ${id}`);
  return call;
}

/** Every value of a tree of data, the tree itself first. */
export function* valuesWithin(value: unknown): Generator<unknown> {
  yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) yield* valuesWithin(inner);
}

/** Every value of the tree that holds these texts: `recordsWithin(theme, ['text', 'place'])` gives its quotes. */
export function recordsWithin<Key extends string>(
  tree: unknown,
  keys: readonly Key[],
): readonly Readonly<Record<Key, string>>[] {
  const holds = (value: unknown): value is Readonly<Record<Key, string>> =>
    typeof value === 'object' &&
    value !== null &&
    keys.every((key) => typeof Reflect.get(value, key) === 'string');
  return [...valuesWithin(tree)].filter(holds);
}
