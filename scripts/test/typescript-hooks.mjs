import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

const EXTENSIONS = ['.ts', '.tsx'];

/**
 * Imports are written without an extension, for bundlers.
 * @type {import('node:module').ResolveHook}
 */
export async function resolve(specifier, context, next) {
  if (/^\.\.?\//.test(specifier) && context.parentURL && !/\.\w+$/.test(specifier)) {
    const base = new URL(specifier, context.parentURL).href;
    const url = EXTENSIONS.map((extension) => base + extension).find((candidate) =>
      existsSync(fileURLToPath(candidate)),
    );
    if (url) return { url, shortCircuit: true };
  }
  return next(specifier, context);
}

/**
 * Node 20 does not read TypeScript, nor JSON without being told at each import.
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, next) {
  const extension = /\.(tsx?|json)$/.exec(url)?.[1];
  if (!extension || url.includes('/node_modules/')) return next(url, context);
  const text = await readFile(fileURLToPath(url), 'utf8');
  const source = extension === 'json' ? `export default ${text}` : await compiled(text, url);
  return { format: 'module', source, shortCircuit: true };
}

/** @param {string} text @param {string} url */
async function compiled(text, url) {
  const { code } = await transform(text, {
    loader: url.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'automatic',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    sourcefile: fileURLToPath(url),
  });
  return code;
}
