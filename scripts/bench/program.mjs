import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { CACHE } from '../setup/root.mjs';
import { SetupError } from '../setup/say.mjs';

/** Where programs that measure are bundled, and what they leave. */
export const FOLDER = join(CACHE, 'bench');
/** Where each of them writes its figures. */
export const FIGURES = join(FOLDER, 'figures.json');

/**
 * Bundles a program of this folder for Node, and gives the file's path.
 * @param {string} name without `.ts`
 */
export async function bundled(name) {
  const program = join(FOLDER, `${name}.mjs`);
  await build({
    entryPoints: [local(`${name}.ts`)],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // What was written for CommonJS still asks for Node's own modules that way.
    banner: {
      js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);",
    },
    logLevel: 'error',
  });
  return program;
}

/**
 * The path of a file of this folder.
 * @param {string} name
 */
export function local(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}

/**
 * Runs a program that writes its figures into the file `FIGURES`, which it is given.
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 * @returns {Record<string, number>}
 */
export function outcomeOf(args, env) {
  const { status } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new SetupError('A measurement failed: see just above.');
  return JSON.parse(readFileSync(FIGURES, 'utf8'));
}
