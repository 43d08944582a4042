import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What Microsoft's stock React template weighs to say hello, office.js apart: our whole first screen is lighter. */
export const FIRST_LOAD_BUDGET = 144 * 1024;

/**
 * Bytes that go over the network for these files, compressed as a static host would.
 * @param {string} folder
 * @param {readonly string[]} names
 */
export function brotliBytes(folder, names) {
  return names.reduce(
    (sum, name) => sum + brotliCompressSync(readFileSync(join(folder, name))).length,
    0,
  );
}

/**
 * The page and the files of ours that it names itself: what is loaded before any of our code runs.
 * @param {string} folder
 */
export function filesOfPage(folder) {
  const page = 'taskpane.html';
  const html = readFileSync(join(folder, page), 'utf8');
  const linked = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="?([^"\s>]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((url) => !/^https:|office\.js$/.test(url));
  return [page, ...linked];
}
